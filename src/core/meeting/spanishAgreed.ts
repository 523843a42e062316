import { spanishDaysIn } from '../spanish/spanishDaysIn.ts';
import type { Agreed, Around, Doubt } from './agreedLine.ts';
import { cut, dueNextTime, severalPeople, withoutMarks, type Due } from './agreedText.ts';
import { ownerWritten, personNamed, type People } from './namedPeople.ts';

/** Reads one thing that was agreed on in Spanish: `Ana: volantes para el viernes`. */
export function readSpanishAgreed(written: string, around: Around): Agreed {
  const line = withoutMarks(written);
  if (NOT_TO_DO.test(line)) return { ...NOTHING, line, what: line };
  const { due, doubts, rest } = readDue(line, around);
  const { who, what, promises } = ownerOf(rest, around.people);
  const name = who === undefined ? undefined : withoutArticle(who);
  const known = name === undefined ? undefined : personNamed(name, around.people);
  return {
    line,
    what: titled(what),
    who: known?.name ?? (name === undefined ? undefined : ownerWritten(name)),
    due,
    doubts: [...doubts, ...severalPeople(name, around.people)],
    promises,
  };
}

const NOTHING = { who: undefined, due: undefined, doubts: [], promises: false } as const;

/** What is done already, what somebody won't do, and lists with nothing in them. */
const NOT_TO_DO =
  /^(?:ya (?:está|se hizo|lo)|hecho\b|listo\b|ningun[oa]\b|nada\b|no hay\b|por definir\b)|^(?:\S+ ){1,3}no (?:puede|podrá|va a|quiere|pudo)\b/i;

const NEXT_TIME =
  /[\s,(]*\b(?:para|antes de|en) (?:la|nuestra) (?:próxima|proxima|siguiente) (?:reuni[oó]n|junta|vez|cita|llamada)\b\)?/iu;

function readDue(line: string, around: Around): Due {
  const { meeting } = around;
  const again = dueNextTime(line, NEXT_TIME, around);
  if (again !== undefined) return again;
  const days = spanishDaysIn(line, meeting).filter(({ isDue }) => isDue);
  const due = days.at(-1);
  if (due === undefined) {
    const words = UNREAD.exec(line)?.groups?.words;
    const doubts: readonly Doubt[] = words === undefined ? [] : [{ kind: 'no-day', words }];
    return { due: undefined, doubts, rest: line };
  }
  const doubts: Doubt[] = [];
  if (new Set(days.map(({ day }) => day)).size > 1) doubts.push({ kind: 'several-days' });
  if (due.day < meeting) doubts.push({ kind: 'past' });
  return { due: due.day, doubts, rest: cut(line, due.start, due.end) };
}

/** What somebody means as a time, though it is no day: `para la primavera`. */
const UNREAD =
  /\b(?:para|antes de|antes del|hasta) (?<words>(?:la |el |las |los )?(?:primavera|verano|otoño|invierno|navidad|vacaciones|próximo semestre|3[0-9] de \p{L}+|\d{1,2} de febrero)\b[^,;.()]{0,20})/iu;

interface Owner {
  readonly who?: string | undefined;
  readonly what: string;
  readonly promises: boolean;
}

function ownerOf(line: string, people: People): Owner {
  const [, who, what] = BEFORE.map((one) => one.exec(line)).find((one) => one !== null) ?? [];
  if (who !== undefined && what !== undefined) {
    if (maybe(who, people)) return { who, what, promises: true };
    if (maybe(what, people) && personNamed(withoutArticle(what), people) !== undefined)
      return { who: what, what: who, promises: true };
  }
  const named =
    /(?:^|[\s(,;.–—-])(?:responsables?|a cargo|encargad[oa]|quién|quien): ?(?<who>[^,;.()]+)[).]?/iu.exec(
      line,
    );
  const owner = named?.groups?.who;
  if (named !== null && owner !== undefined && maybe(owner, people)) {
    const rest = `${line.slice(0, named.index)} ${line.slice(named.index + named[0].length)}`;
    return { who: owner, what: rest, promises: true };
  }
  const we = WE.exec(line)?.groups?.what;
  if (we !== undefined) return { what: we, promises: true };
  return willDo(line, people) ?? behind(line, people) ?? { what: line, promises: false };
}

