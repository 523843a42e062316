import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as ESLint from 'eslint';

/** Beside the bundle of the tests: TypeScript is too large to be in it. */
const here = createRequire(path.resolve('package.json'));

/** Ways to hand VS Code what somebody wrote as something that it makes a link or a picture of. */
const WRONG = [
  'vscode.window.showInformationMessage(text)',
  "vscode.window['showErrorMessage'](text)",
  'const { showWarningMessage } = vscode.window',
  'const { window } = vscode; window.withProgress({ title: text }, work)',
  'window.showQuickPick([text])',
  'const say = vscode.window.showInputBox',
  'new vscode.MarkdownString(text)',
  'const { MarkdownString } = vscode',
  'new vscode.Hover(text)',
  'box.prompt = text',
  'box.validationMessage = `${text} is taken`',
  'vscode.window.setStatusBarMessage(text, 5)',
  'const choice = { label: `$(check) ${text}` }',
  'const choice = { detail: text === "" ? "" : `$(warning) ${text}` }',
];

const RIGHT = [
  "showMessage('information', text)",
  'const text = (hover: vscode.MarkdownString) => hover.value',
  'new vscode.Hover(untrusted(text), range)',
  'box.prompt = plainWords(text)',
  'box.validationMessage = undefined',
  "const choice = { label: text, iconPath: new vscode.ThemeIcon('check') }",
];

describe('Lint of what VS Code is told', () => {
  let found: (code: string) => readonly string[];
  before(async () => {
    const file = pathToFileURL(path.resolve('eslint.config.mjs')).href;
    const { default: config } = (await import(file)) as { default: ESLint.Linter.Config[] };
    const rule = config.findLast(
      ({ files, rules }) =>
        String(files) === 'src/vscode/**/*.ts' && rules?.['no-restricted-syntax'] !== undefined,
    )?.rules?.['no-restricted-syntax'];
    assert.ok(rule);
    const eslint = here('eslint') as typeof ESLint;
    const { parser } = here('typescript-eslint') as { parser: ESLint.Linter.Parser };
    found = (code) =>
      new eslint.Linter()
        .verify(code, [
          {
            languageOptions: { parser },
            rules: { 'no-restricted-syntax': rule },
          },
        ])
        .map(({ message }) => message);
  });

  for (const code of WRONG) it(`finds ${code}`, () => assert.equal(found(code).length > 0, true));
  for (const code of RIGHT) it(`lets ${code} pass`, () => assert.deepEqual(found(code), []));
});
