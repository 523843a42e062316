import assert from 'node:assert/strict';
import { loadDocuments } from '../../../src/cli/bundles.ts';
import { roundsWith, type Round } from '../../../src/core/checkUp/sides.ts';
import { STATEMENTS } from '../../../src/core/checkUp/statements.ts';
import {
  isTalkFirst,
  sayRound,
  sayTopic,
  whatToTalkAbout,
} from '../../../src/core/checkUp/talk.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { SOUND, withFragment } from '../checks/soundWorkbook.ts';

const OURS = 'Cedar Falls Public Library';
const THEIRS = 'Harbor Light Food Bank';

/** Six marks in the order of the statements, `.` for one that is left open. */
function entry(by: string, marks: string, on = '2026-03-01', more = ''): string {
  const lines = STATEMENTS.flatMap((id, at) =>
    marks[at] === '.' ? [] : [`    ${id}: ${marks[at]!}\n`],
  );
  return `  - on: ${on}\n    by: ${by}\n${lines.join('')}${more}`;
}

function roundsOf(...entries: readonly string[]): readonly Round[] {
  const text = withFragment(SOUND, `check-ups:\n${entries.join('')}`);
  return roundsWith(openWorkbook(text)!.cycle, THEIRS);
}

function roundOf(ours: string, theirs: string): Round {
  return roundsOf(entry(OURS, ours), entry(THEIRS, theirs))[0]!;
}

describe('What to talk about', () => {
  for (const [what, ours, theirs, expected] of [
    ['nothing where all is well', '555555', '455445', []],
    ['nothing where one step lies between', '434343', '343434', []],
    ['what both marked low', '255555', '255555', ['purpose']],
    ['what both marked low before a gap that is wider', '525555', '125555', ['room', 'purpose']],
    ['what they marked low, though we did not', '355555', '255555', ['purpose']],
    ['what they marked low before a gap that is wider', '535555', '325555', ['room', 'purpose']],
    ['the wider of what they marked low', '345555', '215555', ['room', 'purpose']],
    ['where ours is higher before where theirs is', '355555', '535555', ['room', 'purpose']],
    ['where theirs is higher', '355555', '555555', ['purpose']],
    ['what we marked low ourselves', '255555', '355555', ['purpose']],
    ['where theirs is higher before what we marked low', '253555', '355555', ['worth', 'purpose']],
    ['two, and no more', '555555', '111111', ['purpose', 'room']],
    ['no gap where they left it open', '555555', '.....5', []],
    ['what they marked low, where we left it open', '.55555', '255555', ['purpose']],
    ['what we marked low, where they left it open', '255555', '.55555', ['purpose']],
  ] as const) {
    it(`is ${what}`, () =>
      assert.deepEqual(
        whatToTalkAbout(roundOf(ours, theirs)).map(({ id }) => id),
        expected,
      ));
  }

  it('is nothing before both have answered', () => {
    assert.deepEqual(whatToTalkAbout(roundsOf(entry(THEIRS, '111111'))[0]!), []);
    assert.deepEqual(whatToTalkAbout(roundsOf(entry(OURS, '111111'))[0]!), []);
  });

  it('goes by the lower where two of one side answered', () => {
    const [round] = roundsOf(
      entry(OURS, '555555'),
      entry(THEIRS, '455555'),
      entry(THEIRS, '255555', '2026-03-05'),
    );
    assert.deepEqual(whatToTalkAbout(round!), [{ id: 'purpose', ours: 5, theirs: 2 }]);
  });

  const SHARED_OURS = [
    `It looks better from here than from ${THEIRS}. Ask before you explain.`,
    `Desde aquí se ve mejor que desde ${THEIRS}. Pregunte antes de explicar.`,
  ];
  const SHARED_THEIRS = [
    `It looks better from ${THEIRS} than from here. Have you told them what’s hard?`,
    `Desde ${THEIRS} se ve mejor que desde aquí. ¿Les han contado qué se les hace difícil a ustedes?`,
  ];
  const OWN_THEIRS = [
    `This is harder for you than for ${THEIRS}. Have you told them?`,
    `Esto les cuesta más a ustedes que a ${THEIRS}. ¿Se lo han dicho?`,
  ];
  for (const [at, id] of STATEMENTS.entries()) {
    const [oursHigher, theirsHigher] = {
      ...{ purpose: [SHARED_OURS, SHARED_THEIRS], promises: [SHARED_OURS, SHARED_THEIRS] },
      ...{ decide: [SHARED_OURS, SHARED_THEIRS], open: [SHARED_OURS, SHARED_THEIRS] },
      room: [
        [
          `This is harder for ${THEIRS} than for you. What could be smaller?`,
          `Esto le cuesta más a ${THEIRS} que a ustedes. ¿Qué se podría simplificar?`,
        ],
        OWN_THEIRS,
      ],
      worth: [
        [
          `For ${THEIRS}, this isn’t quite worth what it takes yet. What would make it worth more?`,
          `Para ${THEIRS}, esto todavía no compensa del todo lo que exige. ¿Qué haría que valiera más la pena?`,
        ],
        OWN_THEIRS,
      ],
    }[id];
    for (const [what, ours, theirs, said] of [
      ['ours higher', 5, 3, oursHigher],
      ['ours much higher', 5, 1, oursHigher],
      ['theirs higher', 3, 5, theirsHigher],
      ['theirs much higher', 1, 5, theirsHigher],
      [
        ...['both low', 2, 1],
        [
          'You both marked this low. Start here.',
          'Ambas partes marcaron un número bajo. Empiecen por aquí.',
        ],
      ],
      [
        ...['theirs low, one step', 3, 2],
        [
          `${THEIRS} marked “A little”. It’s worth a question.`,
          `${THEIRS} marcó “Un poco”. Vale la pena preguntar.`,
        ],
      ],
      [
        ...['ours low, one step', 2, 3],
        [
          'You marked “A little” yourselves. Say why before you ask.',
          'Ustedes mismos marcaron “Un poco”. Digan por qué antes de preguntar.',
        ],
      ],
    ] as const)
      it(`is said without blame: ${id}, ${what}`, () => {
        const marks = (point: number): string =>
          STATEMENTS.map((_, one) => (one === at ? point : 5)).join('');
        const [topic] = whatToTalkAbout(roundOf(marks(ours), marks(theirs)));
        const { sentence, values } = sayTopic(topic!, THEIRS);
        const inBoth = [inEnglish, loadDocuments('es').t].map((t) => t(sentence, values));
        assert.deepEqual(inBoth, said);
        // Nobody gets, has or does less than somebody else.
        for (const one of inBoth)
          assert.doesNotMatch(one, /(?<!\p{L})(?:less|fewer|worse|menos|peor)(?!\p{L})/iu);
      });
  }
});

