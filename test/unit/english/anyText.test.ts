import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readGoal, readGoalWords } from '../../../src/core/english/goal/goal.ts';
import { findLeftovers } from '../../../src/core/english/goal/leftovers.ts';
import { tokenise, type Word } from '../../../src/core/grammar/words.ts';

/** Texts that lead a careless rule to start over and over again. */
const nastyTexts = [
  'improve ',
  'a',
  '9',
  '1,',
  '1 200 ',
  '1/4/',
  '[ a ',
  '_',
  "'s ",
  '- ',
  'é',
  '🎉',
  'مكتبة ',
  'the a ',
  'and ',
  'by the ',
  'end of the ',
  'this year of ',
  'all the people of ',
  'create and develop, ',
  'Banned Books ',
  'from 2019 to 2024 ',
  'than in 2023 ',
  'By June 30, 2027, the library will run 12 nights in all branches. ',
];

function repeated(seed: string, length: number): string {
  return seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
}

/** How many times the rules look at a token. */
function looks(statement: string): number {
  let count = 0;
  const words = new Proxy(tokenise(statement), {
    get(target, key, receiver): unknown {
      if (typeof key === 'string' && /^\d+$/u.test(key)) count += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  readGoalWords(words);
  return count;
}

describe('any text at all #many', () => {
  it('is read, and every phrase lies inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (statement) => {
        const { quantities, deadlines, vague, cadences } = readGoal(statement);
        const leftovers = findLeftovers(tokenise(statement));
        for (const { span } of [...quantities, ...deadlines, ...vague, ...cadences, ...leftovers]) {
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= statement.length);
        }
      }),
    );
  });

  it('is read, made of the words the rules know', () => {
    const known = 'by end of the year 2027 first each June 30 , / - 1 at % all no [ ] may within';
    const text = fc.array(fc.constantFrom(...known.split(' ')), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        const statement = parts.join(' ');
        for (const { span } of readGoal(statement).deadlines) {
          assert.ok(span.start < span.end && span.end <= statement.length);
        }
      }),
    );
  });

  for (const seed of nastyTexts) {
    it(`costs twice as much at twice the length, and no more: ${seed.slice(0, 20)}`, () => {
      const once = looks(repeated(seed, 4_000));
      const twice = looks(repeated(seed, 8_000));
      assert.ok(twice <= 2.2 * once + 200, `${once} looks, then ${twice}`);
    });

    it(`may be 30,000 characters long: ${seed.slice(0, 20)}`, () => {
      const { quantities } = readGoal(repeated(seed, 30_000));
      assert.ok(Array.isArray(quantities));
    });
  }

  it('is split into tokens that lie one after the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (statement) => {
        let end = 0;
        for (const word of tokenise(statement) satisfies readonly Word[]) {
          assert.ok(word.start >= end && word.end > word.start);
          end = word.end;
        }
        assert.ok(end <= statement.length);
      }),
    );
  });
});
