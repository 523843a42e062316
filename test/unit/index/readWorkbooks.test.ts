import assert from 'node:assert/strict';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { newTurns } from '../../../src/vscode/index/turns.ts';
import {
  hasChangedSince,
  readWorkbooks,
  type WorkbookSources,
} from '../../../src/vscode/readWorkbooks.ts';

const TEXT = '---\nworkbook: partnership-cycle\n---\n';

interface FileUri {
  readonly path: string;
}

describe('All workbooks, read whole', () => {
  const turns = newTurns();
  /** A library of files, the open ones after the others, as the index goes through them. */
  function library(paths: readonly string[], whileReading: (open: Set<string>) => void) {
    const open = new Set<string>();
    const workbooks = function* () {
      for (const path of paths) if (!open.has(path)) yield { uri: { path } };
      for (const path of open) yield { uri: { path } };
    };
    const sources = {
      turns,
      index: { settled: () => Promise.resolve(), workbooks: () => ({ values: workbooks }) },
      documents: {
        at: ({ path }: FileUri) => (open.has(path) ? { workbook: openWorkbook(TEXT) } : undefined),
      },
      files: {
        read: () => {
          whileReading(open);
          return Promise.resolve(TEXT);
        },
      },
    };
    return { open, sources: sources as unknown as WorkbookSources };
  }
  const pathsIn = async (sources: WorkbookSources) =>
    (await readWorkbooks(sources)).map(({ path }) => path);

  it('are met once each, also one that is opened meanwhile', async () => {
    const { sources } = library(['a.md', 'b.md'], (open) => open.add('a.md'));
    assert.deepEqual(await pathsIn(sources), ['a.md', 'b.md']);
  });

  it('are all met, also one that is closed meanwhile', async () => {
    const { sources, open } = library(['a.md', 'b.md'], (now) => now.clear());
    open.add('a.md');
    assert.deepEqual(await pathsIn(sources), ['b.md', 'a.md']);
  });

  it('let everything else have its turn between them', async () => {
    const paths = Array.from({ length: 300 }, (_, at) => `${at}.md`);
    const { sources } = library(paths, () => {
      const end = performance.now() + 0.5;
      while (performance.now() < end);
    });
    let others = 0;
    const timer = setInterval(() => others++, 0);
    await readWorkbooks(sources);
    clearInterval(timer);
    assert.ok(others >= 10, `${others} others had their turn`);
  });

  it('are told from what somebody has made of them since', async () => {
    const { sources, open } = library(['a.md', 'b.md'], () => undefined);
    const [a, b] = await readWorkbooks(sources);
    open.add('a.md');
    assert.equal(hasChangedSince(a!, sources.documents), false, 'opened, and as it was');
    const typed = { workbook: openWorkbook(`${TEXT}\n# Elm\n`) };
    const documents = {
      ...sources.documents,
      at: ({ path }: FileUri) => (path === 'a.md' ? typed : undefined),
    };
    const now = documents as unknown as WorkbookSources['documents'];
    assert.equal(hasChangedSince(a!, now), true);
    const closed = { at: () => undefined } as unknown as WorkbookSources['documents'];
    assert.equal(hasChangedSince(b!, closed), false);
  });
});
