import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boldened } from '../../../src/webview/form/bold.ts';

/** A text whose selection, or caret, `|` marks. */
function bold(marked: string): string {
  const start = marked.indexOf('|');
  const end = Math.max(start, marked.lastIndexOf('|') - 1);
  const made = boldened({ value: marked.replaceAll('|', ''), start, end });
  const { value } = made;
  const inside = made.start === made.end ? '' : `${value.slice(made.start, made.end)}|`;
  return `${value.slice(0, made.start)}|${inside}${value.slice(made.end)}`;
}

describe('Ctrl+B', () => {
  for (const [before, after] of [
    ['We bring |two cooks| each.', 'We bring |**two cooks**| each.'],
    ['We bring |**two cooks**| each.', 'We bring |two cooks| each.'],
    ['We bring **|two cooks|** each.', 'We bring |two cooks| each.'],
    ['We bring two co|oks.', 'We bring two **co|oks**.'],
    ['We bring two **co|oks**.', 'We bring two co|oks.'],
    ['We bring |', 'We bring **|**'],
    ['We bring **|**', 'We bring |'],
    ['|We bring |', '|**We bring** |'],
    ['|- one\n- two\n\n3. three|', '|- **one**\n- **two**\n\n3. **three**|'],
    ['|- **one**\n- **two**|', '|- one\n- two|'],
    ['|a **b** c|', '|**a b c**|'],
    ['Niñ|os', '**Niñ|os**'],
  ] as const) {
    it(`makes ${JSON.stringify(before)} ${JSON.stringify(after)}`, () =>
      assert.equal(bold(before), after));
  }

  it('changes nothing but marks, whatever is selected', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b c', ' ', '\n', '- ', '1. ', '**', 'é'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (value, one, other) => {
        const [start, end] = [one, other].map((at) => at % (value.length + 1));
        const given = { value, start: Math.min(start!, end!), end: Math.max(start!, end!) };
        const made = boldened(given);
        assert.equal(made.value.replaceAll('*', ''), value.replaceAll('*', ''));
        assert.ok(made.start >= 0 && made.start <= made.end && made.end <= made.value.length);
      }),
    );
  });
});
