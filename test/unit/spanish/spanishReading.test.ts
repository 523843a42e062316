import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isoDay, parseDay } from '../../../src/core/calendar/day.ts';
import { fullDate, longDay, shortFullDate } from '../../../src/core/calendar/dayWords.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { messageOf } from '../../../src/core/checks/messages.ts';
import { tokenise } from '../../../src/core/grammar/words.ts';
import { meantBy } from '../../../src/core/form/change.ts';
import { LANGUAGES } from '../../../src/core/guide/guide.ts';
import { inEnglish, translateBy } from '../../../src/core/language/translate.ts';
import { readText } from '../../../src/core/meeting/readNotes.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import { rowsOf } from '../../../src/core/portfolio/rows.ts';
import { readDay, readDays } from '../../../src/core/readers/readDay.ts';
import { folded } from '../../../src/core/spanish/folded.ts';
import { spanishDayGrammar } from '../../../src/core/spanish/spanishDays.ts';
import { spanishGoalGrammar } from '../../../src/core/spanish/spanishGoal.ts';
import { readSpanishNumber } from '../../../src/core/spanish/spanishNumbers.ts';
import { getGoalSentence } from '../../../src/core/workbook/goalPattern/goalSentence.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { isPlaceholder } from '../../../src/core/workbook/values/placeholder.ts';
import { SOUND, TODAY } from '../checks/soundWorkbook.ts';
import { entry } from '../portfolio/partnerships.ts';

for (const grammar of [spanishDayGrammar, spanishGoalGrammar]) {
  describe(`The grammar of ${grammar.name}`, () => {
    for (const [rule, lines] of grammar.rules()) {
      for (const { number, examples } of lines) {
        for (const { text, read } of examples) {
          it(`reads ${read ? '' : 'nothing '}with line ${number} of ${rule} in “${text}”`, () => {
            const words = tokenise(folded(text));
            const lines_ = words.map((_, at) => grammar.read(rule, words, at)?.line);
            assert.equal(lines_.includes(number), read, `read by ${String(lines_)}`);
          });
        }
      }
    }
  });
}

const inSpanish = translateBy(
  JSON.parse(readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<string, string>,
);

describe('A day as we write it', () => {
  it('is read again, in a workbook of either language', () => {
    const from = parseDay('2027-01-01')!;
    for (const t of [inEnglish, inSpanish]) {
      for (const language of LANGUAGES) {
        for (let day = from; day < from + 365; day += 1) {
          for (const said of [shortFullDate(day, t), fullDate(day, t), longDay(day, from - 1, t)])
            assert.equal(readDay(said, from, language), day, said);
        }
      }
    }
  });
});

/** A Wednesday. */
const today = parseDay('2026-04-15')!;

describe('A day as people say it in Spanish', () => {
  for (const [said, ...meant] of [
    ['15 de diciembre', '2026-12-15'],
    ['el 15 de diciembre de 2027', '2027-12-15'],
    ['15/12/2027', '2027-12-15'],
    ['15-12-2027', '2027-12-15'],
    ['3/4/2027', '2027-04-03', '2027-03-04'],
    ['1.º de mayo', '2026-05-01'],
    ['primero de mayo', '2026-05-01'],
    ['diciembre 15, 2027', '2027-12-15'],
    ['15 dic', '2026-12-15'],
    ['viernes, 4 de diciembre', '2026-12-04'],
    ['jueves 4 de diciembre de 2026'],
    ['30 de febrero'],
    ['el próximo viernes', '2026-04-17'],
    ['el proximo viernes', '2026-04-17'],
    ['el viernes que viene', '2026-04-17'],
    ['vie.', '2026-04-17'],
    ['el viernes pasado', '2026-04-10'],
    ['mañana por la tarde', '2026-04-16'],
    ['pasado mañana', '2026-04-17'],
    ['de hoy en ocho', '2026-04-22'],
    ['dentro de dos semanas', '2026-04-29'],
    ['en 10 días', '2026-04-25'],
    ['hace tres días', '2026-04-12'],
    ['la semana que viene', '2026-04-22'],
    ['el martes de la próxima semana', '2026-04-21'],
    ['a finales de junio', '2026-06-30'],
    ['a mediados de mayo de 2027', '2027-05-15'],
    ['fin de año', '2026-12-31'],
    ['el segundo martes de mayo', '2026-05-12'],
    ['el último viernes del próximo mes', '2026-05-29'],
    ['el 5', '2026-05-05'],
    ['a más tardar el 30 de junio de 2027', '2027-06-30'],
    ['una semana después del viernes', '2026-04-24'],
    ['fin de semana'],
    ['el equipo'],
    ['en español'],
    // What says nothing in Spanish may be English.
    ['December 15', '2026-12-15'],
    ['next Friday', '2026-04-24', '2026-04-17'],
  ] as const) {
    it(`“${said}” is ${meant.join(' or ') || 'no day'}`, () => {
      const days = readDays(said, { today, first: 'ahead', language: 'es' });
      assert.deepEqual(days.map(isoDay), meant);
    });
  }

  it('is read in an English workbook, too, where English makes nothing of it', () => {
    const read = (said: string): readonly string[] =>
      readDays(said, { today, first: 'ahead' }).map(isoDay);
    assert.deepEqual(read('15 de diciembre'), ['2026-12-15']);
    assert.deepEqual(read('3/4/2027'), ['2027-03-04', '2027-04-03']);
  });

  it('means the same to the form, which takes the workbook’s language', () => {
    assert.equal(
      meantBy('goal.time-bound', '3/4/2027', today, { cycle: { language: 'es' } }),
      '2027-04-03',
    );
    assert.equal(
      meantBy('goal.time-bound', '3/4/2027', today, { cycle: { language: 'en' } }),
      '2027-03-04',
    );
    assert.equal(
      meantBy('goal.time-bound', '15 de diciembre', today, { cycle: { language: 'en' } }),
      '2026-12-15',
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        assert.ok(readDays(text, { today, first: 'ahead', language: 'es' }).length <= 2);
      }),
    );
  });
});