/** `Ana: volantes`, `Ana – volantes`, `@Ana volantes` */
const BEFORE = [
  /^@?([^:]{1,60}?)\s*:\s*(\S.*)$/,
  /^@([\p{L}\p{M}'’.-]+),? (\S.*)$/u,
  /^([^–—]{1,60}?)\s+[-–—]+\s+(\S.*)$/,
];

/** `Vamos a llamar a la escuela`, `Hay que llamar`, `Falta imprimir`. */
const WE =
  /^(?:nosotros |todos )?(?:vamos a|tenemos que|debemos|hay que|falta|alguien (?:tiene que|debe|va a)|se va a) (?<what>\p{Ll}.*)$/iu;

/** `Ana va a llamar`, `Ana llamará`, `La clínica se encarga de los volantes`. */
function willDo(line: string, people: People): Owner | undefined {
  const words = line.split(' ');
  for (let count = Math.min(6, words.length - 1); count > 0; count--) {
    const who = words.slice(0, count).join(' ');
    const rest = words.slice(count).join(' ');
    const what = PROMISE.exec(rest)?.groups?.what ?? (FUTURE.test(rest) ? rest : undefined);
    if (what !== undefined && maybe(who, people)) return { who, what, promises: true };
  }
  return undefined;
}

const PROMISE =
  /^(?:(?:va|van) a|se (?:encarga|encargan|encargará|encargarán|ocupa|ocupan) de|(?:queda|quedan|quedó|quedaron) (?:en|de)|(?:tiene|tienen) que|debe|deben|se (?:comprometió|compromete) a|(?:puede|pueden|ofreció)) (?<what>\S.*)$/iu;
const FUTURE = /^\p{Ll}+(?:ará|arán|erá|erán|irá|irán|drá|drán)(?!\p{L})|^(?:hará|harán)(?!\p{L})/u;

/** `Volantes (Ana)`, `volantes, Ana` of somebody who is known. */
function behind(line: string, people: People): Owner | undefined {
  const { what, who, sure } =
    // eslint-disable-next-line regexp/no-super-linear-backtracking -- a line of minutes has 2,000 code units at most
    /^(?<what>.*\S)\s*(?:\((?<who>[^()]+)\)|,\s*(?<sure>[^,]+?))[.,;]?$/.exec(line)?.groups ?? {};
  const name = who ?? sure;
  if (what === undefined || name === undefined || !maybe(name, people)) return undefined;
  const isKnown = personNamed(withoutArticle(name), people) !== undefined;
  return who !== undefined || isKnown ? { who: name, what, promises: true } : undefined;
}

/** Whether the words may be what somebody is called: a known name, capitals, or what they do. */
function maybe(written: string, people: People): boolean {
  const text = withoutArticle(written.trim());
  if (text === '' || text.length > 60 || /[\d:;?!"]/.test(text)) return false;
  if (personNamed(text, people) !== undefined) return true;
  const words = text.split(/[\s,&+/]+/);
  const [first = ''] = words.map((word) => word.toLowerCase());
  if (words.length > 6 || TOPICS.has(first) || NOBODY.has(first)) return false;
  if (ROLES.has(first)) return words.length <= 6;
  return words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) || JOINING.has(word));
}

function withoutArticle(written: string): string {
  return written.trim().replace(/^(?:el|la|los|las|nuestr[oa]s?)\s+/iu, '');
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const JOINING = set('de del la las los y e con');
/** They mean somebody, but don’t say who. */
const NOBODY = set(
  'nosotros nosotras yo ella él ellos ellas usted ustedes alguien nadie quien quién se',
);
/** The first word when people are called by what they do. */
const ROLES = set(`
  administrador administradora alcalde alcaldesa asistente asociación biblioteca bibliotecaria bibliotecario
  centro ciudad clínica club comité consejo consulado coordinador coordinadora departamento director
  directora distrito encargada encargado enfermera equipo escuela familias grupo iglesia jefa jefe liga
  maestra maestras maestro maestros museo oficina organización padres pastor persona personal presidenta
  presidente promotora promotoras refugio secretaria secretario socio socios supervisor supervisora
  tesorera tesorero universidad vecinos voluntarias voluntarios`);
/** Words that are a topic before a colon, and not a name. */
const TOPICS = set(`
  acuerdo acuerdos agenda asistentes ausentes avisos comida costo costos cuándo decisión decisiones dinero
  dónde duda dudas evento fecha fechas folletos fondos hora horario idea ideas importante invitados lugar
  materiales meta metas nota notas pendiente pendientes permiso permisos pregunta preguntas presupuesto
  problema problemas próxima próximos publicidad qué recordatorio resultado resultados resumen reunión
  responsable responsables sala tarea tareas tema temas traducción transporte volante volantes`);

/** What is left of a line, as a milestone's title. */
function titled(rest: string): string {
  const bare = rest
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, '')
    .replace(/(?<!\b(?:a\.m|p\.m|etc|Sra?|Dra?|Lic|Ing))\.$/u, '')
    .trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
