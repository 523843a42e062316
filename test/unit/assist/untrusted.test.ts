import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { hoverAt } from '../../../src/core/assist/hover.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import type { Row } from '../../../src/core/portfolio/row.ts';
import { rowsOf } from '../../../src/core/portfolio/rows.ts';
import { summarize } from '../../../src/core/portfolio/summary.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { TODAY } from './completing.ts';

/** What would run a command, load a picture, open a page or draw something of its own. */
const LURES = [
  '[Click](command:workbench.action.quit)',
  '![](https://example.org/seen.png)',
  '<a href="command:workbench.action.quit">x</a>',
  '<img src=x onerror=alert(1)>',
  '<https://example.org>',
  '$(trash)',
  '[a]: command:x',
];

/** A workbook in which every text that may be shown somewhere else is a lure. */
function luring(lure: string): string {
  const said = JSON.stringify(lure);
  return `---
workbook: partnership-cycle
organization:
  name: ${said}
  audience: ${said}
  relationship: existing
library: ${said}
cycle: 1
focus: ${said}
started: 2026-03-02
next-meeting: 2026-04-20
candidates:
  - name: ${JSON.stringify(`${lure} too`)}
    audience: ${said}
spectrum:
  current: consult
goal:
  statement: ${said}
  measurable:
    - measure: ${said}
      target: ${said}
  time-bound: 2026-12-15
roles:
  - organization: ${said}
    contributes: ${said}
milestones:
  - title: ${said}
    due: 2026-04-12
    owner: ${said}
    note: ${said}
status: paused
status-reason: ${said}
---

## Goals
`;
}

describe('What a workbook says', () => {
  for (const lure of LURES) {
    it(`stays text in hovers and tooltips: ${lure} #many`, () => {
      const text = luring(lure);
      const workbook = openWorkbook(text)!;
      const shown: string[] = [];
      for (let offset = 0; offset <= text.length; offset += 4) {
        const hover = hoverAt(workbook, offset, { today: TODAY });
        if (hover !== undefined) shown.push(hover.markdown);
      }
      for (const paused of [text, text.replace('status: paused\n', '')]) {
        const summary = summarize(openWorkbook(paused)!);
        const portfolio = buildPortfolio([{ path: 'a.md', summary }], TODAY);
        shown.push(...tooltips(rowsOf(portfolio)));
      }
      assert.ok(shown.length > 20);
      for (const markdown of shown) {
        // Every mark that Markdown or VS Code knows is escaped, but for our own.
        const bare = markdown.replace(/\\./g, '');
        assert.doesNotMatch(bare, /[[\]<>!`$|]|\]\(|command:|https?:/);
      }
    });
  }

  it('is nowhere handed to VS Code as text that may run commands', () => {
    const sources = fs
      .readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => fs.readFileSync(path.join('src', file), 'utf8'));
    assert.ok(sources.some((source) => source.includes('MarkdownString(')));
    for (const source of sources) {
      assert.doesNotMatch(source, /isTrusted\s*[=:](?!\s*false)|supportHtml\s*[=:](?!\s*false)/);
      assert.doesNotMatch(source, /supportThemeIcons|command:\$\{|\]\(command:/);
    }
  });
});

function tooltips(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) => [row.tooltip(), ...tooltips(row.children())]);
}
