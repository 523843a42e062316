import assert from 'node:assert/strict';
import { goalDraft } from '../../../src/core/checks/find/goalDraft.ts';
import { fixesFor } from '../../../src/core/checks/fixesFor.ts';
import { spanWithin } from '../../../src/core/checks/find/textPlace.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { expectCodes, messageWith, problemsIn } from './checking.ts';
import { neighborsOf, neighbor } from './neighborhood.ts';
import { SOUND, TODAY, withFragment } from './soundWorkbook.ts';

/** A goal that lacks nothing, with a statement of its own. */
function goal(
  statement: string,
  {
    target = '150',
    timeBound = '2026-12-15',
  }: { readonly target?: string; readonly timeBound?: string } = {},
): string {
  return `
goal:
  statement: ${statement}
  specific: Pantry nights
  measurable:
    - measure: Households
      baseline: 0
      target: ${target}
  achievable: Staff is promised
  relevant: Priority 2
  time-bound: ${timeBound}
`;
}

/** A goal of nothing but its statement: without what would answer for it. */
function alone(statement: string): string {
  return `goal:\n  statement: ${statement}\n`;
}

const SMART_OFF = {
  severities: {
    'smart-specific': 'off',
    'smart-measurable': 'off',
    'smart-achievable': 'off',
    'smart-relevant': 'off',
    'smart-time-bound': 'off',
  },
} as const;

describe('The goal’s wording', () => {
  for (const [what, statement, codes] of [
    ['no time', 'We will run six story times in the food bank’s waiting room.', ['goal-no-date']],
    [
      'a rhythm without an end',
      'We will run two story times in the waiting room «each month».',
      ['goal-no-date'],
    ],
  ] as const) {
    it(`with ${what} is remarked on`, () => expectCodes(alone(statement), codes, SMART_OFF));
  }

  it('that only names a direction is remarked on at the words it is about', () => {
    expectCodes(goal('By 15 December 2026 we will «support» families better.'), ['goal-vague']);
    assert.match(
      messageWith(goal('By 15 December 2026 we will support families better.'), 'goal-vague'),
      /^“support” can mean many things/,
    );
  });

  for (const [statement, words] of [
    ['More visibility in the neighborhood', 'More visibility'],
    ['Staff will get effective support from partners', 'get'],
    ['Patrons will have a positive experience', 'positive experience'],
    ['A culture of collaboration', 'culture'],
  ] as const) {
    it(`is quoted where it is general: ${statement}`, () => {
      const message = messageWith(goal(statement), 'goal-vague');
      assert.ok(message.startsWith(`“${words}” can mean many things`), message);
    });
  }

  it('that counts without a number is quoted where it says what is counted', () => {
    assert.match(
      messageWith(
        alone('By December we will increase the number of renters in the club.'),
        'goal-no-number',
        SMART_OFF,
      ),
      /^“number of”: how many, or how much\?/,
    );
  });

  it('offers the draft once, with all that is known', () => {
    const text = withFragment(
      SOUND,
      goal('We will improve literacy.', { target: 'many', timeBound: '' }),
    );
    const drafts = problemsIn(text).filter(({ values }) => 'draft' in values);
    assert.equal(drafts.length, 1);
    assert.equal(
      drafts[0]!.values.draft,
      'By [when], Cedar Falls Public Library and Harbor Light Food Bank will [do what] for families who skip meals at the end of the month, from 0 to many.',
    );
  });

  it('with a number elsewhere needs none in the sentence', () => {
    const statement = 'By 15 December 2026 we will open pantry nights at the Riverside branch.';
    expectCodes(goal(statement), []);
  });

  it('with a date elsewhere needs none in the sentence', () =>
    expectCodes(goal('We will run 12 pantry nights at the Riverside branch.'), []));

  it('is not judged where the date or the target cannot be read', () => {
    expectCodes(
      goal('We will run 12 pantry nights at the Riverside branch.', { timeBound: '«soon»' }),
      ['invalid-date'],
    );
  });

  it('in another language is said once not to be checked', () => {
    expectCodes(
      goal('«D’ici juin 2027, nous allons améliorer les visites des familles à la bibliothèque.»'),
      ['goal-language'],
    );
  });

  it('is left to the placeholder, where it is one', () =>
    expectCodes(goal('«TBD»'), ['placeholder']));
});

