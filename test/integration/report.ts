/**
 * A mocha reporter for both extension hosts. Everything goes through console.log, which the
 * workbench hands to the harness line by line while tests run. The last line is the summary.
 */
export function attach(runner: Mocha.Runner): void {
  const count = { passed: 0, failed: 0, skipped: 0 };
  let depth = 0;
  const line = (text: string): void => {
    console.log(`[mocha] ${'  '.repeat(depth)}${text}`);
  };
  runner.on('suite', (suite) => {
    if (!suite.root) {
      line(suite.title);
      depth++;
    }
  });
  runner.on('suite end', (suite) => {
    depth -= suite.root ? 0 : 1;
  });
  runner.on('pass', (test) => {
    count.passed++;
    line(`ok   ${test.title} (${test.duration ?? 0} ms)`);
  });
  runner.on('retry', (test: Mocha.Test) => {
    line(`once more, as it is another day now: ${test.title}`);
  });
  runner.on('pending', (test) => {
    count.skipped++;
    line(`skip ${test.title}`);
  });
  runner.on('fail', (test, error: unknown) => {
    count.failed++;
    line(`FAIL ${test.title}`);
    firstLines(error).forEach((text) => {
      line(`     ${text}`);
    });
  });
  runner.on('end', () => {
    console.log(`[mocha] ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  });
}

function firstLines(error: unknown): readonly string[] {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.split('\n').slice(0, 12);
}
