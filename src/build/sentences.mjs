// Finds every sentence that is said to people through a `Translate` or `vscode.l10n.t`, by its type.
import * as path from 'node:path';
import ts from 'typescript';
import { root } from './paths.mjs';

/** The parts of the product that people read something of. Each has a configuration of its own. */
const parts = ['core', 'vscode', 'webview', 'cli', 'node'];

/**
 * Every sentence with the places that say it, and what can't be taken: an expression that stands where a
 * sentence is wanted, and whose words only show when it runs.
 */
export function findSentences() {
  const programs = [programOf(parts)];
  const found = new Map();
  const untaken = [];
  for (const program of programs) {
    const reader = sentenceReader(program, found, untaken);
    program
      .getSourceFiles()
      .filter((file) => !file.isDeclarationFile && file.fileName.startsWith(path.join(root, 'src')))
      .forEach(reader);
  }
  return { sentences: new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1))), untaken };
}

/** One program over all parts, with the sum of what they may see: nothing is checked here. */
function programOf(names) {
  const configs = names.map((name) => {
    const file = path.join(root, 'src', name, 'tsconfig.json');
    const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
    if (error !== undefined)
      throw new Error(ts.flattenDiagnosticMessageText(error.messageText, ''));
    return ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(file), undefined, file);
  });
  const options = Object.assign({}, ...configs.map((config) => config.options));
  const unique = (key) => [...new Set(configs.flatMap((config) => config.options[key] ?? []))];
  return ts.createProgram({
    rootNames: configs.flatMap((config) => config.fileNames),
    options: {
      ...options,
      ...{ types: unique('types'), lib: unique('lib'), rootDir: root },
      ...{ noEmit: true, composite: false, incremental: false, emitDeclarationOnly: false },
    },
  });
}

function sentenceReader(program, found, untaken) {
  const checker = program.getTypeChecker();

  const isSentence = (type) =>
    type.isUnion()
      ? type.types.some(isSentence)
      : type.isIntersection() &&
        type.types.some((one) => one.getProperty('sentence') !== undefined);

  const isText = (type) =>
    type.isUnion() ? type.types.some(isText) : (type.flags & ts.TypeFlags.StringLike) !== 0;

  /** The words of a type that is nothing but literals; undefined for any other. */
  const wordsOf = (type) => {
    const all = (type.isUnion() ? type.types : [type]).filter(
      ({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) === 0,
    );
    return all.every((one) => one.isStringLiteral()) ? all.map(({ value }) => value) : undefined;
  };

  const take = (words, node) => {
    const { fileName } = node.getSourceFile();
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    const place = `${path.relative(root, fileName).replaceAll(path.sep, '/')}:${line + 1}`;
    if (words === undefined) untaken.push({ place, text: node.getText() });
    else words.filter((one) => /\p{L}|\{/u.test(one)).forEach((one) => add(one, place));
  };
  const add = (sentence, place) => found.set(sentence, [...(found.get(sentence) ?? []), place]);

  /** To resolve each call would take most of the time: what may stand there is enough. */
  const isWantedArgument = (node, { expression, arguments: given }) =>
    checker
      .getTypeAtLocation(expression)
      .getCallSignatures()
      .some(({ parameters }) => {
        const parameter = parameters[given.indexOf(node)];
        return parameter !== undefined && isSentence(checker.getTypeOfSymbol(parameter));
      });

  const isWanted = (node) => {
    if (ts.isCallExpression(node.parent)) return isWantedArgument(node, node.parent);
    const wanted = checker.getContextualType(node);
    return wanted !== undefined && isSentence(wanted);
  };

  /** Whether the call is `vscode.l10n.t`, which wants plain text by its own type. */
  const isHostCall = ({ expression }) =>
    (expression.name ?? expression).text === 't' &&
    checker
      .getTypeAtLocation(expression)
      .getCallSignatures()
      .some(({ declaration }) => declaration?.parent?.parent?.name?.getText() === 'l10n');

  const look = (node, wanted) => {
    const inner = unwrapped(node);
    if (ts.isStringLiteralLike(inner)) return take([inner.text], inner);
    if (ts.isConditionalExpression(inner)) {
      look(inner.whenTrue, wanted);
      return look(inner.whenFalse, wanted);
    }
    const type = checker.getTypeAtLocation(inner);
    if (isText(type) && !isSentence(type)) take(wordsOf(type), inner);
  };

  const visit = (node) => {
    if (ts.isCallExpression(node) && node.arguments.length > 0 && isHostCall(node))
      look(node.arguments[0]);
    else if (ts.isExpression(node) && standsAlone(node) && isWanted(node)) look(node);
    ts.forEachChild(node, visit);
  };
  return visit;
}

/** Whether an expression is the whole of what is handed on: no part of a bigger one that is looked at. */
function standsAlone(node) {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.arguments.includes(node);
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent))
    return parent.initializer === node;
  if (ts.isArrowFunction(parent)) return parent.body === node;
  if (ts.isParameter(parent) || ts.isPropertyDeclaration(parent))
    return parent.initializer === node;
  return (
    ts.isReturnStatement(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isJsxExpression(parent)
  );
}

function unwrapped(node) {
  const isWrapped =
    ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
  return isWrapped ? unwrapped(node.expression) : node;
}
