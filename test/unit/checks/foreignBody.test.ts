import assert from 'node:assert/strict';
import { codesWith, expectCodes } from './checking.ts';

const section = (said: string): string => `### Challenges\n\n${said}\n\nParking.\n`;

describe('What is Markdown or a template to other tools', () => {
  for (const said of [
    '> [!NOTE]\n>\n> Parking is hard.',
    '[Plan]\n\n[Plan]: plan.md',
    '- [the plan]\n\n[The Plan]: <plan.md> "Plan"',
    'See [Plan](plan.md).',
    'See [the plan](plan.md)',
    'see [the plan][1]\n\n[1]: plan.md',
    'See <https://lib.us/plan> page.',
    '[^1]\n\n[^1]: a note',
    '<div class="a">\n\nx\n\n</div>',
    '<pre>\nx\n</pre>',
    '<br>',
    '<span>',
    '{#id}',
    '{.note}',
    '{: .note}',
    '___',
    '{% include note.html %}',
    '{% if a %}\n\nx\n\n{% endif %}',
    '{{< youtube abc >}}',
    '{{% notice %}}',
    '{{ site.title }}',
    '{{ title | upcase }}',
    '[gallery ids="1,2"]',
    '[toc]',
    '[[_TOC_]]',
    '[x]',
  ]) {
    it(`is no placeholder: ${said.split('\n')[0]!}`, () =>
      assert.deepEqual(codesWith(section(said)), []));
  }

  for (const said of ['[name]', '{{name}}', '{name}', 'See the plan.']) {
    it(`though this still is one: ${said}`, () =>
      assert.deepEqual(codesWith(section(said)), ['placeholder']));
  }

  it('holds no personal data where it is code', () => {
    expectCodes(
      section(
        '`kim@harbor.lib.us` and ``sam@harbor.lib.us``\n\n```\ncall 319-555-0142\n```\n\n«ann@harbor.lib.us»',
      ),
      ['personal-data'],
    );
  });
});
