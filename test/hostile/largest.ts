import { parseDay } from '../../src/core/calendar/day.ts';
import { planImport } from '../../src/core/imports/planImport.ts';
import { inEnglish } from '../../src/core/language/translate.ts';
import { FIGURES_PART } from '../../src/core/sharing/figuresName.ts';
import { readFigures } from '../../src/core/sharing/board/readFigures.ts';
import { makeShared } from '../../src/core/sharing/makeShared.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import type { RelativePath } from '../../src/core/workbook/naming.ts';
import { zipped } from '../support/sheetFile.ts';
import { withFrontMatter } from '../support/workbookText.ts';
import { IN_WORD, makeWord } from './constructs.ts';
import { HELD, largeWorkbook, LONG_WORKBOOKS, WITH_WORKBOOKS } from './workbooks.ts';

/** What is done with as much as we read. */
export interface Work {
  readonly doing: string;
  readonly of: string;
  readonly run: () => void;
}

const today = parseDay('2026-11-25')!;

/** Each thing that can be done with a workbook, with each that is as large as we read it. */
export function* workOnWorkbooks(): Generator<Work> {
  const large = HELD.map((of) => [of, largeWorkbook([of], 1)] as const);
  for (const [of, text] of [...large, ...Object.entries(LONG_WORKBOOKS)]) {
    yield { doing: 'opening', of, run: () => void openWorkbook(text) };
    const workbook = openWorkbook(text)!;
    for (const [doing, run] of Object.entries(WITH_WORKBOOKS))
      yield { doing, of, run: () => run(workbook) };
  }
}

/** What is done with other files, and with very many workbooks. */
export function* otherWork(): Generator<Work> {
  const guide = makeWord([IN_WORD['parts of the guide']!], 4000);
  yield {
    doing: 'the guide',
    of: '1 MB of its parts',
    run: () => void planImport({ name: 'a.docx', bytes: guide }, { today, known: [] }),
  };
  const report = lying(zipped({ [FIGURES_PART]: ' '.repeat(15_000_000) }));
  yield {
    doing: 'an earlier report',
    of: 'sizes that lie',
    run: () => void readFigures(report),
  };
  const milestone = '  - title: Flyers\n    due: 2026-12-01\n    owner: Ana\n';
  const workbook = openWorkbook(
    withFrontMatter(`organization:\n  name: Clinic\nmilestones:\n${milestone.repeat(200)}`),
  )!;
  for (const count of [100, 1000])
    for (const [kind, format] of [
      ['report', 'docx'],
      ['calendar', 'ics'],
    ] as const) {
      const workbooks = Array.from({ length: count }, (_, at) => ({
        path: `${String(at)}.md` as RelativePath,
        workbook,
      }));
      yield {
        doing: `the ${kind}`,
        of: `${String(count)} workbooks of 200 milestones`,
        run: () => void makeShared({ kind, format, today, t: inEnglish, workbooks }),
      };
    }
}

/** The same archive, whose directory says of each part that it is a byte long. */
function lying(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 <= changed.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
  return changed;
}
