import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * The parts of src/core from the bottom up, each with the parts that it may import.
 * One way down, so that there can be no circle: sharing, listing, portfolio and checks build on the
 * workbook, the workbook on the guide and the schemas, and all of them on the calendar.
 */
const mayImport = {
  language: [],
  pages: [],
  calendar: ['language'],
  grammar: ['language'],
  english: ['language', 'calendar', 'grammar'],
  guide: ['language', 'calendar', 'spanish'],
  spanish: ['language', 'calendar', 'grammar', 'english'],
  readers: ['language', 'calendar', 'grammar', 'english', 'guide', 'spanish'],
  schema: ['language', 'calendar', 'guide'],
  workbook: ['language', 'calendar', 'english', 'guide', 'readers', 'schema'],
  ourQuestions: ['language', 'pages', 'guide', 'schema', 'workbook'],
  checkUp: ['language', 'calendar', 'schema', 'workbook'],
  checks: ['language', 'calendar', 'guide', 'readers', 'schema', 'workbook', 'english', 'checkUp'],
  portfolio: ['language', 'calendar', 'guide', 'schema', 'workbook', 'checkUp'],
  meeting: [
    'checkUp',
    'language',
    'calendar',
    'english',
    'guide',
    'readers',
    'spanish',
    'schema',
    'workbook',
    'portfolio',
  ],
  listing: [
    'language',
    'calendar',
    'guide',
    'schema',
    'workbook',
    'checkUp',
    'checks',
    'portfolio',
  ],
  overview: [
    'language',
    'pages',
    'calendar',
    'guide',
    'schema',
    'workbook',
    'checkUp',
    'portfolio',
  ],
  reading: ['language', 'calendar', 'guide', 'schema', 'workbook', 'portfolio'],
  form: [
    'checkUp',
    'language',
    'pages',
    'calendar',
    'english',
    'guide',
    'readers',
    'schema',
    'workbook',
    'checks',
    'portfolio',
  ],
  sharing: [
    'checkUp',
    'language',
    'calendar',
    'guide',
    'readers',
    'schema',
    'workbook',
    'checks',
    'portfolio',
    'meeting',
    'form',
    'imports',
  ],
  assist: ['language', 'calendar', 'guide', 'readers', 'schema', 'workbook', 'checks', 'portfolio'],
  tools: [
    ...['language', 'calendar', 'guide', 'schema', 'workbook', 'checks', 'portfolio', 'listing'],
    'form',
  ],
  imports: [
    'checkUp',
    'language',
    'pages',
    'calendar',
    'guide',
    'readers',
    'grammar',
    'spanish',
    'schema',
    'workbook',
    'english',
    'checks',
    'portfolio',
  ],
};

/**
 * The same for the folders of src/vscode. Neither of assist, which serves whoever writes, and commands
 * knows the other: what both need, such as the list of choices, is in editing.
 */
const hostMayImport = {
  workspace: [],
  newFiles: ['workspace'],
  pages: [],
  preview: [],
  tree: ['workspace'],
  problems: ['workspace'],
  overview: ['workspace', 'pages', 'editing'],
  formPage: ['pages', 'problems'],
  form: ['workspace', 'formPage'],
  wizard: ['workspace', 'newFiles', 'form'],
  editing: ['form'],
  assist: ['workspace', 'newFiles', 'problems', 'editing'],
  tools: ['workspace', 'editing'],
  imports: ['workspace', 'newFiles', 'pages', 'form', 'wizard', 'editing'],
  commands: [
    ...['workspace', 'newFiles', 'pages', 'problems', 'overview', 'wizard', 'form', 'editing'],
    'imports',
  ],
};

const noHost = [
  { regex: '^vscode$', message: 'The core knows no host: VS Code belongs in src/vscode.' },
  { regex: '^node:', message: 'The core knows no host: Node belongs in src/cli.' },
  { regex: '(^|/)\\.\\./(vscode|cli|build)/', message: 'The core imports nothing from its hosts.' },
];