describe('The date in the goal’s sentence', () => {
  for (const statement of [
    '«By 30 June 2026» we will run 12 pantry nights.',
    'We will run 12 pantry nights «by June 2026».',
    'We will run 12 pantry nights «before 1 July 2026».',
    'We will run 12 pantry nights «no later than June 30».',
    '«By 6/30/26» we will run 12 pantry nights.',
  ]) {
    it(`does not agree: ${statement.replace(/[«»]/g, '')}`, () =>
      expectCodes(goal(statement), ['goal-date-mismatch']));
  }

  for (const statement of [
    'By 15 December 2026 we will run 12 pantry nights.',
    'By December 15 we will run 12 pantry nights.',
    'By December 2026 we will run 12 pantry nights.',
    'By 12/15/26 we will run 12 pantry nights.',
    'Before 16 December 2026 we will run 12 pantry nights.',
    'By 1 May 2026 we will train staff, and by 15 December 2026 run 12 pantry nights.',
    'By 1 May 2026 we will train staff, to run 12 pantry nights in December 2026.',
    'In June 2026 we will run 12 pantry nights.',
    'From 2 March 2026 on we will run 12 pantry nights.',
    'We will run 12 pantry nights, starting on May 5, 2026.',
    'By the end of the pilot we will run 12 pantry nights.',
    'By the end of 2026 we will run 12 pantry nights.',
    'Before school starts we will run 12 pantry nights.',
    'We will run 12 pantry nights within six months.',
  ]) {
    it(`is fine: ${statement}`, () => expectCodes(goal(statement), []));
  }

  it('is shown with the other one', () => {
    const fragment = goal('By 30 June 2026 we will run 12 pantry nights.');
    assert.equal(
      messageWith(fragment, 'goal-date-mismatch'),
      'The goal says “By 30 June 2026”, but its date is December 15, 2026. Which is right?',
    );
    const text = withFragment(SOUND, fragment);
    const [place] = problemsIn(text)[0]!.related!;
    assert.equal(text.slice(place!.span.start, place!.span.end), '2026-12-15');
  });
});

describe('The name in the goal’s sentence', () => {
  const neighbors = neighborsOf(
    neighbor({ organization: 'Riverside Mosque', candidates: ['St. Mary’s Church'] }),
    neighbor({ organization: 'Harbor Light' }),
    neighbor({ organization: 'Hope' }),
    neighbor({ organization: 'Cedar Falls' }),
  );

  for (const name of [
    'the «Cedar Falls Tenants Union»',
    '«Riverside Mosque»',
    'the «riverside Mosque»’s staff',
    "«St. Mary's Church»",
  ]) {
    it(`is another partner’s: ${name.replace(/[«»]/g, '')}`, () => {
      const statement = `By 15 December 2026 the library and ${name} will run 12 pantry nights.`;
      expectCodes(goal(statement), ['goal-other-partner'], { neighbors });
    });
  }

  for (const [what, names] of [
    ['this partner’s', 'the library and Harbor Light Food Bank'],
    ['this partner’s, shortened', 'the library and Harbor Light'],
    ['this partner’s beside another', 'Harbor Light Food Bank and Riverside Mosque'],
    ['the library’s own', 'Cedar Falls Public Library'],
    ['a common word', 'with hope, we'],
    ['nobody’s', 'the library and the food bank'],
    ['part of a longer word', 'the Riverside Mosquers'],
  ] as const) {
    it(`is fine: ${what}`, () => {
      expectCodes(goal(`By 15 December 2026 ${names} will run 12 pantry nights.`), [], {
        neighbors,
      });
    });
  }

  it('may be that of somebody with a role here', () => {
    expectCodes(
      `${goal('By 15 December 2026 the library and Riverside Mosque will run 12 pantry nights.')}
roles:
  - organization: Harbor Light Food Bank
    contributes: Food
    benefits: Reach
  - organization: Riverside Mosque
    contributes: Room
    benefits: Reach
`,
      [],
      { neighbors },
    );
  });
});

