import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { complete } from '../../../src/core/assist/completion.ts';
import { isoDay } from '../../../src/core/calendar/day.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { applyChange } from '../../../src/core/form/change.ts';
import { formOf } from '../../../src/core/form/readForm.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { previewOf } from '../../../src/core/imports/preview/preview.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { ourFactsIn } from '../../../src/core/ourQuestions/ourFactsIn.ts';
import { KINDS, PARTS, type QuestionKind } from '../../../src/core/ourQuestions/question.ts';
import { readingView } from '../../../src/core/reading/readingView.ts';
import type { OurFacts } from '../../../src/core/schema/ourFacts.ts';
import { summarizeText } from '../../../src/core/portfolio/summary.ts';
import { KINDS as SHARED, type KindId } from '../../../src/core/sharing/kinds.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { planNextCycle } from '../../../src/core/workbook/edits/commands/nextCycle.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { planNewWorkbook } from '../../../src/core/workbook/edits/commands/newWorkbook.ts';
import { NO_MEMORY } from '../../../src/core/workbook/syntax/memory.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';

// A question that is new to the file is everywhere it should be from the file alone, and nowhere else.

const today = 20_563; // April 20, 2026

/** An answer of each kind, as typed and as it is shown, and one that is none. */
const ANSWERS: Readonly<
  Record<QuestionKind, readonly [typed: string, shown: RegExp, no?: string]>
> = {
  text: ['Quetzal', /Quetzal/],
  long: ['Quetzal.\n\nAnd Heron.', /Quetzal\.[^]*And Heron\./],
  date: ['2026-05-06', /2026-05-06|May 6|46148/, 'soonish'],
  number: ['48151', /48151|48,151/, 'many'],
  choice: ['Quetzal', /Quetzal/, 'Ostrich'],
  'yes-no': ['yes', /[Yy]es/, 'perhaps'],
};

const ASKS = 'Is it the zymurgy?';

function factsOf(kind: QuestionKind, part: string, goesTo: string): OurFacts {
  const choices = kind === 'choice' ? '  choices: [Quetzal, Heron]\n' : '';
  return ourFactsIn(
    `- id: zym\n  question: ${ASKS}\n  kind: ${kind}\n  part: ${part}\n${choices}  goes-to: [${goesTo}]\n`,
  )!;
}

function opened(text: string, ours: OurFacts): Workbook {
  return openWorkbook(text, NO_MEMORY, ours)!;
}

function scaffolded(ours: OurFacts): string {
  const plan = planNewWorkbook({
    ...{ organization: 'Elm Clinic', library: 'Cedar Falls', cycle: 1, started: today - 30, ours },
    coordinator: 'Dana',
    facts: { 'next-meeting': { day: today + 9 } },
  });
  assert.ok(plan.kind === 'plan');
  return plan.text;
}

function answered(text: string, ours: OurFacts, kind: QuestionKind): string {
  const field = kind === 'long' ? 'heading/zym' : 'ours.zym';
  const [value] = ANSWERS[kind];
  const edited = applyChange(opened(text, ours), { kind: 'set', field, value }, today);
  assert.ok(edited.kind === 'edits', edited.kind);
  return applyEdits(text, edited.edits);
}

function shared(kind: KindId, workbook: Workbook): string {
  const made = makeShared({
    ...{ kind, format: SHARED[kind].formats[0], today, t: inEnglish, person: 'Dana' },
    ...{ workbooks: [{ path: 'elm.md', workbook }], period: { from: today - 60, to: today } },
  });
  assert.ok(made.kind === 'file', made.kind);
  const { bytes } = made;
  const files = bytes[0] === 0x50 ? Object.values(unzipSync(bytes)) : [bytes];
  // As somebody reads it: the file around the words says “yes” to much.
  return files.map((one) => strFromU8(one).replace(/<[^>]*>/g, ' ')).join('\n');
}

function isIn(text: string, words: RegExp | string): boolean {
  return typeof words === 'string' ? text.includes(words) : words.test(text);
}

