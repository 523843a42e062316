import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AllCommandSources } from '../../../src/vscode/commands/allCommands.ts';
import { registerCommands } from '../../../src/vscode/commands/registerCommands.ts';
import { newLog, type Log } from '../../../src/vscode/log.ts';
import { until } from '../support.ts';

/** What a log of its own tells, and where. */
function listening(picked?: string): {
  readonly log: Log;
  readonly lines: readonly string[];
  readonly sentences: readonly string[];
  readonly errors: readonly string[];
  readonly shown: () => boolean;
} {
  const lines: string[] = [];
  const sentences: string[] = [];
  const errors: string[] = [];
  let isShown = false;
  const channel = {
    error: (line: string) => lines.push(line),
    show: () => (isShown = true),
    dispose: () => undefined,
  };
  const window = {
    createOutputChannel: () => channel,
    showErrorMessage: (sentence: string) => {
      sentences.push(sentence);
      return Promise.resolve(picked);
    },
  };
  const console = { error: (...values: readonly unknown[]) => errors.push(values.join(' ')) };
  const log = newLog({ window, console } as unknown as Parameters<typeof newLog>[0]);
  return { log, lines, sentences, errors, shown: () => isShown };
}

const fails = (): Promise<void> => Promise.reject(new Error('the disk is gone'));

describe('What fails', () => {
  it('as a command is told in one sentence and one line of the log, and VS Code is told of no error', async () => {
    const { log, lines, sentences, errors } = listening();
    const id = 'partnershipWorkbooksTest.fails';
    const extension = { packageJSON: { contributes: { commands: [{ command: id }] } } };
    const sources = { log, overview: {} } as unknown as AllCommandSources;
    const commands = registerCommands(extension as vscode.Extension<unknown>, sources);
    try {
      await vscode.commands.executeCommand(id);
    } finally {
      commands.dispose();
    }
    assert.deepEqual(sentences, ['That didn’t work. Please try again.']);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^partnershipWorkbooksTest\.fails: Error: .*\n\s+at /);
    assert.match(errors.join('\n'), /^partnership-workbooks\.partnership-workbooks: /);
  });

  it('when somebody asked for it leads to the log', async () => {
    const { log, lines, shown } = listening('Show Log');
    await log.asked('saving', fails);
    await until('the log', () => shown() || undefined);
    assert.equal(lines.length, 1);
  });

  it('behind the scenes is in the log, and nobody is disturbed', async () => {
    const { log, lines, sentences, errors } = listening();
    log.inBackground('reading a.md', fails);
    log.inBackground('reading b.md', () => {
      throw new Error('at once');
    });
    await until('both lines', () => lines.length === 2 || undefined);
    assert.deepEqual(lines.map((line) => line.split('\n')[0]).sort(), [
      'reading a.md: Error: the disk is gone',
      'reading b.md: Error: at once',
    ]);
    assert.deepEqual([sentences.length, errors.length], [0, 2]);
  });

  it('because the window goes is told nowhere', async () => {
    const { log, lines, sentences, errors } = listening();
    const gone = Object.assign(new Error('Canceled'), { name: 'Canceled' });
    await log.asked('opening', () => Promise.reject(gone));
    log.inBackground('looking', () => Promise.reject(gone));
    await log.asked('resting', () => Promise.resolve());
    assert.deepEqual([...lines, ...sentences, ...errors], []);
  });
});
