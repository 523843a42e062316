import assert from 'node:assert/strict';
import * as fs from 'node:fs';

const below = (folder: string, ending: RegExp): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`);

/** What moves a thing away from where it's read; each of these moves no stop of the Tab key past another one. */
const MOVED = [
  // What a field asks, below its box.
  '.body > .owners > .help',
  // Save and Share, behind what is next: of a head that scrolls away they are the line that stays.
  '.doing',
  // The one button of its bar.
  '.on-disk button',
];

/** A rule each: its selector, and what it says; without the rules for whoever wants no motion. */
function rulesOf(css: string): readonly (readonly [string, string])[] {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media \(prefers-reduced-motion[^{]*\{\s*\*\s*\{[^}]*\}\s*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selector = '', body = '']) => [selector.trim(), body] as const,
  );
}

describe('The styles of pages, for everybody', () => {
  const sheets = [...below('src/webview', /\.css$/), ...below('src/media', /\.css$/)];
  const rules = sheets.flatMap((file) => rulesOf(fs.readFileSync(file, 'utf8')));
  const found = (pattern: RegExp): readonly string[] =>
    rules.filter(([, body]) => pattern.test(body)).map(([selector]) => selector);

  it('are looked at', () => {
    assert.ok(sheets.length >= 5 && rules.length > 200);
  });

  it('move and flash nothing', () => {
    assert.deepEqual(found(/\b(?:animation|transition)\b/), []);
  });

  it('take no ring away, and no field is without one', () => {
    assert.deepEqual(found(/\boutline(?:-width|-style|-color)?: *(?:0|none|transparent)\b/), []);
  });

  it('show nothing at the mouse that is not there without it', () => {
    const shown = rules.filter(
      ([selector, body]) =>
        selector.includes(':hover') && /\b(?:display|visibility|content|position)\b/.test(body),
    );
    assert.deepEqual(shown, []);
  });

  it('put what can be pressed where it is read', () => {
    const moved = found(/(?:^|[\s;])order:|-reverse|\bfloat:/);
    assert.deepEqual([...moved].sort(), [...MOVED].sort());
  });

  it('show no picture of words, and turn with the screen', () => {
    const css = sheets.map((file) => fs.readFileSync(file, 'utf8')).join('\n');
    assert.doesNotMatch(css, /url\(|orientation:/);
  });

  it('belong to pages that have no picture, no order of stops, and no key of their own', () => {
    for (const file of below('src/webview', /\.tsx$/)) {
      const page = fs.readFileSync(file, 'utf8');
      assert.doesNotMatch(page, /<img|tabIndex=\{[1-9]|accesskey/i, file);
    }
  });
});
