// The oracle for the readers of English: what an older core and this one read in the same texts.
//   node test/compare/english.mjs build FOLDER        bundles the readers as they are now into FOLDER
//   node test/compare/english.mjs FOLDER [--count N] [--seed N] [--goals FILE]… [--ask goal] [--show N]
// All labelled texts are asked, and N made of their pieces. It is no test: whoever changes on purpose
// what is read names every difference.
import * as path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { root } from '../../src/build/paths.mjs';
import { bundleForNode } from '../../src/build/runBundled.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '150000' },
    seed: { type: 'string', default: '1' },
    goals: { type: 'string', multiple: true, default: [] },
    ask: { type: 'string', default: 'goal,minutes,imported,typed' },
    show: { type: 'string', default: '12' },
  },
});

const folder = path.resolve(positionals.at(-1) ?? 'out/compare/old');
if (positionals[0] === 'build') await bundled('englishFace', folder);
else process.exitCode = (await compare()) > 0 ? 1 : 0;

async function compare() {
  const old = await import(pathToFileURL(path.join(folder, 'englishFace.mjs')).href);
  const now = await import(await bundled('englishFace', path.join(root, 'out/compare')));
  const texts = await import(await bundled('englishTexts', path.join(root, 'out/compare')));
  const pool = texts.labelled(values.goals.map((file) => path.resolve(file)));
  const known = [...pool.sentences, ...pool.days];
  let differing = 0;
  for (const question of values.ask.split(',')) {
    const found = [];
    const spent = { old: 0, now: 0 };
    let asked = 0;
    const ask = (text) => {
      asked += 1;
      const before = answered(old, question, text, spent, 'old');
      const after = answered(now, question, text, spent, 'now');
      if (!isDeepStrictEqual(before, after)) found.push({ text, before, after });
    };
    known.forEach(ask);
    const ofKnown = found.length;
    for (const text of texts.recombined(pool, Number(values.seed), Number(values.count))) ask(text);
    differing += found.length;
    const ratio = (spent.now / spent.old).toFixed(2);
    console.log(
      `${question}: ${known.length} labelled texts, ${ofKnown} read otherwise; ` +
        `${asked - known.length} recombined, ${found.length - ofKnown} read otherwise; time × ${ratio}`,
    );
    for (const { text, before, after } of found.slice(0, Number(values.show))) {
      console.log(`  “${text}”`, ...differences(before, after));
    }
  }
  return differing;
}

function answered(core, question, text, spent, who) {
  const started = performance.now();
  let answer;
  try {
    answer = core[question](text);
  } catch (error) {
    answer = `threw ${error.stack}`;
  }
  spent[who] += performance.now() - started;
  // As plain data: which keys are there and undefined is nobody's business.
  return JSON.parse(JSON.stringify(answer ?? null));
}

/** The parts of an answer that differ, each before and after. */
function differences(before, after) {
  if ([before, after].some((one) => one === null || typeof one !== 'object'))
    return [before, after];
  return Object.keys({ ...before, ...after })
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .map(
      (key) =>
        `\n     ${key}: ${JSON.stringify(before[key])}\n      → ${JSON.stringify(after[key])}`,
    );
}

/** The URL of a bundle of one of this folder's files. */
async function bundled(name, into) {
  const outfile = path.join(into, `${name}.mjs`);
  await bundleForNode(`test/compare/${name}.ts`, outfile);
  return `${pathToFileURL(outfile).href}?${Date.now()}`;
}
