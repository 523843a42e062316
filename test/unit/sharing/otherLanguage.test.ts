import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish, translateBy } from '../../../src/core/language/translate.ts';
import { inLanguages } from '../../../src/core/sharing/inLanguages.ts';
import { KINDS, type KindId } from '../../../src/core/sharing/kinds.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { all, partsOf, textOf } from './officeFile.ts';

const inSpanish = translateBy(
  JSON.parse(fs.readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<string, string>,
);

/** What somebody wrote, in either language: a title, a note, a role, and two answers. */
const WORDS = {
  es: {
    title: 'Volantes en tres idiomas para las familias',
    note: 'Espera a los abogados de la ciudad y a sus papeles',
    role: 'Dos personas del equipo para cada noche de los jueves',
    challenge: 'Los niños se aburren mientras cocinamos, y nadie quiere decirlo.',
    learned: 'Aprendimos que hay que llamar antes de que empiece la semana.',
  },
  en: {
    title: 'Flyers in three languages for all of the families',
    note: 'Waits for the city’s lawyers and for their papers',
    role: 'Two people from the team for each of the nights',
    challenge: 'Children get bored while we cook, and nobody wants to say it.',
    learned: 'We learned that we should call before the week begins.',
  },
} as const;
type Spoken = keyof typeof WORDS;

function textIn(language: Spoken): string {
  const { title, note, role, challenge, learned } = WORDS[language];
  return withFrontMatter(
    `organization:
  name: Luz Food Bank
coordinator: Ana
next-meeting: 2026-12-08
milestones:
  - title: ${title}
    due: 2026-11-12
    owner: Ana
    note: ${note}
goal:
  time-bound: 2027-03-01
roles:
  - organization: Luz Food Bank
    lead: Ana
    contributes: ${role}
`,
    `## Discussing your partnership

### Challenges

${challenge}

## Reflection

### What did we learn?

${learned}
`,
  );
}

function made(
  kind: KindId,
  format: 'html' | 'docx',
  of: 'en-US' | 'es-US',
  spoken: Spoken,
): Uint8Array {
  const file = makeShared({
    ...{ kind, format, today: parseDay('2026-11-24')!, language: of },
    ...{ t: of === 'es-US' ? inSpanish : inEnglish, person: 'Ana', draft: true, isComplete: true },
    workbooks: [{ path: 'luz.md', workbook: opened(textIn(spoken)) }],
  });
  assert.ok(file.kind === 'file');
  return file.bytes;
}

const unescaped = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** What a page has in another language, and all that it says. */
function inPage(bytes: Uint8Array, language: Spoken): { marked: readonly string[]; all: string } {
  const html = new TextDecoder().decode(bytes);
  const body = html.slice(html.indexOf('<body>'));
  assert.doesNotMatch(body, language === 'es' ? /lang="en/ : /lang="es/);
  const found = body.matchAll(new RegExp(`<(\\w+)[^>]* lang="${language}"[^>]*>(.*?)</\\1>`, 'gs'));
  return { marked: [...found].map(([, , text = '']) => unescaped(text)), all: unescaped(body) };
}

/** The same of a Word document: runs that follow each other say one thing. */
function inWord(bytes: Uint8Array, language: Spoken): { marked: readonly string[]; all: string } {
  const main = partsOf(bytes).get('word/document.xml')!;
  const marked = all(main, 'w:p').flatMap((paragraph) => {
    const runs = all(paragraph, 'w:r').filter((run) =>
      all(run, 'w:lang').some(({ attributes }) => attributes['w:val'] === language),
    );
    const text = runs.map(textOf).join('');
    return text === '' ? [] : [text];
  });
  const other = language === 'es' ? 'en' : 'es';
  assert.ok(!all(main, 'w:lang').some(({ attributes }) => attributes['w:val'] === other));
  return { marked, all: textOf(main) };
}

const FORMATS = { html: inPage, docx: inWord } as const;

describe('What somebody wrote in another language than the document is in', () => {
  for (const [of, spoken] of [
    ['en-US', 'es'],
    ['es-US', 'en'],
  ] as const)
    for (const kind of ['plan', 'report', 'handover', 'workbook', 'meeting'] as const)
      for (const format of ['html', 'docx'] as const) {
        if (!(KINDS[kind].formats as readonly string[]).includes(format)) continue;
        it(`is marked in a ${kind} as ${format}, and nothing else is: ${of}`, () => {
          const { marked, all: said } = FORMATS[format](made(kind, format, of, spoken), spoken);
          const words = Object.values(WORDS[spoken]);
          const there = words.filter((one) => said.includes(one));
          assert.ok(there.length > 0, said);
          for (const one of there) {
            const bare = one.replace(/\.$/, '');
            const times = said.split(bare).length - 1;
            const found = marked.reduce((sum, text) => sum + text.split(bare).length - 1, 0);
            assert.equal(found, times, `${one}\n${marked.join('\n')}`);
          }
          for (const one of marked)
            assert.ok(
              words.some((each) => one.includes(each.replace(/\.$/, ''))),
              one,
            );
        });
        it(`is marked nowhere where the ${kind} is in that language, as ${format}: ${of}`, () => {
          const own = of === 'en-US' ? 'en' : 'es';
          const { marked } = FORMATS[format](made(kind, format, of, own), spoken);
          assert.deepEqual(marked, []);
        });
      }

  it('keeps what is bold and what is a line of its own', () => {
    const runs = [
      { text: 'We need two people for the van. Los ' },
      { text: 'niños', bold: true },
      { text: ' se aburren\nmientras cocinamos.' },
    ];
    assert.deepEqual(inLanguages(runs, 'en-US'), {
      runs: [
        { text: 'We need two people for the van. ' },
        { text: 'Los ', language: 'es' },
        { text: 'niños', bold: true, language: 'es' },
        { text: ' se aburren', language: 'es' },
        { text: '\nmientras cocinamos.' },
      ],
    });
    const whole = runs.slice(1).map((run, at) => (at === 0 ? { ...run, text: 'Los niños' } : run));
    assert.deepEqual(inLanguages(whole, 'en-US'), { language: 'es', runs: whole });
    assert.deepEqual(inLanguages(whole, 'es-US'), { runs: whole });
  });
});
