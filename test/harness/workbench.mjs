// Opens the workbench's page of a host, and talks to it.

/** What a closed machine, and a server without native modules, always complains about. */
const noise = [
  /@vscode\/spdlog/,
  /native-watchdog/,
  /extensionquery|open-vsx|ENOTFOUND|gallery/i,
  /service ?worker/i,
  /authentication provider 'github'/,
  /AgentHost|agentHost|ChatModelSelection|AccountPolicyGate/,
  /Creating a socket|connection token|reconnection-grace-time/,
  /Updating additional builtin extensions cache/,
  /^Canceled/,
];

/** Whether a line tells of nothing but that. */
export function isNoise(line) {
  return noise.some((one) => one.test(line));
}

/** The lines that tests print for the shell; see test/integration/report.ts. */
export const testLine = /^\[(mocha|measure)\] /;

/**
 * @param {import('playwright-core').Page} page
 * @param {object} host from startHost()
 * @param {object} o absolute paths on this machine
 * @param {string} [o.folder] the folder to open; without folder and workspace the window is empty
 * @param {string} [o.workspace] a .code-workspace file to open in its place
 * @param {string} [o.open] a file to open in an editor
 * @param {string} [o.extension] the folder of the extension under development
 * @param {string} [o.tests] the bundle whose run() the extension host calls
 * @param {(level: string, text: string) => void} [o.onLog]
 * @returns exit: a promise of the test run's exit code and the workbench's logs (with `tests` only)
 */
export async function openWorkbench(page, host, o) {
  const exit = listen(page, o.onLog);
  await page.addInitScript(completeConfiguration, development(host, o));
  const started = Date.now();
  await page.goto(workbenchAddress(host, o));
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
  return { exit, shownInMs: Date.now() - started };
}

/** The workbench calls these functions of the page's window if they exist. */
async function listen(page, onLog) {
  let finish;
  const exit = new Promise((resolve) => (finish = resolve));
  page.on('crash', () => finish({ code: 70, logs: [], why: 'the page crashed' }));
  await page.exposeFunction('codeAutomationExit', (code, logs) => finish({ code, logs }));
  await page.exposeFunction('codeAutomationLog', (level, values) => {
    const text = values.map((v) => (typeof v === 'string' ? v : JSON.stringify(v))).join(' ');
    if (testLine.test(text) || !isNoise(text)) {
      onLog?.(level, text);
    }
  });
  return exit;
}

function development(host, o) {
  const uri = (path) => ({ $mid: 1, scheme: 'vscode-remote', authority: host.authority, path });
  return {
    ...(o.extension ? { extensions: [uri(o.extension)] } : {}),
    ...(o.tests ? { extensionTestsPath: uri(o.tests) } : {}),
  };
}

// A built workbench takes the extension under development and its tests from its page's
// configuration only. (It reads them from the query too if the server runs with
// --enable-smoke-test-driver, but that flag also hides notifications.) So the configuration is
// completed after the page is parsed and before its module scripts run. Not with page.route():
// Chromium blocks the WebSocket of a page that it did not itself get from a loopback address.
function completeConfiguration(extra) {
  document.addEventListener('readystatechange', () => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (document.readyState === 'interactive' && meta) {
      const config = JSON.parse(meta.getAttribute('data-settings'));
      config.developmentOptions = { ...config.developmentOptions, ...extra };
      meta.setAttribute('data-settings', JSON.stringify(config));
    }
  });
}

/** The address that opens a folder or workspace, as a person may type it. */
export function workbenchAddress(host, o) {
  const url = new URL(`http://${host.authority}/`);
  if (o.workspace) {
    url.searchParams.set('workspace', o.workspace);
  } else if (o.folder) {
    url.searchParams.set('folder', o.folder);
  } else {
    url.searchParams.set('ew', 'true');
  }
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(o.open ? [['openFile', host.remote(o.open)]] : []),
  ];
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * What was active before may get the keyboard back a moment after the palette of the command before has
 * closed: then the words of this one would land there.
 */
async function keepsKeyboard(input) {
  const isKept = await input.evaluate(
    (box) =>
      new Promise((resolve) => {
        setTimeout(() => resolve(document.activeElement === box), 60);
      }),
  );
  if (!isKept) throw new Error('the palette has no keyboard');
}

/**
 * Runs a command by its title, as a person would: F1, type, Enter. The list holds what could be done
 * when it opened, so where an extension was still starting it is opened once more; and so where
 * something else that opened just then has closed it.
 */
export async function runCommand(page, title) {
  const input = page.locator('.quick-input-widget input');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  for (let tries = 1; tries <= 4; tries++) {
    const timeout = tries < 4 ? 5000 : 60_000;
    await page.keyboard.press('F1');
    try {
      await input.waitFor({ timeout });
      await keepsKeyboard(input);
      await input.fill(`>${title}`, { timeout });
      await row.waitFor({ timeout });
      break;
    } catch (error) {
      if (tries === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
  await page.keyboard.press('Enter');
}