describe('A number in Spanish', () => {
  for (const [said, value] of [
    ['1.200', 1200],
    ['1,5', 1.5],
    ['veintiún', 21],
    ['veintidós', 22],
    ['treinta y cinco', 35],
    ['ciento cincuenta', 150],
    ['trescientas veinte', 320],
    ['mil doscientos', 1200],
    ['veintidós mil', 22_000],
    ['una docena', 12],
    ['medio millón', 500_000],
    ['dos millones', 2_000_000],
  ] as const) {
    it(`“${said}” is ${value}`, () => {
      const words = tokenise(folded(said));
      const { to, value: read } = readSpanishNumber(words, 0)!;
      assert.deepEqual([read, to], [value, words.length]);
    });
  }
});

describe('A message in Spanish', () => {
  for (const [fragment, said] of [
    [
      'next-meeting: 2027-02-30',
      '“2027-02-30” no es una fecha. Escriba las fechas como 2027-02-28.',
    ],
    ['next-meeting: Monday, March 3, 2027', 'El 2027-03-03 es miércoles. ¿A qué día se refiere?'],
    [
      'organization:\n  relationship: gone',
      '“gone” no es una de las opciones. Use new o existing.',
    ],
    [
      'spectrum:\n  current: friends',
      '“friends” no es una de las opciones. Use none, inform, consult, involve, collaborate o empower.',
    ],
  ] as const) {
    it(`has no English word between its own, about ${JSON.stringify(fragment)}`, () => {
      const text = SOUND.replace(
        /^(?:next-meeting|spectrum|organization):.*\n(?: .*\n)*/gm,
        '',
      ).replace('\n---\n', `\n${fragment}\n---\n`);
      const problems = checkWorkbook(openWorkbook(text)!, { today: TODAY });
      const messages = problems.map((one) => messageOf(one, inSpanish));
      assert.ok(messages.includes(said), messages.join('\n'));
    });
  }
});

describe('The sentence of a goal in Spanish', () => {
  const { draftOf, gapsIn } = getGoalSentence('es');
  const empty = { when: '', who: '', what: '', whom: '', from: '', to: '' };

  it('has gaps that agree with the words around them', () => {
    assert.equal(
      draftOf(empty),
      'Para el [día], [quiénes] van a [hacer qué] para [qué público], de [valor inicial] a [objetivo].',
    );
  });

  it('is still read as it was made before', () => {
    for (const who of ['', 'la biblioteca']) {
      for (const day of ['día', 'fecha']) {
        const made = draftOf({ ...empty, who }).replace('[día]', `[${day}]`);
        assert.deepEqual(gapsIn(made), { ...empty, who });
      }
    }
  });
});

