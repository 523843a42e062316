// Holds the core against an older one: what each says of the same texts, and what it makes of them.
//   node test/compare/run.mjs build FOLDER                 bundles the core as it is now into FOLDER
//   node test/compare/run.mjs FOLDER [--count N] [--changes K] [--mends L] [--all M] [--seeds 1,2,3] [--show N] [--only TEXT]
// Of N made-up texts a seed the problems and the answers are compared; of K of them what changes make of
// them, of L what each mend does, and of M all else that people see, and every document. A tenth is typed
// into.
// It is no test: a core may judge another way on purpose. Whoever runs it names every difference.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { root } from '../../src/build/paths.mjs';
import { bundleForNode } from '../../src/build/runBundled.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '10000' },
    changes: { type: 'string', default: '2500' },
    mends: { type: 'string', default: '1000' },
    all: { type: 'string', default: '150' },
    seeds: { type: 'string', default: '1' },
    show: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});

/** How long both cores took for each question, in milliseconds. */
const spent = new Map();
/** What is asked of every text. */
const OF_ALL = ['problems', 'answers'];
const QUESTIONS = [...OF_ALL, 'edited', 'typed', 'mends', 'seen', 'documents'];

if (positionals[0] === 'build') {
  await bundled('face', path.resolve(positionals[1] ?? 'out/compare/old'));
} else {
  process.exitCode = (await compare(path.resolve(positionals[0] ?? 'out/compare/old'))) > 0 ? 1 : 0;
}

async function compare(folder) {
  const old = await import(pathToFileURL(path.join(folder, 'face.mjs')).href);
  const now = await import(await bundled('face', path.join(root, 'out/compare')));
  const texts = await import(await bundled('texts', path.join(root, 'out/compare')));
  const found = newDifferences();
  const started = performance.now();
  const ask = (one, isAsked) => {
    if (values.only !== undefined && !one.name.includes(values.only)) return;
    for (const question of QUESTIONS) {
      if (!isAsked(question)) continue;
      const [before, after] = [old, now].map((core) => answered(core, question, one));
      found.note(one, question, before, after);
    }
  };
  for (const one of texts.known())
    ask(one, (question) => question === 'problems' || isShort(question, one));
  for (const seed of values.seeds.split(',').map(Number)) {
    const all = texts.generated(seed, Number(values.count));
    const isIn = (at, wanted) => at % Math.max(1, Math.floor(all.length / Number(wanted))) === 0;
    all.forEach((one, at) =>
      ask(one, (question) => {
        if (question === 'typed') return one.steps.length > 0;
        if (OF_ALL.includes(question)) return true;
        if (question === 'edited') return isIn(at, values.changes);
        return isIn(at, question === 'mends' ? values.mends : values.all);
      }),
    );
    console.log(`seed ${seed}: ${all.length} texts, ${seconds(started)}`);
  }
  return found.report();
}

/** What takes long is not asked of the largest of the hostile files. */
function isShort(question, { text }) {
  return question !== 'typed' && text.length <= 8000;
}

function answered(core, question, { text, steps, changes }) {
  const started = performance.now();
  try {
    // As plain data: which keys are there and undefined is nobody's business.
    return JSON.parse(JSON.stringify(core[question](text, steps, changes) ?? null));
  } catch (error) {
    return `threw ${error.message}`;
  } finally {
    spent.set(question, (spent.get(question) ?? 0) + performance.now() - started);
  }
}

function newDifferences() {
  const kinds = new Map();
  const asked = new Map();
  let differing = 0;
  const texts = new Set();
  return {
    note: (one, question, before, after) => {
      asked.set(question, (asked.get(question) ?? 0) + 1);
      if (isDeepStrictEqual(before, after)) return;
      differing++;
      texts.add(one.name);
      for (const kind of kindsOf(question, before, after, one)) {
        const names = kinds.get(kind) ?? [];
        names.push(one.name);
        kinds.set(kind, names);
      }
      if (differing > Number(values.show)) return;
      const folder = path.join(root, 'out/compare/differences');
      fs.mkdirSync(folder, { recursive: true });
      const content = { ...one, question, before, after };
      fs.writeFileSync(
        path.join(folder, `${String(differing)}.json`),
        JSON.stringify(content, null, 1),
      );
    },
    report: () => {
      for (const [kind, names] of [...kinds].sort(([, a], [, b]) => b.length - a.length)) {
        console.log(
          `${String(names.length).padStart(6)}  ${kind}   (${names.slice(0, 3).join('; ')})`,
        );
      }
      for (const [question, count] of asked)
        console.log(
          `${question}: asked of ${count} texts, ${(spent.get(question) / 1000).toFixed(0)} s`,
        );
      console.log(`${differing} questions answered otherwise, of ${texts.size} texts`);
      return differing;
    },
  };
}

/** What differs, in a few words: the codes that went or came, or which part of the answer. */
function kindsOf(question, before, after, { changes }) {
  if (question === 'typed') return ['typed: problems'];
  if (
    before === null ||
    after === null ||
    typeof before === 'string' ||
    typeof after === 'string'
  ) {
    return [`${question}: ${brief(before)} -> ${brief(after)}`];
  }
  if (question === 'seen' || question === 'documents')
    return partsThatDiffer(before, after).map((part) => `${question}: ${part}`);
  if (question === 'answers') return ['answers'];
  if (question === 'edited') {
    const [first] = partsThatDiffer(before, after);
    return [`edited: ${changes[first]?.kind}`];
  }
  if (question === 'mends') {
    const mended = partsThatDiffer(before.each, after.each).map((at) => before.each[at]?.of);
    return [`mends of ${[...new Set(mended.map((of) => of?.split(' ')[0]))]}`];
  }
  const [was, is] = [before, after].map((problems) => problems.map((one) => JSON.stringify(one)));
  const gone = was.filter((one) => !is.includes(one)).map(codeOf);
  const come = is.filter((one) => !was.includes(one)).map(codeOf);
  if (come.includes('too-large/facts')) return ['problems: front matter of more than 128 KB'];
  return [`problems: -[${listed(gone)}] +[${listed(come)}]`];
}

/** Each once, and not very many of them. */
function listed(codes) {
  return [...new Set(codes)].slice(0, 6).join(', ');
}

function codeOf(problem) {
  const { code, variant } = JSON.parse(problem);
  return variant === undefined ? code : `${code}/${variant}`;
}

function partsThatDiffer(before, after) {
  return Object.keys(before).filter((key) => !isDeepStrictEqual(before[key], after[key]));
}

function brief(value) {
  return typeof value === 'string'
    ? value.slice(0, 80)
    : value === null
      ? 'no workbook'
      : 'workbook';
}

/** The URL of a bundle of one of this folder's files. */
async function bundled(name, folder) {
  const outfile = path.join(folder, `${name}.mjs`);
  await bundleForNode(`test/compare/${name}.ts`, outfile);
  return `${pathToFileURL(outfile).href}?${Date.now()}`;
}

function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(0)} s`;
}