const noNode = [
  { regex: '^node:', message: 'The extension also runs in a web worker, which has no Node.' },
  { regex: '(^|/)\\.\\.?/cli/', message: 'VS Code and the command line share the core only.' },
];

/** What each part of a layer may import of it; these rules replace the one for the whole layer. */
function oneWayDown(layer, parts, always) {
  return Object.entries(parts).map(([part, allowed]) => {
    const forbidden = Object.keys(parts).filter((other) => ![part, ...allowed].includes(other));
    return {
      files: [`${layer}/${part}/**/*.ts`],
      rules: restrictedImports([
        ...always,
        {
          regex: `(^|/)\\.\\./(${forbidden.join('|')})/`,
          message: `${layer}/${part} may import ${allowed.join(', ') || 'no other part'}: one way down (eslint.config.mjs).`,
        },
      ]),
    };
  });
}

function restrictedImports(patterns) {
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] };
}

const plainTypeScript = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  {
    selector: 'Program > VariableDeclaration[kind="let"]',
    message: 'No state at module level: pass it in, or keep it in what activate() composes.',
  },
];

const sleeps = [
  'CallExpression[callee.property.name="waitForTimeout"]',
  'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"][arguments.0.type="Identifier"]',
  'ImportDeclaration[source.value="node:timers/promises"]',
].map((selector) => ({
  selector,
  message:
    'Wait for what shows (`until`, `waitFor`, `arrived`), never for a time that was guessed.',
}));

const noHiddenInput = [
  ...['Date', 'Intl', 'globalThis'].map((name) => ({
    name,
    message: 'The core takes the day and the wording as arguments.',
  })),
];

/** What people wrote stands in what VS Code makes links, pictures, or Markdown of. */
const wordsStayWords = [
  ...['Identifier[name=PATTERN]', 'Literal[value=PATTERN]'].map((named) => ({
    selector: named.replace(
      'PATTERN',
      '/^(show(Information|Warning|Error)Message|withProgress|showQuickPick|createQuickPick|showInputBox)$/',
    ),
    message: 'Say it through showMessage.ts, where people’s words stay words.',
  })),
  {
    selector: ':not(TSQualifiedName) > Identifier[name="MarkdownString"]',
    message: 'Make it by `untrusted` of showMessage.ts.',
  },
  {
    selector:
      'NewExpression[callee.property.name="Hover"]:not([arguments.0.callee.name="untrusted"])',
    message: 'VS Code reads a text as Markdown here: take `untrusted`.',
  },
  {
    selector:
      'AssignmentExpression[left.property.name=/^(prompt|validationMessage)$/]:not([right.callee.name="plainWords"], [right.type="Identifier"][right.name="undefined"])',
    message: 'VS Code makes links of what stands there: take `plainWords`.',
  },
  {
    selector:
      'CallExpression[callee.property.name="setStatusBarMessage"]:not([arguments.0.callee.name="plainWords"])',
    message: 'VS Code makes pictures of what stands there: take `plainWords`.',
  },
  {
    selector:
      'Property[key.name=/^(label|description|detail)$/] TemplateElement[value.raw=/^[$][(]/]',
    message: 'In a list of choices these are words, and stay words: its picture is `iconPath`.',
  },
];