for (const kind of KINDS)
  describe(`A question of the library’s own that is new: ${kind}`, () => {
    const [, shown, wrong] = ANSWERS[kind];
    const isLong = kind === 'long';

    for (const [part, home] of Object.entries(PARTS)) {
      const ours = factsOf(kind, part, 'plan, report, next-cycle');
      const atHome = factsOf(kind, part, '');
      const text = scaffolded(ours);
      const said = answered(text, ours, kind);

      it(`in ${part}: form, text, reading view, and a new workbook`, () => {
        const { parts } = formOf({
          ...{ workbook: opened(said, ours), today, problems: [], translate: inEnglish },
          dayWords: (day) => ({ iso: isoDay(day), text: isoDay(day), beneath: '' }),
        });
        const asking = parts.flatMap(({ controls }) =>
          controls.filter(({ label }) => label === ASKS),
        );
        assert.equal(asking.length, 1);
        assert.match('value' in asking[0]! ? asking[0].value : '', shown);
        assert.equal(
          text.includes(`### ${ASKS}`),
          isLong && opened(text, ours).sections.some(({ section }) => section.part === home),
        );
        if (isLong) return; // the text itself is what is read
        const read = (text: string): string => {
          const view = readingView(text, { today, t: inEnglish, ours })!;
          return [view.card, view.end, ...view.facts.values()].join();
        };
        assert.match(read(said), shown);
        assert.doesNotMatch(read(text), shown);
        const key = `---\nworkbook: partnership-cycle\nours:\n  `;
        const offered = complete(opened(`${key}\n---\n`, ours), key.length, { today });
        assert.ok(offered.some(({ label }) => label === 'zym'));
      });

      it(`in ${part}: goes where the file sends it, and nowhere else`, () => {
        for (const to of ['plan', 'report'] as const) {
          assert.match(shared(to, opened(said, ours)), shown, to);
          assert.ok(shared(to, opened(said, ours)).includes(ASKS), to);
          for (const words of [shown, ASKS])
            assert.ok(!isIn(shared(to, opened(said, atHome)), words), to);
        }
        for (const to of ['handover', 'calendar'] as const)
          for (const words of [shown, ASKS])
            assert.ok(!isIn(shared(to, opened(said, ours)), words), to);
        assert.equal(shared('partners', opened(said, atHome)).includes(ASKS), !isLong);
        const next = (facts: OurFacts): string => {
          const plan = planNextCycle(opened(said, facts), { cycle: 2, started: today });
          assert.ok(plan.kind === 'plan');
          return plan.text;
        };
        assert.match(next(ours), shown);
        assert.doesNotMatch(next(atHome), shown);
      });
    }

    if (!isLong)
      it('is read from a column of that name, and shown first as it will read', () => {
        const [value] = ANSWERS[kind];
        const bytes = strToU8(`Organization,${ASKS}\nChoir,${value}\n`);
        const file = { name: 'list.csv', bytes };
        const ours = factsOf(kind, 'agreement', '');
        const plan = planImport(file, { today, known: [], ours });
        assert.ok(plan.kind === 'plan');
        const choices = { as: undefined, left: new Set<number>(), ours };
        const named = { name: file.name, kind: 'csv' } as const;
        const [preview] = previewOf(named, plan, [], choices, inEnglish).workbooks;
        const rows = preview!.facts.concat(preview!.answers);
        const text = rows.find(({ label }) => label.includes(ASKS))?.text ?? '';
        assert.match(text, kind === 'date' ? /^May 6, 2026$/ : shown);
        const made = planNewWorkbook({ ...plan.workbooks[0]!.request, cycle: 1 });
        assert.match(made.kind === 'plan' ? made.text : '', /^ours:\n {2}zym: \S/m);
      });

    if (kind === 'choice')
      it('keeps an answer that is no choice any more, wherever it goes', () => {
        const ours = factsOf(kind, 'agreement', 'plan, report, next-cycle');
        const text = scaffolded(ours).replace(
          /^---\n([^]*?)\n---/m,
          '---\n$1\nours:\n  zym: Ostrich\n---',
        );
        const workbook = opened(text, ours);
        for (const to of ['plan', 'report', 'partners'] as const) {
          assert.match(shared(to, workbook), /Ostrich/, to);
          assert.doesNotMatch(shared(to, workbook), /couldn’t be read/, to);
        }
        const view = readingView(text, { today, t: inEnglish, ours })!;
        assert.deepEqual(view.end.match(/Ostrich/g)?.length, 1);
        assert.equal(summarizeText(text, ours)?.unread, undefined);
      });

    if (wrong !== undefined)
      it('has an answer of another kind told at its place', () => {
        const ours = factsOf(kind, 'agreement', '');
        const text = `---\nworkbook: partnership-cycle\nours:\n  zym: ${wrong}\n---\n`;
        const problems = checkWorkbook(opened(text, ours), { today });
        const told = problems.find(({ path }) => path?.join('.') === 'ours.zym');
        assert.equal(text.slice(told?.span.start, told?.span.end), wrong);
      });
  });
