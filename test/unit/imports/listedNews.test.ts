import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import type { KnownMore, ListedNews } from '../../../src/core/imports/importPlan.ts';
import { takeListed } from '../../../src/core/imports/list/listedNews.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { planNewWorkbook } from '../../../src/core/workbook/edits/commands/newWorkbook.ts';
import { nameKey } from '../../../src/core/workbook/naming.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { listSamples } from '../../support/importSamples.ts';
import { assertSoon } from '../../support/work.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';

const around = { today: parseDay('2026-12-04')!, language: 'en' } as const;

interface List {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function list(text: string): List {
  return { name: 'list.csv', bytes: strToU8(text) };
}

/** The workbooks that a list makes, by their partners. */
function made(file: List): Map<string, Workbook> {
  const plan = planImport(file, { ...around, known: [], as: 'partners' });
  assert.ok(plan.kind === 'plan');
  return new Map(
    plan.workbooks.map(({ organization = '', request }) => {
      const written = planNewWorkbook({ ...request, organization, cycle: 1 });
      assert.ok(written.kind === 'plan');
      return [organization, opened(written.text)];
    }),
  );
}

/** What a list says of partners with these workbooks. */
function again(file: List, workbooks: ReadonlyMap<string, Workbook>): readonly KnownMore[] {
  const byKey = new Map([...workbooks].map(([name, workbook]) => [nameKey(name), workbook]));
  const known = [...workbooks.keys()];
  const plan = planImport(file, {
    ...around,
    known,
    workbookOf: (name) => byKey.get(nameKey(name)),
  });
  assert.ok(plan.kind === 'plan');
  return plan.known;
}

function taken(workbook: Workbook, news: readonly ListedNews[]): Workbook {
  const edited = takeListed(workbook, news, around);
  assert.ok(edited.kind === 'edits', JSON.stringify([edited, news]));
  return opened(applyEdits(workbook.text, edited.edits));
}

/** The news of one partner, whose workbook says this. */
function newsOf(text: string, yaml: string, body?: string): readonly ListedNews[] {
  const workbook = opened(withFrontMatter(`organization:\n  name: Elm Clinic\n${yaml}`, body));
  return again(list(text), new Map([['Elm Clinic', workbook]]))[0]!.news;
}

describe('A list that is imported again', () => {
  for (const sample of listSamples()) {
    it(`${sample.name}: has nothing new of what it made itself`, () => {
      const known = again(sample, made(sample));
      assert.ok(known.length > 0);
      assert.deepEqual(
        known.filter(({ news }) => news.length > 0),
        [],
      );
    });

    it(`${sample.name}: has nothing new once all of it was taken`, () => {
      const bare = new Map(
        [...made(sample).keys()].map((name) => [
          name,
          opened(withFrontMatter(`organization:\n  name: ${JSON.stringify(name)}\n`)),
        ]),
      );
      const filled = new Map(
        again(sample, bare).map(({ organization, news }) => {
          const workbook = [...bare].find(([name]) => nameKey(name) === nameKey(organization))![1];
          return [organization, taken(workbook, news)];
        }),
      );
      assert.deepEqual(
        again(sample, filled).filter(({ news }) => news.length > 0),
        [],
      );
    });
  }

  it('tells what a workbook says otherwise, with what that is', () => {
    const news = newsOf(
      'Partner,Phone,Coordinator,Notes\nELM clinic,555-0101,Ana Ruiz,Closed in May\n',
      '  contact: Bea Holt, 555-0100\ncoordinator: Ana Ruiz\n',
    );
    assert.deepEqual(news, [
      {
        kind: 'fact',
        to: 'organization.contact',
        text: 'Bea Holt, 555-0100, 555-0101',
        ours: 'Bea Holt, 555-0100',
      },
      { kind: 'line', text: 'Notes: Closed in May' },
    ]);
  });

  it('leaves a contact alone that has grown meanwhile', () => {
    const news = newsOf(
      'Partner,Contact,Phone\nElm Clinic,Bea Holt,555-0100\n',
      '  contact: "Bea Holt (director), bea@example.org, 555-0100"\n',
    );
    assert.deepEqual(news, []);
  });

  const step = 'Partner,Next step,Due\nElm Clinic,Pick a room,2026-12-20\n';

  it('moves a milestone that is open, and leaves one that is done', () => {
    const own = 'milestones:\n  - title: Pick a room\n    due: 2026-12-10\n';
    const news = newsOf(step, own);
    assert.deepEqual(
      news.map((one) => one.kind === 'milestone' && [one.milestone.due, one.ours]),
      [['2026-12-20', '2026-12-10']],
    );
    const workbook = opened(withFrontMatter(`organization:\n  name: Elm Clinic\n${own}`));
    assert.deepEqual(taken(workbook, news).cycle.milestones, [
      { title: 'Pick a room', due: '2026-12-20', 'first-due': '2026-12-10' },
    ]);
    assert.deepEqual(newsOf(step, `${own}    status: done\n`), []);
  });

  it('overwrites nothing that was written since it was shown', () => {
    const [news] = [newsOf('Partner,Phone\nElm Clinic,555-0101\n', '  contact: 555-0100\n')];
    const now = opened(withFrontMatter('organization:\n  name: Elm Clinic\n  contact: Bea\n'));
    assert.deepEqual(takeListed(now, news, around), { kind: 'refused', reason: 'changed-since' });
  });

  it('writes its lines under the heading that the last list has left, before what follows', () => {
    const body = '# Elm\n\n## From the list\n\nNotes: Old\n\n## Ours\n\nText\n';
    const workbook = opened(withFrontMatter('organization:\n  name: Elm Clinic\n', body));
    const { text } = taken(workbook, [{ kind: 'line', text: 'Notes: New' }]);
    assert.ok(text.endsWith('Notes: Old\n\nNotes: New\n\n## Ours\n\nText\n'), text);
  });

  it('is compared soon, whatever it says', () => {
    const rows = (count: number): string =>
      Array.from({ length: count }, (_, at) => `Elm Clinic,"${'a: '.repeat(500)}${at}"`).join('\n');
    const own = withFrontMatter(
      'organization:\n  name: Elm Clinic\n',
      '# a\n\na: a\n'.repeat(2000),
    );
    const workbooks = new Map([['Elm Clinic', opened(own)]]);
    const file = list(`Partner,Notes\n${rows(400)}\n`);
    assertSoon(1500, () => again(file, workbooks));
  });
});
