import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import type { GoalReading } from '../../../src/core/english/goal/goal.ts';
import { LONGEST_GOAL } from '../../../src/core/english/goal/longestGoal.ts';
import { readGoalIn } from '../../../src/core/readers/readGoalIn.ts';
import { readSpanishGoal } from '../../../src/core/spanish/spanishGoal.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { assertSoon } from '../../support/work.ts';
import { SOUND, TODAY } from '../checks/soundWorkbook.ts';

interface LabelledGoal {
  readonly id: string;
  readonly text: string;
  readonly labels: { readonly measurable: boolean; readonly time_bound: boolean };
}

function goalsIn(file: string): readonly LabelledGoal[] {
  const lines = readFileSync(`test/accuracy/${file}.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as LabelledGoal);
}

/** Each tells by when, or within which time. */
const TIMES = [
  'para cuando terminen las clases',
  'al volver de las vacaciones',
  'para el regreso a clases',
  'antes de que empiecen las clases',
  'en lo que resta del año',
  'de enero a junio',
  'del 3 al 7 de mayo',
  'en la segunda mitad de 2027',
  'a más tardar en el segundo trimestre',
  'a mitad de año',
  'para mediados de año',
  'en verano',
  'al término del contrato',
  '90 días después de la firma',
  'en año y medio',
  'de aquí a un año',
  'antes de terminar el semestre',
  'antes de que acabe 2027',
  'hacia mayo',
  'el mayo que viene',
  'el último día de abril',
  'el primer sábado de mayo',
  'en el curso 2026-27',
  'para el FY27',
  'para el 4.º trimestre',
  'en un lapso de seis meses',
  'durante ocho semanas',
  'las próximas ocho semanas',
  'antes de Acción de Gracias',
  'para Nochebuena',
  'para la próxima reunión de la junta',
  'este martes',
  'en el transcurso del año',
  'para el primer día de clases',
  'cuando abran las escuelas',
  'durante el plazo de la subvención',
  'en el bimestre mayo-junio',
  'antes de tres meses',
  'para los primeros días de junio',
  'el lunes 4 de mayo',
  'antes de que lleguen las vacaciones',
  'antes de que los niños regresen a la escuela',
  'en las próximas vacaciones de verano',
  'a las seis semanas del lanzamiento',
  'para el día de la inauguración',
  'en los meses de calor',
  'antes de que pase un año',
  'de otoño a primavera',
  'por dos ciclos escolares',
  'la víspera de Navidad',
  'al abrir la nueva sucursal',
  'con el arranque del ciclo',
  'para la asamblea anual',
  'dentro de un plazo de 90 días',
  'durante el resto del año',
];

/** None tells by when. */
const NO_TIMES = [
  'a partir del otoño',
  'desde el 1 de enero',
  'cuanto antes',
  'a largo plazo',
  'en el futuro',
  'por las tardes',
  'los martes',
  'una vez al año',
  'en el Centro 5 de Mayo',
  'en la plaza 16 de Septiembre',
  'en la avenida 5 de Mayo',
  'respecto al año pasado',
  'más que en 2025',
  'en comparación con el verano pasado',
  'para mayores de 60 años',
  'a bebés de 6 a 18 meses',
  'con préstamo de hasta tres semanas',
  'para alumnos de primer año',
  'de media hora',
  'para las próximas generaciones',
  'para el próximo nivel',
  'en el curso de inglés',
  'para el campamento de verano',
  'mientras los padres trabajan',
  'lo antes posible',
];

/** Afterward anybody can see whether it’s there. */
const MADE = [
  'Instalar una estantería en la clínica.',
  'Abriremos una ludoteca en el centro comunitario.',
  'Digitalizar el archivo del periódico.',
  'Tener el huerto funcionando.',
  'Dar por terminado el directorio.',
  'Comprar una camioneta para el bibliobús.',
  'Crear un banco de herramientas.',
  'Dar una charla en la parroquia.',
  'Un taller para padres en la escuela.',
  'Hacemos el festival con la escuela.',
  'Poner wifi en el parque.',
  'Que se dupliquen los préstamos.',
  'Que ninguno de los niños se quede sin mochila.',
  'Letreros en ambas sucursales.',
  'Una tarde al mes en la clínica.',
  'Un taller por sucursal.',
  'Prestar el salón dos tardes.',
  'Responder las preguntas en 24 horas.',
];

/** Nobody can see when it’s done. */
const NOT_MADE = [
  'Crear una comunidad más unida.',
  'Crear una alianza más fuerte.',
  'Construir una relación de confianza.',
  'Establecer una buena relación con la escuela.',
  'Escribir una nueva historia juntos.',
  'Abrir las puertas a la comunidad.',
  'Ofrecer un mejor servicio.',
  'Dejar una huella en el barrio.',
  'Dar una imagen positiva.',
  'Trabajar juntos una vez más.',
  'Servir a ambas comunidades.',
  'Cerrar la brecha digital.',
  'Dar un par de charlas.',
  'Ayudar a los niños de primer grado.',
];

describe('A goal in Spanish', () => {
  for (const { id, text, labels } of goalsIn('spanishGoals')) {
    it(`${id} is read as it is labelled: ${text}`, () => {
      const { language, measurable, timeBound, specific } = readGoalIn('es', text);
      assert.deepEqual([measurable, timeBound], [labels.measurable, labels.time_bound]);
      assert.deepEqual([language, specific], ['es', true]);
    });
  }

  it('is read in an English workbook, too, and English stays English in a Spanish one', () => {
    const spanish = 'Para el 30 de junio de 2027, inscribir a 150 familias en el programa.';
    assert.equal(readGoalIn('en', spanish).language, 'es');
    const english = 'By June 30, 2027, sign up 150 families for the summer program.';
    assert.equal(readGoalIn('es', english).language, 'en');
    assert.equal(
      readGoalIn('en', 'Até junho de 2027, dobrar as visitas à biblioteca.').language,
      'other',
    );
  });

  it('is read as far as a goal may be long, in whatever language, and no further', () => {
    const ends = { es: ' 30 familias para junio de 2027.', en: ' 30 families by June 30, 2027.' };
    for (const language of ['es', 'en'] as const) {
      const long = `${'x '.repeat(LONGEST_GOAL / 2)}${ends[language]}`;
      const { measurable, timeBound } = readGoalIn(language, long);
      assert.deepEqual([measurable, timeBound], [false, false]);
    }
  });

  it('takes time as it is long, also where numbers follow each other', () => {
    assertSoon(1500, () => void readSpanishGoal('$5 '.repeat(20_000), true));
  });

  const misread = (
    phrases: readonly string[],
    says: (phrase: string) => string,
    isRead: (reading: GoalReading, text: string) => boolean,
  ): readonly string[] => phrases.map(says).filter((text) => !isRead(readGoalIn('es', text), text));

  it('has a time, however it is said', () => {
    const said = (phrase: string): string => `Repartir 20 libros ${phrase}.`;
    assert.deepEqual(
      misread(TIMES, said, ({ timeBound }) => timeBound),
      [],
    );
    assert.deepEqual(
      misread(NO_TIMES, said, ({ timeBound }) => !timeBound),
      [],
    );
  });

  it('keeps the number that stands right behind a time', () => {
    const said = (phrase: string): string =>
      `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)} treinta niños leerán en voz alta.`;
    const isCounted = ({ quantities }: GoalReading, text: string): boolean =>
      quantities.some(({ span }) => text.slice(span.start, span.end) === 'treinta');
    assert.deepEqual(misread(TIMES, said, isCounted), []);
  });

  it('can be checked where something is made, and not where something gets better', () => {
    const asIs = (text: string): string => text;
    assert.deepEqual(
      misread(MADE, asIs, ({ measurable }) => measurable),
      [],
    );
    assert.deepEqual(
      misread(NOT_MADE, asIs, ({ measurable }) => !measurable),
      [],
    );
  });

  it('shows where its words stand', () => {
    const text = 'Inscribir a ciento cincuenta familias a más tardar el 30 de junio de 2027.';
    const { deadlines, quantities } = readGoalIn('es', text);
    assert.deepEqual(
      [...quantities, ...deadlines].map(({ span }) => text.slice(span.start, span.end)),
      ['ciento cincuenta', 'a más tardar el 30 de junio de 2027'],
    );
  });

  it('gets the questions about numbers and dates, with one draft, and nothing of how specific it is', () => {
    const codesOf = (statement: string): readonly string[] => {
      const text = SOUND.replace(
        /^ {2}statement: .*\n(?: {4}.*\n)*/m,
        `  statement: ${statement}\n`,
      )
        .replace(/^ {6}target: .*\n/gm, '')
        .replace(/^ {2}time-bound: .*\n/m, '')
        .replace('\n---\n', '\nlanguage: es\n---\n');
      const workbook = openWorkbook(text)!;
      assert.equal(workbook.cycle.goal?.statement, statement);
      return checkWorkbook(workbook, { today: TODAY }).flatMap(({ code, variant }) =>
        /^goal-(?:vague|no|language)/.test(code) ? [`${code} ${variant ?? ''}`.trim()] : [],
      );
    };
    assert.deepEqual([...codesOf('Mejorar la lectura en la comunidad.')].sort(), [
      'goal-no-date',
      'goal-no-number draft',
    ]);
    assert.deepEqual(codesOf('Inscribir a 40 familias para mayo.'), []);
  });
});
