import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { outlineOf } from '../../../src/core/assist/outline.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { KINDS, type KindId } from '../../../src/core/sharing/kinds.ts';
import { addReadingView } from '../../../src/vscode/preview/readingPlugin.ts';
import { openWithQuestions, QUESTIONS } from '../../support/ourQuestions.ts';

const today = 20_563; // April 20, 2026

const TEXT = `---
workbook: partnership-cycle
organization:
  name: Elm Clinic
---

# Elm Clinic

### Agreement terms

Each pays its own.

### Who signs, and why <!-- ours: who-signs -->

The director signs.

### Next meeting

We meet in the spring.

### Reflection <!-- ours: lookback -->

We looked back.
`;

/** What a person would read of the mark, or what a program keeps of it. */
const MARK = /ours:|who-signs|lookback|<!--|&lt;!--/;

function made(kind: KindId, format: string, questions: string): string {
  const shared = makeShared({
    ...{ kind, format, today, t: inEnglish, previous: undefined },
    workbooks: [{ path: '/elm.md', workbook: openWithQuestions(TEXT, questions) }],
    ...{ draft: true, meetingNotes: true, isComplete: true },
  } as Parameters<typeof makeShared>[0]);
  assert.ok(shared.kind === 'file', shared.kind);
  if (format !== 'docx') return strFromU8(shared.bytes);
  return strFromU8(unzipSync(shared.bytes)['word/document.xml']!);
}

describe('The mark behind a long question’s heading', () => {
  for (const [is, questions] of [
    ['asked', QUESTIONS.replace('kind: long\n', '$&  goes-to: [plan]\n')],
    ['retired', QUESTIONS.replaceAll('part: agreement', '$&\n  retired: true')],
    ['gone', ''],
  ] as const)
    for (const kind of ['workbook', 'plan'] as const)
      for (const format of KINDS[kind].formats)
        it(`isn’t in the ${kind} as ${format}, once it is ${is}`, () => {
          const told = made(kind, format, questions);
          if (kind === 'workbook' || is === 'asked')
            for (const words of ['Who signs, and why', 'The director signs.'])
              assert.ok(told.includes(words), words);
          assert.doesNotMatch(told, MARK);
        });

  it('isn’t read in the preview, nor in the outline', () => {
    const reader = { today, t: inEnglish };
    const md = addReadingView(new MarkdownIt({ html: true }), () => reader);
    const seen = md
      .render(TEXT)
      .replace(/<!--.*?-->/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.match(seen, /Who signs, and why\s/);
    assert.doesNotMatch(seen, MARK);
    assert.doesNotMatch(JSON.stringify(outlineOf(openWithQuestions(TEXT))), MARK);
  });
});
