import { checkWorkbook } from '../../src/core/checks/checkWorkbook.ts';
import { explanationOf } from '../../src/core/checks/explain.ts';
import { fixesFor } from '../../src/core/checks/fixesFor.ts';
import { messageOf } from '../../src/core/checks/messages.ts';
import { CODES } from '../../src/core/checks/problem.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import { lettersIn } from './letters.ts';
import { FINISHED, SOUND, TODAY, withFragment } from '../unit/checks/soundWorkbook.ts';

/** What happens to a line while somebody writes; undefined where the line goes. */
const DAMAGES: readonly ((line: string) => string | undefined)[] = [
  () => undefined,
  (line) => `${line}\n${line}`,
  (line) => ` ${line}`,
  (line) => `\t${line}`,
  (line) => line.replace(/^ /, ''),
  (line) => line.replace('- ', '* '),
  (line) => line.replace(/(\w)(\w)(\w+):/, '$2$1$3:'),
  (line) => line.replace(/(\d{4})-(\d\d)-(\d\d)/, '$2/$3/$1'),
  (line) => line.replace(/(\d{4})-(\d\d)-\d\d/, '2031-$2-31'),
  (line) => `${line} call 555-123-4567 a@b.org`,
  ...['', ' "$1', ' [$1', ' @$1', ' $1: x', ' TBD', ' [name]', '$1', ' soon', '\n      - $1'].map(
    (said) => (line: string) => line.replace(/: (.*)/, `:${said}`),
  ),
];

/** The workbooks of the checks' own examples, and a sound one with each of its lines damaged. */
function* workbooks(): Iterable<string> {
  for (const explanation of Object.keys(CODES).flatMap((code) => explanationOf(code) ?? []))
    if (explanation.example !== undefined)
      for (const whole of [SOUND, FINISHED]) yield withFragment(whole, explanation.example.notOk);
  const lines = SOUND.split('\n');
  for (const damage of DAMAGES)
    for (const at of lines.keys())
      yield lines.flatMap((line, other) => (other === at ? (damage(line) ?? []) : line)).join('\n');
}

const shown = new Map<string, string>();
for (const text of workbooks()) {
  const workbook = openWorkbook(text);
  for (const problem of workbook === undefined ? [] : checkWorkbook(workbook, { today: TODAY })) {
    const kind = `${problem.code} ${problem.variant ?? ''}`.trim();
    if (workbook === undefined || shown.has(kind)) continue;
    const mends = fixesFor(workbook, problem, { today: TODAY }).map(
      ({ title, preferred }) => `    ${preferred ? '*' : '-'} ${title}\n`,
    );
    shown.set(kind, `${kind}\n  ${messageOf(problem)}\n${mends.join('')}`);
  }
}
const [, , kind, language = 'en'] = process.argv;
console.log(kind === 'letters' ? lettersIn(language) : [...shown.values()].sort().join('\n'));
