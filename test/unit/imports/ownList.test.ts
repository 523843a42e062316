import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import type { ImportPlan } from '../../../src/core/imports/importPlan.ts';
import { readCsv } from '../../../src/core/imports/list/readCsv.ts';
import { planImport, type ImportedFile } from '../../../src/core/imports/planImport.ts';
import { inEnglish, translateBy } from '../../../src/core/language/translate.ts';
import { makeShared, type ShareRequest } from '../../../src/core/sharing/makeShared.ts';
import { portfolioOfAll } from '../../../src/core/sharing/sharedWorkbook.ts';
import { everyName } from '../../../src/core/workbook/model/formerNames.ts';
import { nameKey } from '../../../src/core/workbook/naming.ts';
import { ourFactsIn } from '../../../src/core/ourQuestions/ourFactsIn.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { NO_MEMORY } from '../../../src/core/workbook/syntax/memory.ts';

/** It has two cycles, and one goes on. */
const PARTNER = 'Harbor Light Food Bank';
const today = parseDay('2026-11-24')!;
const spanish = JSON.parse(fs.readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<
  string,
  string
>;
const LANGUAGES = [
  ['English', inEnglish],
  ['Spanish', translateBy(spanish)],
] as const;

const folder = 'test/sample/library/partnerships';
const ours = ourFactsIn(fs.readFileSync(path.join(folder, 'our-questions.yaml'), 'utf8'));
const workbooks = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    return { path: file, workbook: openWorkbook(text, NO_MEMORY, ours)! };
  });
const { organizations } = portfolioOfAll(workbooks, today);
const byPath = new Map(workbooks.map(({ path, workbook }) => [path, workbook]));
const newest = new Map(
  organizations.flatMap(({ cycles }) =>
    cycles.flatMap(({ summary }) =>
      everyName(summary.cycle).map(
        (name) => [nameKey(name), byPath.get(cycles.at(-1)!.path)!] as const,
      ),
    ),
  ),
);

function exported(format: 'csv' | 'xlsx', t: ShareRequest['t']): ImportedFile {
  const file = makeShared({ kind: 'partners', format, today, t, workbooks });
  assert.ok(file.kind === 'file');
  return { name: `list.${format}`, bytes: file.bytes };
}

function planned(file: ImportedFile): ImportPlan & { kind: 'plan' } {
  const plan = planImport(file, {
    today,
    ours,
    known: [...newest.keys()],
    workbookOf: (name) => newest.get(nameKey(name)),
  });
  assert.ok(plan.kind === 'plan');
  return plan;
}

type Rows = string[][];

/** The exported list after somebody has worked on it; its first row has the titles. */
function worked(change: (rows: Rows) => void, t = inEnglish): ImportedFile {
  const { name, bytes } = exported('csv', t);
  const rows = readCsv(bytes).rows.map(({ cells }) => [...cells]);
  change(rows);
  return { name, bytes: strToU8(csvOf(rows)) };
}

/** Writes into one partner's newest cycle, which stands last as the list goes out. */
function write(rows: Rows, title: string, text: string): void {
  const at = rows[0]!.indexOf(title);
  const row = rows.findLast(([first]) => first === PARTNER);
  assert.ok(at >= 0 && row !== undefined, `${title}: ${rows[0]!.join()}`);
  row[at] = text;
}

/** What a list says of partners, and the one thing that it says of itself. */
function newsIn(file: ImportedFile): readonly unknown[] {
  const { workbooks: made, known, notices } = planned(file);
  assert.deepEqual([made, notices], [[], [{ kind: 'own-list' }]]);
  return known.flatMap(({ organization, news }) =>
    news.map((one) => [organization, one.kind === 'fact' ? one.to : one.kind]),
  );
}

function csvOf(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return rows.map((cells) => cells.map(quoted).join(',')).join('\r\n');
}

describe('Our own list of partners that comes home', () => {
  for (const [language, t] of LANGUAGES)
    for (const format of ['csv', 'xlsx'] as const)
      it(`has nothing new as it went out: ${language}, ${format}`, () => {
        const file = exported(format, t);
        assert.deepEqual(newsIn(file), []);
        assert.equal(planned(file).known.length, organizations.length);
      });

  const CELLS = [
    ['Their contact', 'organization.contact', 'Ana Ruiz, director'],
    ['Coordinator', 'coordinator', 'Teen librarian'],
    ['Focus', 'focus', 'Summer'],
    ['Aiming for', 'spectrum.target', 'Consult'],
    ['Library plan priority', 'plan-priority', 'Belonging'],
    ['Agreement signed', 'agreement.signed', '2026-03-05'],
    ['Agreement ends', 'agreement.ends', '2027-03-04'],
    ['Agreement review', 'agreement.review', '2027-01-04'],
    ['Started', 'started', '2025-12-03'],
    ['Which branch is it at?', 'ours.branch', 'Mill'],
  ] as const;
  for (const [language, t] of LANGUAGES)
    for (const [title, to, text] of CELLS)
      it(`has what somebody wrote into it: ${title}, ${language}`, () => {
        const file = worked((rows) => {
          write(rows, t(title), t(text));
        }, t);
        assert.deepEqual(newsIn(file), [[PARTNER, to]]);
      });

  it('says nothing of what was worked out', () => {
    for (const title of ['Status', 'Next date', 'What’s next', 'Latest level']) {
      const file = worked((rows) => {
        write(rows, title, '2027-01-05');
      });
      assert.deepEqual(newsIn(file), [], title);
    }
  });

  it('reads a partner’s newest cycle, wherever somebody sorted it', () => {
    const file = worked((rows) => {
      const older = [...rows.find(([first]) => first === PARTNER)!];
      older[1] = '1';
      older[rows[0]!.indexOf('Their contact')] = 'Whoever it was then';
      rows.push(older);
    });
    assert.deepEqual(newsIn(file), []);
  });

  it('has a column that somebody added among its own', () => {
    const file = worked((rows) => {
      rows.forEach((row, at) => row.splice(3, 0, at === 0 ? 'Notes' : ''));
      write(rows, 'Notes', 'They moved to Mill Street');
    });
    assert.deepEqual(newsIn(file), [[PARTNER, 'line']]);
  });

  it('is none of somebody else’s with addresses that end alike', () => {
    const bytes = strToU8('Partner,Status,Website\r\nCasa Luz,existing,casa.md\r\n');
    assert.deepEqual(planned({ name: 'list.csv', bytes }).notices, []);
  });

  it('has a partner that somebody added', () => {
    const { name, bytes } = exported('csv', inEnglish);
    const file = { name, bytes: strToU8(`${strFromU8(bytes)}\r\nElm Clinic,,,,,Rosa Delgado`) };
    assert.deepEqual(
      planned(file).workbooks.map(({ organization }) => organization),
      ['Elm Clinic'],
    );
  });
});
