import assert from 'node:assert/strict';
import { complete } from '../../../src/core/assist/completion.ts';
import { statusLens } from '../../../src/core/assist/lens.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { fixesFor } from '../../../src/core/checks/fixesFor.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { addMilestone } from '../../../src/core/workbook/edits/commands/milestones.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { TODAY } from './completing.ts';

/** Accepts an item at the end of the line that begins with `line`, and types over its tab stops. */
function accept(text: string, line: string, label: string, typed: readonly string[] = []): string {
  const at = text.indexOf(line);
  assert.ok(at >= 0, `there is no line “${line}”`);
  const offset = at + line.length;
  const item = complete(text, offset, { today: TODAY }).find((one) => one.label === label);
  assert.ok(item, `“${label}” is not offered at “${line}”`);
  const stops = [...typed];
  const written = item.insertText.replace(
    /\\([\\$}])|\$\{?(\d+)(?:[:|][^}]*)?\}?/g,
    (_, escaped: string | undefined, stop: string) =>
      escaped ?? (stop === '0' ? '' : (stops.shift() ?? '')),
  );
  return text.slice(0, item.replace.start) + written + text.slice(item.replace.end);
}

/** Accepts an item on a new line below the one that begins with `line`. */
function below(text: string, line: string, label: string, typed?: readonly string[]): string {
  const end = text.indexOf('\n', text.indexOf(line));
  return accept(
    `${text.slice(0, end)}\n${text.slice(end)}`,
    `${text.slice(0, end)}\n`,
    label,
    typed,
  );
}

describe('A whole workbook', () => {
  it('is written without typing a single key #many', () => {
    let text = '---\nworkbook: partnership-cycle\n---\n\n# Harbor Light\n';
    text = below(text, 'workbook:', 'organization', ['Harbor Light', 'Renters', '']);
    text = accept(text, '  relationship: ', 'existing');
    text = below(text, '  relationship:', 'library', ['Cedar Falls Library']);
    text = below(text, 'library:', 'spectrum', []);
    text = accept(text, '  current: ', 'consult');
    text = below(text, '  reached:', 'goal', [
      'By 15 October 2026 the library and Harbor Light will run 12 pantry nights for 150 renters.',
      'Pantry nights at the branch',
      ...['Households served', '0', '150', 'households'],
      'Two staff are promised',
      'Library plan, priority 2',
      '',
    ]);
    text = accept(text, '  time-bound: ', '2026-10-15');
    text = below(text, '  time-bound:', 'roles', ['', 'Food', 'New families', 'Manager']);
    text = accept(text, '- organization: ', 'Harbor Light');
    const added = addMilestone(openWorkbook(text)!, {
      title: 'Flyers',
      due: TODAY + 14,
      owner: 'Ann',
    });
    assert.ok(added.kind === 'edits');
    text = applyEdits(text, added.edits);
    for (let round = 0; round < 20; round++) {
      const workbook = openWorkbook(text)!;
      const problems = checkWorkbook(workbook, { today: TODAY });
      const [fix] = problems.flatMap((problem) => fixesFor(workbook, problem, { today: TODAY }));
      const [{ span }] = [...problems, { span: { start: 0, end: 0 } }];
      if (problems.length === 0) break;
      const heading = text.slice(span.start, span.end);
      const answered = text.replace(`${heading}\n`, `${heading}\n\nAn answer of ours.\n`);
      text = fix === undefined ? answered : applyEdits(text, fix.edits);
    }
    assert.deepEqual(checkWorkbook(openWorkbook(text)!, { today: TODAY }), []);
    const lens = statusLens(openWorkbook(text)!, TODAY);
    assert.equal(lens.text, 'Working together · 3 questions left');
  });
});
