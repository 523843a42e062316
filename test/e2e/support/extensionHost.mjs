// The extension host of a window, to be ended or held up as a crash or a busy machine does.
import * as fs from 'node:fs';
import { setTimeout as rest } from 'node:timers/promises';

/** Ends the Node extension hosts of a server, as a crash does; VS Code starts others. */
export function killExtensionHost(host) {
  for (const pid of hostsOf(host)) signal(pid, 'SIGKILL');
}

/**
 * Has the extension hosts stand still for `still` of each `of` milliseconds until the function that it
 * gives is called, which settles when they run again.
 */
export async function holdUp({ host, page, hostKind }, still, of) {
  const stand = hostKind === 'web' ? await workerStander(page) : processStander(host);
  let goes = true;
  const holding = (async () => {
    while (goes) {
      await stand(still);
      await rest(of - still);
    }
  })();
  return async () => {
    goes = false;
    await holding;
  };
}

function processStander(host) {
  return async (ms) => {
    const pids = hostsOf(host);
    pids.forEach((pid) => signal(pid, 'SIGSTOP'));
    await rest(ms);
    pids.forEach((pid) => signal(pid, 'SIGCONT'));
  };
}

/** A worker can be stopped by nobody but itself. */
async function workerStander(page) {
  const all = page.workers().map(async (one) => ({ one, name: await one.evaluate('self.name') }));
  const hosts = (await Promise.all(all)).filter(({ name }) => name === 'ExtensionHostWorker');
  if (hosts.length === 0) throw new Error('there is no extension host in the page');
  return (ms) => Promise.all(hosts.map(({ one }) => one.evaluate(standStill, ms)));
}

function standStill(ms) {
  const memory = new globalThis.WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  Atomics.wait(new Int32Array(memory.buffer), 0, 0, ms);
}

/** The Node extension hosts that a server of startHost() has started, by their process ids. */
function hostsOf({ dir }) {
  const pids = fs.readdirSync('/proc').filter((pid) => /^\d+$/.test(pid));
  return pids
    .filter((pid) => {
      if (!told(pid, 'cmdline').includes('--type=extensionHost')) return false;
      const parent = / \S (\d+)/.exec(told(pid, 'stat').replace(/\(.*\)/, ''))?.[1];
      return told(parent, 'cmdline').includes(dir);
    })
    .map(Number);
}

function told(pid, what) {
  try {
    return fs.readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return ''; // it has ended
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