describe('The place of words in a value', () => {
  for (const [how, written] of [
    ['plain', 'We will improve it, by June.'],
    ['plain over two lines', 'We will\n    improve it, by June.'],
    ['in double quotes', '"We will improve it, by June."'],
    ['in single quotes', "'We will improve it, by June.'"],
    ['folded', '>-\n    We will\n    improve it, by June.'],
    ['kept line by line', '|\n    We will\n    improve it, by June.'],
    ['after escaped quotes', '"We \\"will\\" improve it, by June."'],
    ['after a doubled quote', "'We''ll improve it, by June.'"],
  ] as const) {
    it(`is found where the text is ${how}`, () => {
      const text = withFragment(SOUND, `goal:\n  statement: ${written}\n`);
      const workbook = openWorkbook(text)!;
      const { statement } = workbook.cycle.goal!;
      const start = statement!.indexOf('improve');
      const path = ['goal', 'statement'];
      const span = spanWithin(workbook, path, statement!, { start, end: start + 7 })!;
      assert.equal(text.slice(span.start, span.end), 'improve');
      assert.equal(span.start, text.indexOf('improve'));
    });
  }

  it('is the whole value where escapes hide it', () => {
    const text = withFragment(SOUND, 'goal:\n  statement: "Caf\\u00e9: improve"\n');
    const workbook = openWorkbook(text)!;
    const span = spanWithin(workbook, ['goal', 'statement'], workbook.cycle.goal!.statement!, {
      start: 6,
      end: 13,
    })!;
    assert.equal(text.slice(span.start, span.end), '"Caf\\u00e9: improve"');
  });
});

describe('The draft of a goal', () => {
  it('holds the pattern where nothing is known', () => {
    assert.equal(
      goalDraft({}, 'en'),
      'By [when], the library and [your partner] will [do what] for [whom], from [baseline] to [target].',
    );
  });

  it('keeps the letters of a name', () => {
    assert.match(
      goalDraft({ organization: { audience: 'Somali elders.' } }, 'en'),
      /for Somali elders, from/,
    );
  });

  it('is in the language of the goal', () => {
    const text = withFragment(
      SOUND,
      'goal:\n  statement: Queremos ampliar la participación de las familias.\n  time-bound: 2027-12-15\n',
    ).replace('\n---\n', '\nlibrary: Biblioteca de Puerto\n---\n');
    const [problem] = problemsIn(text).filter(({ code }) => code === 'goal-no-number');
    const draft =
      /^Para el 15 de diciembre de 2027, .+ y .+ van a \[hacer qué\] para .+, de \[valor inicial\] a \[objetivo\]\.$/;
    assert.match(problem!.values.draft as string, draft);
    const workbook = openWorkbook(text)!;
    const [fix] = fixesFor(workbook, problem!, { today: TODAY });
    assert.match(applyEdits(text, fix!.edits), /\n {2}# Para el 15 de diciembre de 2027, /);
  });
});

describe('What is underlined of a goal that goes on over several lines', () => {
  const rest =
    '  specific: Pantry nights\n  measurable:\n    - measure: Feedback\n      baseline: good\n      target: better\n  achievable: x\n  relevant: x\n';
  const expectStatement = (statement: string): void => {
    const fragment = `goal:\n  statement: ${statement}\n${rest}`;
    const text = withFragment(SOUND, fragment.replace(/[«»]/g, ''));
    const [, marked] = /«([^»]*)»/.exec(statement)!;
    const found = problemsIn(text).filter(({ code }) => code === 'goal-no-date');
    assert.deepEqual(
      found.map(({ span }) => text.slice(span.start, span.end)),
      [marked],
    );
  };

  for (const [how, statement] of [
    ['folded', '>-\n    «The library and the food bank will run pantry nights»\n    in town.'],
    ['folded with a remark', '>- # ours\n\n    «We will run pantry nights»\n    in town.\n'],
    ['kept line by line', '|\n    «We will run pantry nights»\n    in town.\n'],
    ['without quotes', '«We will run pantry nights»\n    in town.'],
    ['in quotes', '«"We will run pantry nights»\n    in town."'],
  ] as const) {
    it(`is its first line (${how})`, () => expectStatement(statement));
  }
});
