import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainWords } from '../../../src/core/language/plainWords.ts';

/** As VS Code finds them (src/vs/base/common/linkedText.ts and iconLabels.ts). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const PICTURE = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

const asRead = (text: string): string => text.replaceAll('\u2060', '');

describe('words that stay words', () => {
  for (const words of [
    '[First walk](command:workbench.action.openSettings)',
    '[x](https://example.org "a title")',
    '[x](HTTP://example.org)',
    '[x](file:///etc/passwd)',
    'Ana [[y](command:a)](command:b)',
    '$(check) done',
    '$(sync~spin)',
  ])
    it(`no link and no picture in ${words}, and it reads the same`, () => {
      const said = plainWords(`“${words}”: Done.`);
      assert.doesNotMatch(said, LINK);
      assert.doesNotMatch(said, PICTURE);
      assert.equal(asRead(said), `“${words}”: Done.`);
    });

  it('whatever people put together of the marks', () => {
    const marks = fc.constantFrom(
      ...'[|]|(|)|$|x| |"|\n|\u2060|command:y|https://y|file:'.split('|'),
    );
    const texts = fc.array(marks, { maxLength: 24 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const said = plainWords(text);
        assert.doesNotMatch(said, LINK);
        assert.doesNotMatch(said, PICTURE);
        assert.equal(asRead(said), asRead(text));
      }),
    );
  });

  it('nothing turns the order of our own letters around', () => {
    assert.equal(plainWords('“\u202Eklaw\u202C” is back'), '“klaw” is back');
    assert.equal(plainWords('עברית [1] (2) $3'), 'עברית [1] (2) $3');
  });
});
