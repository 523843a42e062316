// What is kept of a window in which something failed, in out/failed/NAME: pictures of all its pages, and one log
// of what the test, the server, and the pages said, in the order in which they said it.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../src/build/paths.mjs';
import { isNoise } from './workbench.mjs';

/** So many lines are printed: of a CI, people see the output only. */
const PRINTED = 40;
/** So much of each of them, in characters. */
const LONGEST = 300;
/** What a page says in an endless loop isn't kept for ever. */
const KEPT = 50_000;

export function newEvidence(name) {
  const folder = path.join(root, 'out/failed', name);
  fs.rmSync(folder, { recursive: true, force: true });
  const lines = [];
  const servers = [];
  let looks = 0;
  let untilThen;

  /** Takes what somebody says; several lines at once if need be. */
  const note = (who, text) => {
    const time = new Date().toISOString().slice(11, 23);
    for (const line of text.trimEnd().split('\n')) {
      if (lines.push(`${time} ${who}: ${line}`) > KEPT) lines.shift();
    }
  };
  const write = (file, text) => {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  return {
    /** Where it is kept, from the checkout. */
    folder: path.relative(root, folder),
    note,
    write,
    heard: (text) => note('server', text),
    /** Looks at a server of startHost(), too. */
    watch: (host) => servers.push(host),
    /** Hears from now on what the pages of a browser's context say. */
    follow: (context) => {
      const names = new Map();
      const nameOf = (page) => {
        if (!names.has(page)) names.set(page, `page ${names.size + 1}`);
        return names.get(page);
      };
      context.on('page', (page) => {
        const who = nameOf(page);
        page.on('crash', () => note(who, 'crashed'));
        page.on('websocket', (socket) => {
          socket.on('socketerror', (error) => note(who, `socket: ${error}`));
          socket.on('close', () => note(who, 'a socket has closed'));
        });
      });
      context.on('console', (said) =>
        note(said.page() ? nameOf(said.page()) : 'a page', `(${said.type()}) ${said.text()}`),
      );
      context.on('weberror', (error) => note('a page', String(error.error().stack)));
    },
    /** Something has just failed: leaves a picture of each page that is open, and says what the servers wait for. */
    look: async (browser) => {
      looks++;
      for (const { pid } of servers) note('server', waitsOf(pid));
      untilThen ??= lastOf(lines);
      const pages = browser.contexts().flatMap((context) => context.pages());
      for (const [at, page] of pages.entries()) {
        const file = path.join(folder, `${looks}-page-${at + 1}.png`);
        await page
          .screenshot({ path: file, timeout: 10_000 })
          .catch((error) => note(`page ${at + 1}`, `there is no picture of it: ${error.message}`));
      }
    },
    /** Writes the log, and gives the lines that may matter, up to the first failure. */
    keep: () => {
      write('log.txt', `${lines.join('\n')}\n`);
      const head = `# pictures, and the whole log, are in out/failed/${name}; up to the first failure:`;
      return [head, ...(untilThen ?? lastOf(lines))];
    },
  };
}

function lastOf(lines) {
  return lines
    .filter((line) => !isNoise(line))
    .slice(-PRINTED)
    .map((line) => `  ${line.slice(0, LONGEST)}`);
}

/** What each thread of a process waits for in the kernel, where that can be seen: in a lock of VS Code's, none does. */
function waitsOf(pid) {
  try {
    const tasks = fs.readdirSync(`/proc/${pid}/task`);
    const told = (task, what) =>
      fs.readFileSync(`/proc/${pid}/task/${task}/${what}`, 'utf8').trim();
    return `waits: ${tasks.map((task) => `${told(task, 'comm')} in ${told(task, 'wchan')}`).join(', ')}`;
  } catch {
    return 'what it waits for is not known';
  }
}