describe('The sidebar in Spanish', () => {
  it('leaves a name the room that its words don’t take', () => {
    const yaml = 'organization:\n  name: Cooperativa Agrícola Sur\nstatus: paused';
    const [, row] = rowsOf(buildPortfolio([entry('a.md', yaml)], today), inSpanish);
    assert.equal(row?.label, 'Cooperativa Agrícola…');
  });
});

describe('Minutes in Spanish', () => {
  const meeting = parseDay('2026-11-05')!; // a Thursday
  const cycle = { language: 'es', milestones: [{ owner: 'Ana Ruiz' }] } as const;
  const notes = (lines: readonly string[]): string =>
    [
      '- Asistentes: Sam Lee (escuela) y Bo',
      '- Qué acordamos:',
      ...lines.map((line) => `  - ${line}`),
    ].join('\n');

  for (const [line, meant] of [
    ['Ana: volantes para el viernes', 'Ana Ruiz | Volantes | 2026-11-06'],
    ['Ana: volantes', 'Ana Ruiz | Volantes | –'],
    [
      'Sam va a llamar a la imprenta antes del 15 de noviembre',
      'Sam Lee | Llamar a la imprenta | 2026-11-14',
    ],
    ['La clínica imprimirá los carteles (20/11)', 'Clínica | Imprimirá los carteles | 2026-11-20'],
    [
      'Vamos a revisar el presupuesto a más tardar el 1 de diciembre',
      '– | Revisar el presupuesto | 2026-12-01',
    ],
    ['Hay que reservar la sala', '– | Reservar la sala | –'],
    ['Traducir el folleto – Ana – 30 de noviembre', 'Ana Ruiz | Traducir el folleto | 2026-11-30'],
    ['Pedir sillas (Sam), el próximo martes', 'Sam Lee | Pedir sillas | 2026-11-10'],
    ['@Bo mandar la lista mañana', 'Bo | Mandar la lista | 2026-11-06'],
    [
      'El equipo de la biblioteca: mesa en la feria el 12 de diciembre',
      'Equipo de la biblioteca | Mesa en la feria | 2026-12-12',
    ],
    ['Ana: cuentos todos los sábados', 'Ana Ruiz | Cuentos todos los sábados | –'],
    [
      'Los voluntarios van a armar paquetes dentro de dos semanas',
      'Voluntarios | Armar paquetes | 2026-11-19',
    ],
    ['Ana to call the printer by Friday', 'Ana Ruiz | Call the printer | 2026-11-06'],
    ['Sam no puede venir el viernes', undefined],
    ['El salón es frío', undefined],
    ['Lugar: la biblioteca', undefined],
  ] as const) {
    it(`“${line}” is ${meant ?? 'nothing that was agreed on'}`, () => {
      const { agreed } = readText(notes([line]), meeting, cycle);
      const said = agreed.map(({ who = '–', what, due }) =>
        [who, what, due === undefined ? '–' : isoDay(due)].join(' | '),
      );
      assert.deepEqual(said, meant === undefined ? [] : [meant]);
    });
  }

  it('say when both meet again', () => {
    const { next, agreed } = readText(
      `${notes(['Bo se encarga de la comida para la próxima reunión'])}\n- Próxima reunión: jueves 3 de diciembre`,
      meeting,
      cycle,
    );
    assert.equal(next?.day, parseDay('2026-12-03'));
    assert.equal(agreed[0]?.due, next?.day);
  });
});

describe('What stands in for an answer in Spanish', () => {
  it('is no answer', () => {
    for (const text of [
      'Por definir',
      'por confirmar.',
      'Pendiente',
      'sin definir',
      'Próximamente',
    ])
      assert.ok(isPlaceholder(text), text);
    for (const text of ['Pendiente la firma del acuerdo', 'Por la mañana', 'Definir los papeles'])
      assert.ok(!isPlaceholder(text), text);
  });

  it('is nobody who could do something', () => {
    const ownersSaid = (owner: string): boolean => {
      const text = SOUND.replace(/^( {4}owner: ).*$/gm, `$1${owner}`);
      return checkWorkbook(openWorkbook(text)!, { today: TODAY }).some(
        ({ code }) => code === 'milestone-vague-owner',
      );
    };
    for (const owner of ['Todos', 'el equipo', 'El personal', 'nosotros', 'alguien'])
      assert.ok(ownersSaid(owner), owner);
    for (const owner of ['El equipo de enlace', 'Ana', 'Dos voluntarias'])
      assert.ok(!ownersSaid(owner), owner);
  });
});
