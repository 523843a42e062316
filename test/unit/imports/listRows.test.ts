import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import type { ImportedWorkbook, ImportPlan } from '../../../src/core/imports/importPlan.ts';
import { planList } from '../../../src/core/imports/list/planList.ts';
import { readLists } from '../../../src/core/imports/list/readLists.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { previewOf } from '../../../src/core/imports/preview/preview.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { OUR_FACTS, openWithQuestions } from '../../support/ourQuestions.ts';

const today = parseDay('2026-11-25')!;

function planned(
  text: string,
  known: readonly string[] = [],
): Extract<ImportPlan, { kind: 'plan' }> {
  const plan = planImport({ name: 'list.csv', bytes: strToU8(text) }, { today, known });
  assert.ok(plan.kind === 'plan', JSON.stringify(plan));
  return plan;
}

function fact({ placed }: ImportedWorkbook, path: string): string | undefined {
  return placed.find(({ to }) => to === path)?.text;
}

describe('A column of yes and no, or of ticks', () => {
  for (const [title, yes, no] of [
    ['Partner? Y/N', 'Y', 'N'],
    ['Partner?', 'x', ''],
    ['Current partner', '✓', ''],
    ['¿Socio?', 'sí', 'no'],
  ] as const) {
    it(`decides row by row what a row becomes: ${title}`, () => {
      const { workbooks } = planned(
        `Organization,${title}\nOak Choir,${yes}\nElm Club,${no}\nBirch Hall,${yes}`,
      );
      assert.deepEqual(
        workbooks.map(({ organization }) => organization),
        ['Oak Choir', 'Birch Hall', undefined],
      );
      assert.equal(fact(workbooks[2]!, 'candidates.0.name'), 'Elm Club');
    });
  }
});

describe('A column of a list', () => {
  it('says who keeps a partner under any of the titles people give them', () => {
    for (const title of ['Coordinator', 'Responsible', 'Person responsible', 'In charge']) {
      const { workbooks } = planned(`Organization,${title},Phone\nCasa Luz,Ana R.,555-0100`);
      assert.deepEqual(
        workbooks.map((one) => fact(one, 'coordinator')),
        ['Ana R.'],
        title,
      );
    }
  });

  it('may hold the next meeting, and any other fact that a list shows', () => {
    const { workbooks } = planned(
      'Organization,Next meeting,Focus,Goal date\nOak Choir,12/15/2026,Songs,5/1/2027\nElm Club,,,',
    );
    assert.equal(fact(workbooks[0]!, 'next-meeting'), '2026-12-15');
    assert.equal(fact(workbooks[0]!, 'focus'), 'Songs');
    const spanish = planned('Organización,Próxima reunión\nCoro,2026-12-15\nClub,');
    assert.equal(fact(spanish.workbooks[0]!, 'next-meeting'), '2026-12-15');
  });
});

describe('A column that is called as a question of the library’s own, or as its id', () => {
  const rows = [
    'Organization,budget-code,When did we first visit them?,How many hours do they give in kind?,Which branch is it at?',
    'Oak Choir,007,3/4/2026,1200 hours,riverside',
    'Elm Club,,soon,,Annex',
  ].join('\n');
  const plan = planImport(
    { name: 'list.csv', bytes: strToU8(rows) },
    { today, known: [], as: 'partners', ours: OUR_FACTS },
  );
  assert.ok(plan.kind === 'plan');
  const written = plan.workbooks.map(({ request }) => {
    const made = planWorkbook({ ...request, cycle: 1, started: today });
    assert.ok(made.kind !== 'refusal');
    return openWithQuestions(made.text);
  });

  it('answers that question', () => {
    const [oak] = written;
    assert.deepEqual(
      { ...oak?.cycle.ours },
      { 'budget-code': '007', 'first-visit': '2026-03-04', branch: 'Riverside' },
    );
  });

  it('stays a note in full where its words are no such answer', () => {
    assert.deepEqual(
      plan.workbooks.map(({ unplaced }) => unplaced),
      [
        ['How many hours do they give in kind?: 1200 hours'],
        ['When did we first visit them?: soon', 'Which branch is it at?: Annex'],
      ],
    );
    assert.equal(written[1]?.cycle.ours, undefined);
  });

  it('is a question’s own words on the page of the import', () => {
    const { meanings, workbooks } = previewOf(
      { name: 'list.csv', kind: 'csv' },
      plan,
      [],
      { as: undefined, left: new Set(), ours: OUR_FACTS },
      inEnglish,
    );
    assert.ok(meanings.some(({ label }) => label === 'Which branch is it at?'));
    assert.deepEqual(
      workbooks[0]?.facts.slice(-3).map(({ label }) => label),
      ['Which budget code pays for it?', 'When did we first visit them?', 'Which branch is it at?'],
    );
  });
});

