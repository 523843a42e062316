import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { guideIn } from '../../../src/core/guide/guide.ts';
import { plainWords, pseudo } from '../../support/pseudoLanguage.ts';

const CHECKOUT = path.resolve('out/third-language');
const LANGUAGE = 'qps-ploc';

/** What a translator makes of our Spanish and English, in letters of another script. */
const json = (file: string): Record<string, string> =>
  JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
const said = (sentences: readonly string[]): Record<string, string> =>
  Object.fromEntries(sentences.map((sentence) => [sentence, pseudo(sentence)]));

function writeLanguage(): void {
  const folder = path.join(CHECKOUT, 'src/core/guide', LANGUAGE);
  const guide = guideIn('en').parts.map(({ id, heading, question }) => [
    id,
    { heading: pseudo(heading), ...(question && { question: pseudo(question) }) },
  ]);
  const files = {
    'language.json': { name: 'Plain', alsoCalled: ['plain'] },
    'guide.json': Object.fromEntries(guide) as unknown,
    'written.json': said(Object.keys(json('src/core/guide/es/written.json'))),
  };
  fs.mkdirSync(folder);
  for (const [name, content] of Object.entries(files))
    fs.writeFileSync(path.join(folder, name), JSON.stringify(content));
  fs.writeFileSync(
    path.join(CHECKOUT, `l10n/bundle.l10n.${LANGUAGE}.json`),
    JSON.stringify(said(Object.keys(json('l10n/bundle.l10n.json')))),
  );
}

/** A checkout as it is cloned, with one more language and not one more line of code. */
async function cloneWithLanguage(): Promise<void> {
  fs.rmSync(CHECKOUT, { recursive: true, force: true });
  const isCloned = (from: string): boolean => path.basename(from) !== 'generated';
  for (const part of ['src', 'schemas', 'snippets', 'l10n'])
    fs.cpSync(part, path.join(CHECKOUT, part), { recursive: true, filter: isCloned });
  for (const file of ['package.json', 'package-lock.json'])
    fs.copyFileSync(file, path.join(CHECKOUT, file));
  writeLanguage();
  const generated = generate();
  assert.equal(generated.status, 0, generated.stderr);
  await esbuild.build({
    absWorkingDir: CHECKOUT,
    entryPoints: ['src/cli/main.ts'],
    outfile: path.join(CHECKOUT, 'cli.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['../node/mcp.mjs'],
    logLevel: 'error',
  });
}

function generate(): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, ['src/build/generateIfPresent.mjs'], {
    cwd: CHECKOUT,
    encoding: 'utf8',
  });
}

function call(...args: readonly string[]): string {
  const made = spawnSync(process.execPath, ['cli.cjs', ...args], {
    cwd: CHECKOUT,
    encoding: 'utf8',
  });
  assert.equal(made.stderr, '');
  return made.stdout;
}

describe('A third language', () => {
  before(cloneWithLanguage);
  after(() => fs.rmSync(CHECKOUT, { recursive: true, force: true }));

  it('is a folder: a workbook begins in it, has no more problems than another, and is shared in it', () => {
    const file = call('new', '12', '--language', LANGUAGE, '--folder', 'w').trim();
    const text = fs.readFileSync(path.join(CHECKOUT, file), 'utf8');
    assert.match(text, new RegExp(`^language: ${LANGUAGE}$`, 'm'));
    const body = text.slice(text.indexOf('\n---', 4));
    assert.deepEqual(plainWords(body, /---/), []);
    for (const { heading } of guideIn('en').parts.slice(0, 3))
      assert.ok(body.includes(`# ${pseudo(heading)}\n`), heading);
    const comments = text.match(/^ *# .*$/gm) ?? [];
    assert.ok(comments.length > 10);
    assert.deepEqual(plainWords(comments.join('\n'), /---/), []);

    const english = call('new', '12', '--folder', 'other').trim();
    const codes = (of: string): readonly string[] =>
      Array.from(
        call('check', '--format', 'json', of).matchAll(/"code": ?"([^"]+)"/g),
        ([, code = '']) => code,
      );
    assert.deepEqual(codes(file), codes(english));
    assert.ok(codes(english).length > 0);
    call('export', 'plan', '--format', 'html', '--out', 'plan.html', file);
    const page = fs.readFileSync(path.join(CHECKOUT, 'plan.html'), 'utf8');
    assert.match(page, new RegExp(`<html lang="${LANGUAGE}"`));
    assert.ok(page.includes(pseudo('Partnership plan')));
  });

  it('is known by its other names, and is offered', () => {
    const file = call('new', '13', '--folder', 'w').trim();
    const whole = path.join(CHECKOUT, file);
    const text = fs.readFileSync(whole, 'utf8');
    fs.writeFileSync(whole, text.replace('\n---\n', '\nlanguage: plain\n---\n'));
    call('export', 'plan', '--format', 'html', '--out', 'other.html', file);
    assert.match(fs.readFileSync(path.join(CHECKOUT, 'other.html'), 'utf8'), /lang="qps-ploc"/);
  });

  it('can’t be made while its guide lacks a part, and the part is named', () => {
    const file = path.join(CHECKOUT, 'src/core/guide', LANGUAGE, 'guide.json');
    const others = Object.entries(json(file)).filter(([part]) => part !== 'challenges');
    fs.writeFileSync(file, JSON.stringify(Object.fromEntries(others)));
    const { status, stderr } = generate();
    assert.notEqual(status, 0);
    assert.match(stderr, /qps-ploc\/guide\.json has no part “challenges”/);
  });
}).timeout(120_000);
