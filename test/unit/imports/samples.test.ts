import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { guide } from '../../../src/core/guide/guide.ts';
import type { PartId } from '../../../src/core/guide/parts.ts';
import type { ImportPlan } from '../../../src/core/imports/importPlan.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { fold, guideSamples } from '../../support/importSamples.ts';

const today = parseDay('2026-11-25')!;

/** The workbooks that an import would write. */
function importedWorkbooks(plan: ImportPlan): readonly Workbook[] {
  assert.equal(plan.kind, 'plan');
  return plan.workbooks.map(({ request, organization }) => {
    const planned = planWorkbook({ ...request, organization: organization ?? '?', cycle: 1 });
    assert.equal(planned.kind, 'plan');
    return openWorkbook(planned.text)!;
  });
}

/** These may stand in the front matter instead: each fact stands in one place. */
const ALSO_FACTS: ReadonlySet<string> = new Set<PartId>([
  'identifying-organizations',
  'accomplish-together',
  'roles-and-decisions',
  'milestones-and-timeline',
  'meeting-notes',
]);

function sectionOf({ text, sections }: Workbook, part: PartId): string {
  const at = sections.findIndex(({ section }) => section.part === part);
  const level = sections[at]?.section.level ?? 0;
  const end = sections.findIndex(({ section }, index) => index > at && section.level <= level);
  return text.slice(sections[at]?.start ?? 0, sections[end]?.start ?? text.length);
}

/** Paths at which what is said differs from what is expected, but for those that are in doubt. */
function differences(said: unknown, expected: unknown, path: string): readonly string[] {
  if (expected === null) return flat(said ?? '').trim() === '' ? [] : [path];
  if (typeof expected !== 'object') return fold(flat(said)) === fold(flat(expected)) ? [] : [path];
  return Object.entries(expected).flatMap(([key, value]) => {
    if (key === 'dueText' || key === 'measure') return [];
    const own = (said as Record<string, unknown> | undefined)?.[key];
    return differences(own, value, path === '' ? key : `${path}.${key}`);
  });
}

function isDoubtful(path: string, doubts: readonly { readonly path: string }[]): boolean {
  return doubts.some((doubt) => {
    const own = doubt.path.replace(/^frontMatter\./, '').replace(/\[(\d*)\]/g, '.$1');
    return path.startsWith(own.replace(/\.$/, '')) || path.replace(/\.\d+/g, '.').startsWith(own);
  });
}

describe('Files as people made them', () => {
  for (const sample of guideSamples('word')) {
    describe(`${sample.name}: ${sample.tests}`, () => {
      const read = (): readonly Workbook[] =>
        importedWorkbooks(planImport(sample, { today, known: [] }));
      const all = (): string =>
        fold(
          read()
            .map(({ text, cycle }) => `${text}\n${flat(cycle)}`)
            .join('\n'),
        );

      it('loses no sentence', () => {
        const text = all();
        assert.deepEqual(
          sample.notLost.filter((one) => !text.includes(fold(one))),
          [],
        );
        const gone = sample.notLostEither.filter(
          (either) => !either.some((one) => text.includes(fold(one))),
        );
        assert.deepEqual(gone, []);
      });

      it('takes over nothing that is printed, and counts no placeholder as an answer', () => {
        const text = all();
        assert.deepEqual(
          sample.notThere.filter((one) => /\w/.test(fold(one)) && text.includes(fold(one))),
          [],
        );
        const facts = fold(
          read()
            .map(({ cycle }) => flat(cycle))
            .join('\n'),
        );
        assert.deepEqual(
          sample.noAnswer.filter((one) => facts.includes(fold(one))),
          [],
        );
      });

      it('puts each answer under its heading', () => {
        const books = read();
        assert.equal(books.length, sample.workbooks.length);
        sample.workbooks.forEach(({ answers }, at) => {
          for (const [part, answer] of Object.entries(answers)) {
            if (ALSO_FACTS.has(part)) continue;
            const section = fold(sectionOf(books[at]!, part as PartId));
            const missing = answer
              .split('\n')
              .map((line) => line.replace(/^\s*(?:-|\d+\.)\s/, ''))
              .filter((line) => line.trim() !== '' && !/^Their goals and values:$/.test(line))
              .filter((line) => !section.includes(fold(line)));
            assert.deepEqual(missing, [], guide.part(part as PartId).heading);
            const isAnswered = books[at]!.answered.has(part as PartId);
            assert.ok(isAnswered, guide.part(part as PartId).heading);
          }
        });
      });

      it('takes over what is said plainly as facts, and nothing else', () => {
        read().forEach(({ cycle, sections }, at) => {
          const { frontMatter, meetings } = sample.workbooks[at]!;
          const different = differences(cycle, frontMatter, '');
          assert.deepEqual(
            different.filter((path) => !isDoubtful(path, sample.doubts)),
            [],
          );
          const days = sections.map(({ section }) => section.title).filter((one) => parseDay(one));
          assert.deepEqual(
            days,
            meetings.filter((day) => day !== null),
          );
        });
      });
    });
  }
});

/** Every fact as `key: value`. */
function flat(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => {
      const said = flat(inner);
      return said === '' ? '' : `${key}: ${said}`;
    })
    .join('\n');
}
