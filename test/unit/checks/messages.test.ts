import assert from 'node:assert/strict';
import { guideSteps } from '../../../src/core/guide/steps.ts';
import { messageOf, noteOf } from '../../../src/core/checks/messages.ts';
import { explanationOf } from '../../../src/core/checks/explain.ts';
import { CODES } from '../../../src/core/checks/problem.ts';
import { allMessages } from '../../support/checkWords.ts';
import { problemsIn } from './checking.ts';
import { SOUND, withFragment } from './soundWorkbook.ts';

describe('Messages', () => {
  it('are short, and whole sentences', () => {
    for (const message of allMessages()) {
      assert.ok(message.length <= 130, message);
      assert.match(message, /^[“{\p{Lu}][^\n]*(?:[.?]|\{\w+\}|[a-z])$/u);
    }
  });

  it('use no words that only programmers know', () => {
    for (const message of allMessages()) {
      assert.doesNotMatch(
        message,
        /\b(?:yaml|front matter|parse|invalid|token|schema|null|string|boolean|array|syntax|error)\b/i,
      );
    }
  });

  it('have all their slots filled #many', () => {
    let count = 0;
    for (const code of Object.keys(CODES)) {
      const example = explanationOf(code)?.example;
      if (example === undefined) continue;
      for (const problem of problemsIn(withFragment(SOUND, example.notOk))) {
        count += 1;
        assert.doesNotMatch(messageOf(problem), /\{\w+\}/);
        for (const place of problem.related ?? []) assert.doesNotMatch(noteOf(place), /\{\w+\}/);
      }
    }
    assert.ok(count > 50);
  });

  it('go through a translator with their slots and values', () => {
    const values = { day: 'viernes, 27 de marzo' };
    const problem = { code: 'milestone-overdue', values } as const;
    assert.equal(
      messageOf(problem, (message, slots) => `${message} ${JSON.stringify(slots)}`),
      'This was due {day}. Done, moved, or dropped? {"day":"viernes, 27 de marzo"}',
    );
  });

  it('take what people wrote as it is', () => {
    const values = { owner: '{owner} $& $1' };
    assert.match(messageOf({ code: 'milestone-vague-owner', values }), /^“\{owner\} \$& \$1”/);
  });

  it('are there for every fact of the guide', () => {
    for (const { id } of guideSteps.flatMap(({ facts, alsoAsked }) => [...facts, ...alsoAsked])) {
      const message = messageOf({ code: 'next-step', variant: id, values: {} });
      assert.match(message, /[.?]$|^Next: /);
    }
  });
});