export default defineConfig(
  {
    ignores: [
      'dist/',
      'out/',
      '.vscode-test/',
      'test/host/',
      'src/core/schema/generated/',
      'src/core/checks/generated/',
      'src/core/guide/generated/',
      'src/cli/generated/',
    ],
  },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A ratchet: as long as the longest is. Lower it with that one.
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': ['error', { max: 115, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/vscode/formPage/sync.ts', 'src/webview/form/keyboard.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 180, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Both spellings of a shape are fine; unions need `type`.
      '@typescript-eslint/consistent-type-definitions': 'off',
      'no-restricted-syntax': ['error', ...plainTypeScript],
    },
  },
  {
    // What reads others' words reads them in time that grows with their length. Where a pattern has
    // to go back, what bounds its input stands beside it.
    files: ['src/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      ...restrictedImports(noHost),
      'no-restricted-globals': ['error', ...noHiddenInput],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      'no-restricted-syntax': [
        'error',
        ...plainTypeScript,
        {
          selector: 'ImportExpression',
          message: 'The core waits for nothing: its hosts import late.',
        },
        {
          selector: 'MemberExpression > Identifier.property[name=/^(toLocale\\w*|localeCompare)$/]',
          message: "The core's answers do not depend on the machine's language.",
        },
      ],
    },
  },
  {
    // Here `Date` counts days, in UTC; it's never asked what the time is.
    files: ['src/core/calendar/day.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  ...oneWayDown('src/core', mayImport, noHost),
  {
    files: ['src/vscode/**/*.ts', 'src/extension.browser.ts'],
    rules: {
      ...restrictedImports(noNode),
      // What nobody waits for goes through the log (`inBackground`, `asked`), so that a failure is told.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          ignoreVoid: false,
          allowForKnownSafePromises: [{ from: 'file', name: 'Told' }],
          allowForKnownSafeCalls: [
            { from: 'file', name: 'showMessage' },
            { from: 'package', package: 'vscode', name: 'postMessage' }, // to a page that may be gone
          ],
        },
      ],
    },
  },
  {
    files: ['src/vscode/**/*.ts'],
    ignores: ['src/vscode/showMessage.ts'],
    rules: { 'no-restricted-syntax': ['error', ...plainTypeScript, ...wordsStayWords] },
  },
  ...oneWayDown('src/vscode', hostMayImport, noNode),
  {
    files: ['src/webview/**/*.{ts,tsx}'],
    rules: restrictedImports([
      { regex: '^(vscode|node:)', message: 'A page knows its messages only.' },
      {
        regex: '(^|/)\\.\\./(vscode|cli|node|build)/',
        message: 'A page shares types with the core, and nothing else.',
      },
      {
        regex:
          '(^|/)\\.\\./core/(?!form/sync/(?:syncPage|boxText|pressed|keptShapes)\\.ts|form/keyboard/(?:keyboard|caretIn|lastPlace)\\.ts|language/translate\\.ts|portfolio/contactWays\\.ts|readers/nextName\\.ts)',
        allowTypeImports: true,
        message:
          'Of the core a page may import types, its own side of the sync, where the keyboard is, what fills slots, the ways to a contact, and where the next name begins.',
      },
    ]),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: restrictedImports([
      { regex: '^vscode$', message: 'The command line runs without VS Code.' },
      {
        regex: '(^|/)\\.\\./vscode/',
        message: 'VS Code and the command line share the core only.',
      },
    ]),
  },
  {
    files: ['src/cli/**/*.ts'],
    ignores: ['src/cli/console.ts', 'src/cli/main.ts', 'src/cli/processConsole.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...plainTypeScript,
        {
          selector:
            'MemberExpression[property.name=/^(out|err|log|error|stdout|stderr)$/][object.name=/^(console|process)$/]',
          message: 'All output goes through console.ts, which lets nothing steer a terminal.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test states what must be there; `!` says so in one character.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        ...readonlyGlobals(['Buffer', 'URL', 'clearTimeout', 'console', 'performance', 'process']),
        ...readonlyGlobals(['setInterval', 'clearInterval', 'setTimeout', 'structuredClone']),
      },
    },
  },
  {
    // What these files hand to page.evaluate() runs in the workbench's page.
    files: [
      ...['test/e2e/**/*.mjs', 'test/harness/**/*.mjs', 'src/build/renderIcon.mjs'],
      'test/bench/support/watchForm.mjs',
      'test/bench/support/watchTree.mjs',
      'test/soak/readPage.mjs',
    ],
    languageOptions: {
      globals: readonlyGlobals([
        ...['addEventListener', 'document', 'window', 'MutationObserver', 'requestAnimationFrame'],
      ]),
    },
  },
  {
    files: ['test/e2e/**/*.mjs'],
    // `until` itself, and a host that is made to stand still.
    ignores: ['test/e2e/support/checks.mjs', 'test/e2e/support/extensionHost.mjs'],
    rules: { 'no-restricted-syntax': ['error', ...sleeps] },
  },
);

function readonlyGlobals(names) {
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
