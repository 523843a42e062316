import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import type * as typescript from 'typescript';

// Not bundled: it asks for the file that it is in.
const ts = createRequire(import.meta.url)('typescript') as typeof typescript;

/** Names that are the code's own, or that were given up for another one. */
const NOT_SAID =
  /\b(?:mend(?:s|ed)?|owners?|candidates?|baseline|somebody|currently|utilize|whilst|neighbour)\b/iu;

/** About YAML people read where a page of the checks' own explains it, and on the command line. */
const TELLS_OF_YAML = /^src\/(?:core\/checks\/rules\/|core\/workbook\/scaffold\/|cli\/)/;

/** What only whoever sees can find: a color, a shape, a side of the screen. What is above and below is read so. */
const SEEN_ONLY =
  /\b(?:red|green|blue|yellow|orange|gr[ae]y|round|square|arrow|corner|(?:bottom|top|upper|lower|on the) (?:left|right))\b/iu;

/** How many words a sentence on a screen may have. */
const MOST_WORDS = 25;

type Text =
  | typescript.StringLiteralLike
  | typescript.TemplateHead
  | typescript.TemplateMiddle
  | typescript.TemplateTail;

interface Said {
  readonly place: string;
  /** Its slots as one word each. */
  readonly words: string;
}

/** Every text of the source that reads as a sentence, or as a name of several words. */
function saidInSource(): readonly Said[] {
  const all: Said[] = [];
  for (const file of filesBelow('src', '.ts')) {
    if (/\/generated\/|core\/english\//.test(file)) continue;
    const text = fs.readFileSync(file, 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: typescript.Node): void => {
      if (isText(node) && isSaid(node.text)) all.push({ place: file, words: plain(node.text) });
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return all;
}

function saidInJson(file: string): readonly Said[] {
  const all: Said[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      const isName = /^(?:const|default|\$id|\$ref|\$comment|pattern|enum)$/.test(key);
      if (!isName && isSaid(value)) all.push({ place: file, words: plain(value) });
    } else if (typeof value === 'object' && value !== null)
      for (const [one, more] of Object.entries(value))
        visit(more, Array.isArray(value) ? key : one);
  };
  visit(JSON.parse(fs.readFileSync(file, 'utf8')), '');
  return all;
}

function filesBelow(folder: string, ending: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name).replaceAll(path.sep, '/'));
}

function isText(node: typescript.Node): node is Text {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}

function isSaid(text: string): boolean {
  return /^[“‘(]?\p{Lu}.*\s/u.test(text) || /\s.*[.?!]$/u.test(text);
}

function plain(text: string): string {
  return text.replace(/\{\w+\}/g, 'x');
}

describe('What people read', () => {
  const said = [
    ...saidInSource(),
    ...filesBelow('schemas', '.json').flatMap(saidInJson),
    ...saidInJson('package.nls.json'),
  ];

  it('calls one thing by one name', () => {
    assert.ok(said.length > 1500, `only ${said.length} texts were found`);
    const wrong = said.filter(({ words }) => NOT_SAID.test(words));
    assert.deepEqual(wrong, []);
  });

  it('does not talk of YAML where somebody fills in a form', () => {
    const wrong = said.filter(
      ({ place, words }) => /\bYAML\b/.test(words) && !TELLS_OF_YAML.test(place),
    );
    assert.deepEqual(wrong, []);
  });

  it(`has at most ${MOST_WORDS} words in a sentence on a screen`, () => {
    const long = said
      .filter(({ place }) => !place.startsWith('src/cli/'))
      .flatMap(({ place, words }) =>
        words.split(/(?<=[.?!:]["”’)]?)\s+/u).map((sentence) => ({ place, sentence })),
      )
      .filter(({ sentence }) => sentence.split(/\s+/u).length > MOST_WORDS);
    assert.deepEqual(long, []);
  });

  it('leads nobody by a color, a shape, or a side alone', () => {
    const wrong = said.filter(
      ({ words }) => SEEN_ONLY.test(words) && !/notifications/iu.test(words),
    );
    assert.deepEqual(wrong, []);
  });

  it('has curly apostrophes', () => {
    const straight = said.filter(
      ({ place, words }) => !place.startsWith('src/cli/') && /\p{L}'\p{L}/u.test(words),
    );
    assert.deepEqual(straight, []);
  });
});
