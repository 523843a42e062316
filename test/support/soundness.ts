import assert from 'node:assert/strict';
import type { Span } from '../../src/core/workbook/span.ts';
import { findFaults } from '../../src/core/workbook/model/findFaults.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';
import { placeAt } from '../../src/core/workbook/model/place.ts';
import type { Node } from '../../src/core/workbook/syntax/yaml/nodes.ts';

/** What holds for every workbook, however odd its text: spans inside the text and in order, plain data. */
export function assertSound(workbook: Workbook): void {
  const { text, frontMatter, keys, sections } = workbook;
  const inside = { start: 0, end: text.length };
  assertInside(frontMatter.fence, inside, 'fence');
  assertInside(frontMatter.content, inside, 'front matter');
  assert.ok(frontMatter.bodyStart >= frontMatter.content.end, 'the body comes last');
  keys.forEach((key, at) => {
    assertInside(key, frontMatter.content, 'key');
    if (!key.whole && at > 0) assert.ok(key.start >= keys[at - 1]!.end, 'keys in order');
    assertNode(key.reading.node, { start: 0, end: key.end - key.start });
  });
  sections.forEach((section, at) => {
    const before = sections[at - 1]?.end ?? frontMatter.bodyStart;
    assert.equal(section.start, before, 'sections without gaps');
    const { heading, content } = section.section;
    assertInside(heading, section, 'heading');
    assertInside(content, section, 'content');
    let last = 0;
    for (const line of section.answer.lines) {
      assert.ok(line.start >= last && line.end > line.start, 'answers in order');
      assertInside(line, { start: 0, end: content.end - content.start }, 'answer');
      last = line.end;
    }
  });
  for (const fault of findFaults(workbook)) {
    assertInside(fault.span, inside, fault.code);
    assert.doesNotMatch(JSON.stringify(fault), /\bat .*\.[mc]?[jt]s:\d/, 'no stack in a fault');
    if (placeAt(workbook, fault.path) !== undefined) {
      assertInside(placeAt(workbook, fault.path)!.value, inside, 'place');
    }
  }
  assertPlain(workbook.cycle);
}

function assertInside(span: Span, outer: Span, what: string): void {
  const isInside = span.start >= outer.start && span.end >= span.start && span.end <= outer.end;
  assert.ok(isInside, `${what}: ${span.start}–${span.end} in ${outer.start}–${outer.end}`);
}

/** Children lie inside their parents; in blocks they follow one another. Aliases show what stands elsewhere. */
function assertNode(node: Node, outer: Span): void {
  assertInside(node.span, outer, node.kind);
  if (node.kind === 'map') {
    node.entries.forEach(({ keySpan, value }) => {
      assertInside(keySpan, outer, 'key');
      assertNode(value, outer);
    });
  }
  if (node.kind === 'list') node.items.forEach((item) => assertNode(item, outer));
}

function assertPlain(value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    assert.ok(typeof value === 'string' || typeof value === 'number', `plain: ${typeof value}`);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  assert.ok(prototype === Object.prototype || prototype === Array.prototype, 'plain objects only');
  Object.values(value).forEach(assertPlain);
}
