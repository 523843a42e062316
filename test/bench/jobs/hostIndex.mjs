// The extension as people get it, activated on a workspace: when its tree has its first and its
// last rows, how long it held the process at a time, what it keeps, and what one changed file costs.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { setImmediate } from 'node:timers';
import { URI } from 'vscode-uri';
import { extensionBundle } from '../../../src/build/bench.mjs';
import { answer, given } from '../support/fresh.mjs';
import { findBelow } from '../support/library.mjs';
import { onCpu } from '../support/onCpu.mjs';
import {
  activate,
  installVscode,
  loadBundle,
  searching,
  stopTheClock,
} from '../support/vscodeStub.mjs';

/** How long a cache may take to be written, in milliseconds. */
const WRITING = 2500;
/** How long changes of a tree have to rest before VS Code asks again, in milliseconds. */
const REST = 200;

/** More than looking for slices takes by itself, in milliseconds. */
const IDLE = 0.2;

const { folder, storage, changes = 0 } = given();
stopTheClock();
const stub = installVscode(folder);
const heap = () => {
  for (let round = 0; round < 4; round++) globalThis.gc();
  return process.memoryUsage().heapUsed;
};
const count = findBelow(folder).length;
const extension = loadBundle(extensionBundle);
const before = heap();

const watch = watchSlices();
const started = performance.now();
const { context, api } = await activate(extension, storage);
const tree = followTree(stub.shown.provider);
await api.index.settled();
const settled = performance.now() - started;
const settledWork = watch.work() - searching.spent;
while (api.tree.portfolio().states.size < count || tree.isPending()) await nextTurn();
const total = tree.lastDrawn() - started;
const cpu = watch.work();
const slices = watch.end();
const perWorkbook = (heap() - before) / count;
const changeTimes = [];
for (let round = 0; round < changes; round++) changeTimes.push(await changeOne(round));
await new Promise((resolve) => setTimeout(resolve, WRITING));
context.subscriptions.forEach((one) => one.dispose());
await extension.deactivate?.();
answer({
  ...{
    total,
    settled,
    settledWork,
    searched: searching.spent,

    cpu,
    firstRows: tree.firstDrawn() - started,
    slices,
    perWorkbook,
    changeTimes,
  },
  stored: fs.existsSync(storage) && fs.readdirSync(storage).length > 0,
});

/** From the watcher's word to the rows that are drawn again. */
async function changeOne(round) {
  // Of an organization with one cycle: its row is about this workbook.
  const files = findBelow(folder).filter((one) => fs.readdirSync(path.dirname(one)).length === 1);
  const file = files[(round * 37) % files.length];
  const text = fs.readFileSync(file, 'utf8');
  // The second milestone is late: the organization's row names it.
  fs.writeFileSync(file, text.replace(/title: .*, part 2$/m, `title: Changed ${round}`));
  await new Promise((resolve) => setTimeout(resolve, REST + 60));
  const began = performance.now();
  stub.fire('watcher.onDidChange', URI.file(file));
  while (tree.lastDrawn() < began) {
    if (performance.now() - began > 3000) throw new Error('the tree did not notice a changed file');
    await nextTurn();
  }
  fs.writeFileSync(file, text);
  return tree.lastDrawn() - began;
}

/**
 * Draws as VS Code does: at the first change at once, at those that follow when they rest; then it
 * asks for the rows that changed, or for all, and for the looks of each.
 */
function followTree(provider) {
  let [first, last] = [0, 0];
  let [timer, waiting] = [undefined, undefined];
  let drawing = 0;
  const draw = async (ids) => {
    drawing++;
    const rows = ids.has(undefined) ? await provider.getChildren(undefined) : [...ids];
    await Promise.all(rows.map((id) => provider.getTreeItem(id)));
    drawing--;
    if (rows.length === 0) return;
    last = performance.now();
    first ||= last;
  };
  const rested = () => {
    const ids = waiting;
    timer = waiting = undefined;
    if (ids !== undefined) void draw(ids);
  };
  provider.onDidChangeTreeData((changed) => {
    const ids = Array.isArray(changed) ? changed : [changed];
    if (timer === undefined) setTimeout(draw, 0, new Set(ids));
    else waiting = new Set([...(waiting ?? []), ...ids]);
    clearTimeout(timer);
    timer = setTimeout(rested, REST);
  });
  void draw(new Set([undefined]));
  return {
    firstDrawn: () => first,
    lastDrawn: () => last,
    isPending: () => timer !== undefined || drawing > 0,
  };
}

/** The longest stretches in which nothing else had its turn, longest first. */
function watchSlices() {
  const slices = [];
  let [last, worked] = [performance.now(), onCpu()];
  let running = true;
  let sum = 0;
  const tick = () => {
    const [now, work] = [performance.now(), onCpu()];
    const slice = { took: now - last, work: work - worked };
    if (slice.took > 2) slices.push(slice);
    if (slice.work > IDLE) sum += slice.work;
    [last, worked] = [now, work];
    if (running) setImmediate(tick);
  };
  setImmediate(tick);
  return {
    work: () => sum,
    end: () => {
      running = false;
      const longest = (key) =>
        slices
          .map((one) => one[key])
          .sort((a, b) => b - a)
          .slice(0, 20);
      return { took: longest('took'), work: longest('work') };
    },
  };
}

function nextTurn() {
  return new Promise((resolve) => setImmediate(resolve));
}
