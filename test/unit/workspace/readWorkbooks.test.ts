import assert from 'node:assert/strict';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import {
  hasChangedSince,
  readWorkbooks,
  type ReadingSources,
} from '../../../src/vscode/workspace/readWorkbooks.ts';
import { newTurns } from '../../../src/vscode/workspace/turns.ts';

const TEXT = '---\nworkbook: partnership-cycle\n---\n';

interface FileUri {
  readonly path: string;
}

describe('All workbooks, read whole', () => {
  const turns = newTurns();
  /** Files, some of them open; `whileReading` is called at each that is read. */
  function library(paths: readonly string[], whileReading: (open: Set<string>) => void) {
    const open = new Set<string>();
    const uris = paths.map((path) => ({ path }));
    const sources = {
      turns,
      documents: {
        at: ({ path }: FileUri) => (open.has(path) ? { workbook: openWorkbook(TEXT) } : undefined),
        written: () => Promise.resolve({ workbook: openWorkbook(TEXT) }),
        questionsFor: () => Promise.resolve(undefined),
      },
      files: {
        read: () => {
          whileReading(open);
          return Promise.resolve(TEXT);
        },
      },
    };
    const read = () =>
      readWorkbooks(
        uris as unknown as Parameters<typeof readWorkbooks>[0],
        sources as unknown as ReadingSources,
      );
    return { open, read, sources: sources as unknown as ReadingSources };
  }
  const pathsOf = (all: Awaited<ReturnType<typeof readWorkbooks>>) => all.map(({ path }) => path);

  it('are met once each, also one that is opened meanwhile', async () => {
    const { read } = library(['a.md', 'b.md'], (open) => open.add('a.md'));
    assert.deepEqual(pathsOf(await read()), ['a.md', 'b.md']);
  });

  it('are all met, also one that is closed meanwhile', async () => {
    const { read, open } = library(['a.md', 'b.md'], (now) => now.clear());
    open.add('b.md');
    assert.deepEqual(pathsOf(await read()), ['a.md', 'b.md']);
  });

  it('let everything else have its turn between them', async () => {
    const paths = Array.from({ length: 300 }, (_, at) => `${at}.md`);
    const { read } = library(paths, () => {
      const end = performance.now() + 0.5;
      while (performance.now() < end);
    });
    let others = 0;
    const timer = setInterval(() => others++, 0);
    await read();
    clearInterval(timer);
    assert.ok(others >= 10, `${others} others had their turn`);
  });

  it('are told from what somebody has made of them since', async () => {
    const { read, sources, open } = library(['a.md', 'b.md'], () => undefined);
    const [a, b] = await read();
    open.add('a.md');
    assert.equal(hasChangedSince(a!, sources.documents), false, 'opened, and as it was');
    const typed = { workbook: openWorkbook(`${TEXT}\n# Elm\n`) };
    const documents = {
      ...sources.documents,
      at: ({ path }: FileUri) => (path === 'a.md' ? typed : undefined),
    };
    const now = documents as unknown as ReadingSources['documents'];
    assert.equal(hasChangedSince(a!, now), true);
    const closed = { at: () => undefined } as unknown as ReadingSources['documents'];
    assert.equal(hasChangedSince(b!, closed), false);
  });
});
