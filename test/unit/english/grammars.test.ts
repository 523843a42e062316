import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { labelGrammar } from '../../../src/core/english/amounts/labelNumbers.ts';
import { shareGrammar } from '../../../src/core/english/amounts/shares.ts';
import { dayGrammar } from '../../../src/core/english/days/tellDay.ts';
import { timeGrammar } from '../../../src/core/english/days/periods.ts';
import { cadenceGrammar } from '../../../src/core/english/goal/cadences.ts';
import { tokenise } from '../../../src/core/grammar/words.ts';

for (const grammar of [labelGrammar, shareGrammar, timeGrammar, dayGrammar, cadenceGrammar]) {
  describe(`The grammar of ${grammar.name}`, () => {
    for (const [rule, lines] of grammar.rules()) {
      for (const { number, examples } of lines) {
        for (const { text, read } of examples) {
          it(`reads ${read ? '' : 'nothing '}with line ${number} of ${rule} in “${text}”`, () => {
            const words = tokenise(text);
            const lines = words.map((_, at) => grammar.read(rule, words, at)?.line);
            assert.equal(lines.includes(number), read, `read by ${String(lines)}`);
          });
        }
      }
    }
  });
}
