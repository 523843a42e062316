// The extension hosts that this process has VS Code's server run.
import * as fs from 'node:fs';

/** What the one of the latest window holds of the machine's memory. */
export function extensionHostMegabytes() {
  const newest = Math.max(...extensionHosts());
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(read(newest, 'status')) ?? [];
  return Number(kilobytes ?? Number.NaN) / 1024;
}

/** The server keeps one for hours after its window has closed, in case that comes back. */
export function endExtensionHosts() {
  for (const pid of extensionHosts()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

function extensionHosts() {
  const pids = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => read(pid, 'cmdline').includes('--type=extensionHost') && isOurs(pid));
}

function isOurs(pid) {
  for (let at = pid; at > 1; at = parentOf(at)) if (at === process.pid) return true;
  return false;
}

function parentOf(pid) {
  const [, parent] = /PPid:\s+(\d+)/.exec(read(pid, 'status')) ?? [];
  return Number(parent ?? 0);
}

function read(pid, name) {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