describe('A check-up', () => {
  it('asks for a talk first where it isn’t easy to say that something doesn’t work', () => {
    assert.equal(isTalkFirst(roundOf('555555', '555555')), false);
    assert.equal(isTalkFirst(roundOf('555555', '555552')), true);
    assert.equal(isTalkFirst(roundOf('555555', '55555.')), true);
    const asked = entry(THEIRS, '555555', '2026-03-01', '    rather-talk: Tuesdays\n');
    assert.equal(isTalkFirst(roundsOf(asked)[0]!), true);
  });

  it('belongs together within 45 days', () => {
    const far = roundsOf(entry(OURS, '555555'), entry(THEIRS, '555555', '2026-04-16'));
    const near = roundsOf(entry(OURS, '555555'), entry(THEIRS, '555555', '2026-04-15'));
    assert.deepEqual([far.length, near.length], [2, 1]);
  });

  it('keeps a third organization’s answers from the partner’s', () => {
    const [round] = roundsOf(entry(OURS, '555555'), entry('Riverside Mosque', '111111'));
    assert.deepEqual(round!.theirs, []);
  });

  it('says what a blank and a quiet page are', () => {
    assert.match(sayRound(roundsOf(entry(OURS, '555555'))[0]!)!, /No page back yet/);
    assert.match(sayRound(roundOf('555555', '555555'))!, /No wide differences on paper/);
    assert.equal(sayRound(roundOf('555555', '255555')), undefined);
  });
});
