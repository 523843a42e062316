import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { loadDocuments } from '../../../src/cli/bundles.ts';
import { callTool, type ToolAnswer, type ToolHost } from '../../../src/core/tools/callTool.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';

/** Workbooks in memory, by their paths, and what the tools make of them. */
export interface Kept {
  readonly texts: Map<string, string>;
  readonly host: ToolHost;
  readonly call: (name: string, input: unknown) => Promise<ToolAnswer>;
  /** What a call tells; it must not be refused. */
  readonly told: (name: string, input: unknown) => Promise<Record<string, unknown>>;
  /** Why a call is refused; it must be. */
  readonly refusal: (name: string, input: unknown) => Promise<string>;
}

/** It is 24 November 2026. */
export function keep(
  files: Readonly<Record<string, string>>,
  { withPrivate = false }: { readonly withPrivate?: boolean } = {},
): Kept {
  const texts = new Map(Object.entries(files));
  const fileAt = (path: string) => {
    const workbook = openWorkbook(texts.get(path) ?? '');
    return workbook && { path, workbook };
  };
  const host: ToolHost = {
    today: () => parseDay('2026-11-24')!,
    withPrivate,
    readAll: () =>
      Promise.resolve({
        files: [...texts.keys()].flatMap((path) => fileAt(path) ?? []),
        troubles: [],
      }),
    words: (language) => Promise.resolve(loadDocuments(language).t),
    read: (path) => Promise.resolve(fileAt(path)),
    sha256: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
    write: ({ path, workbook }, { after }) => {
      if (texts.get(path) !== workbook.text) return Promise.resolve('changed');
      texts.set(path, after);
      return Promise.resolve('saved');
    },
  };
  const call: Kept['call'] = (name, input) => callTool(name, input, host);
  return {
    ...{ texts, host, call },
    told: async (name, input) => {
      const answer = await call(name, input);
      if (answer.kind === 'refused') throw new assert.AssertionError({ message: answer.why });
      return { ...answer.told };
    },
    refusal: async (name, input) => {
      const answer = await call(name, input);
      if (answer.kind === 'refused') return answer.why;
      throw new assert.AssertionError({ message: JSON.stringify(answer) });
    },
  };
}

/** Undoes what `diff -U0` tells, so that nothing can have changed that it doesn't tell. */
export function before(after: string, diff: string): string {
  const lines = after.split('\n');
  const hunks = diff.split(/^(?=@@ -)/m).reverse();
  for (const hunk of hunks) {
    const [place = '', ...rest] = hunk.replace(/\n$/, '').split('\n');
    const [, start = '', count = '1'] = /\+(\d+)(?:,(\d+))? @@/.exec(place) ?? [];
    const [gone, come] = ['-', '+'].map((mark) =>
      rest.filter((line) => line.startsWith(mark)).map((line) => line.slice(1)),
    );
    const at = Number(start) - (count === '0' ? 0 : 1);
    const now = lines.slice(at, at + Number(count));
    // What an ellipsis stands for is the same before and after.
    const hidden = come!.map((line, nth) => {
      const [head = '', tail] = line.split('…');
      if (tail === undefined) return '';
      assert.ok(now[nth]!.startsWith(head) && now[nth]!.endsWith(tail), line);
      return now[nth]!.slice(head.length, now[nth]!.length - tail.length);
    });
    const whole = (line: string, nth: number): string => line.replace('…', hidden[nth] ?? '');
    assert.deepEqual(now, come!.map(whole));
    lines.splice(at, Number(count), ...gone!.map(whole));
  }
  return lines.join('\n');
}