describe('What is to become of organizations', () => {
  const waysOf = (known: readonly string[]): number => {
    const text = 'Organization,Serves\nElm Clinic,teens\nOak Choir,singers';
    const file = { name: 'list.csv', bytes: strToU8(text) };
    const choices = { as: undefined, left: new Set<number>() };
    const lists = readLists(file.name, file.bytes);
    return previewOf(
      { name: file.name, kind: 'csv' },
      planned(text, known),
      lists,
      choices,
      inEnglish,
    ).ways.length;
  };

  it('is asked where one of them is new, and not where all have a workbook', () => {
    assert.equal(waysOf([]), 2);
    assert.equal(waysOf(['Elm Clinic']), 2);
    assert.equal(waysOf(['Elm Clinic', 'Oak Choir']), 0);
  });
});

describe('A name that is nearly one we have', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Elm St. Clinic', 'Elm Street Clinic'],
    ['Soccer Leage', 'Soccer League'],
    ['Riverbend Comm. Center', 'Riverbend Community Center'],
    ['Friends of the Park', 'Friends of Park'],
    ['Mt. Hope Ctr.', 'Mount Hope Center'],
  ];
  const others: readonly (readonly [string, string])[] = [
    ['School 12 Parents', 'School 13 Parents'],
    ['Oak Choir', 'Elm Choir'],
    ['East Side Club', 'West Side Club'],
    ['Teen Center', 'Senior Center'],
  ];
  it('is asked about, and no other', () => {
    const noticesOf = (name: string, known: string): number =>
      planned(`Organization,Serves\n${name},teens`, [known]).notices.length;
    for (const [name, known] of same) assert.equal(noticesOf(name, known), 1, name);
    for (const [name, known] of others) assert.equal(noticesOf(name, known), 0, name);
  });
});

describe('Columns of a goal, a next step and a day', () => {
  it('are a goal, and a milestone of each row with its day; of an idea they are words', () => {
    const lists = ['Partner,Goal,Next step,Due', 'Nombre,Meta,Siguiente paso,Fecha límite'];
    for (const titles of lists) {
      const bytes = strToU8(
        `${titles}\nCasa Luz,We open a shelf.,Order shelves,12/11/2026\nCasa Luz,,Invite families,in spring\nCasa Sol,,,12/18/2026\n`,
      );
      const plan = planList(readLists('list.csv', bytes), { today, known: [], as: 'partners' });
      assert.ok(plan.kind === 'plan');
      const [luz, sol] = plan.workbooks as [ImportedWorkbook, ImportedWorkbook];
      const facts = ['goal.statement', ...['0', '1'].map((at) => `milestones.${at}.title`)];
      assert.deepEqual(
        facts.map((place) => fact(luz, place)),
        ['We open a shelf.', 'Order shelves', 'Invite families'],
      );
      assert.deepEqual(
        ['0', '1'].map((at) => fact(luz, `milestones.${at}.due`)),
        ['2026-12-11', undefined],
      );
      assert.deepEqual(
        [luz, sol].map(({ unplaced }) => unplaced.map((line) => line.replace(/^.*: /, ''))),
        [['in spring'], ['12/18/2026']],
      );
      const ideas = planList(readLists('list.csv', bytes), { today, known: [], as: 'ideas' });
      assert.ok(ideas.kind === 'plan');
      const words = ideas.workbooks[0]!.unplaced.join('\n');
      for (const said of ['Order shelves', '12/11/2026', 'We open a shelf.', 'in spring'])
        assert.ok(words.includes(said), said);
    }
  });
});
