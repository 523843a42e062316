import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAnswer } from '../../../src/core/sharing/answers/parseAnswer.ts';
import { behindList, listPoints, onEnter } from '../../../src/webview/form/lists.ts';

const point = fc.record({
  indent: fc.constantFrom('', '  '),
  mark: fc.constantFrom('-', '*', '1.', '2)', '- [ ]'),
  said: fc.constantFrom('warm', 'two chairs', '**Ana**: signs', 'day\nby day'),
});
const list = fc
  .array(point, { minLength: 1, maxLength: 4 })
  .map((points) => points.map(({ indent, mark, said }) => `${indent}${mark} ${said}`).join('\n'));
const before = fc.constantFrom('', 'We bring:\n\n', 'We bring:\n');
const rest = fc.constantFrom('', '\n', '\n\nThank you', '\nThank you');
const TYPED = 'And it is fun.';

/** A box as Enter leaves it, with the caret. */
function entered(value: string, at: number): { readonly value: string; readonly at: number } {
  const { from, text } = onEnter(value, at) ?? { from: at, text: '\n' };
  return { value: value.slice(0, from) + text + value.slice(at), at: from + text.length };
}

/** What is typed there stands in a paragraph, and in no point of a list. */
function expectApart(value: string, at: number): void {
  const text = `${value.slice(0, at)}${TYPED}${value.slice(at)}`;
  const found = parseAnswer(text)?.children.find(
    ({ position }) => (position?.start.offset ?? 0) <= at && (position?.end.offset ?? 0) > at,
  );
  assert.equal(found?.type, 'paragraph', JSON.stringify(text));
}

describe('What is typed behind a list', () => {
  it('is no part of it, where Enter has ended the list', () => {
    fc.assert(
      fc.property(before, list, rest, (ahead, said, behind) => {
        const last = said.split('\n').at(-1) ?? '';
        fc.pre(/^\s*(?:[-*]|\d[.)]) /.test(last));
        const once = entered(`${ahead}${said}${behind}`, ahead.length + said.length);
        assert.equal(once.value.slice(0, once.at).split('\n').at(-1)?.trim() === '', false);
        const twice = entered(once.value, once.at);
        expectApart(twice.value, twice.at);
      }),
    );
  });

  it('is no part of it, where the list was pasted', () => {
    fc.assert(
      fc.property(before, list, rest, (ahead, said, behind) => {
        fc.pre(/^\s*(?:[-*]|\d[.)]) /.test(said.split('\n').at(-1) ?? ''));
        const pasted = `${ahead}${said}${behindList(said, behind)}`;
        expectApart(`${pasted}${behind}`, pasted.length);
      }),
    );
  });

  it('goes on in the line where something else was pasted, or words stand behind it', () => {
    assert.equal(behindList('- One\n\nThank you', ''), '');
    assert.equal(behindList('- One\n- Two', ' more'), '');
  });

  it('has no empty line before it where there is no list yet', () => {
    assert.deepEqual(entered('- ', 2), { value: '', at: 0 });
    assert.deepEqual(entered('Hello\n\n- ', 9), { value: 'Hello\n\n', at: 7 });
  });
});

describe('The plain text of a word processor', () => {
  it('is a list where Word has bullets or numbers', () => {
    assert.equal(
      listPoints('We bring:\r\n•\tLights\r\n\to\ttwo of them\n1.\tAsk\no my'),
      'We bring:\n- Lights\n  - two of them\n1. Ask\no my',
    );
  });
});
