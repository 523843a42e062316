import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { complete } from '../../../src/core/assist/completion.ts';
import { isoDay } from '../../../src/core/calendar/day.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import type { Control, Form } from '../../../src/core/form/form.ts';
import { guide, guideIn, LANGUAGES, type Language } from '../../../src/core/guide/guide.ts';
import { sayingIn } from '../../../src/core/guide/saying.ts';
import { USUAL_MEASURES } from '../../../src/core/guide/usualMeasures.ts';
import { headingKey } from '../../../src/core/guide/headingKey.ts';
import { WRITTEN_BY_LANGUAGE } from '../../../src/core/guide/generated/written.ts';
import { TOPICS_OF } from '../../../src/core/meeting/agenda.ts';
import { prepareMeeting } from '../../../src/core/meeting/prepare.ts';
import { readNotes } from '../../../src/core/meeting/readNotes.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import type { Row } from '../../../src/core/portfolio/row.ts';
import { rowsOf } from '../../../src/core/portfolio/rows.ts';
import { summarizeText } from '../../../src/core/portfolio/summary.ts';
import { propertyMeaning } from '../../../src/core/schema/propertyMeaning.ts';
import { knownKeys, propertySchema } from '../../../src/core/schema/schema.ts';
import { snippets } from '../../../src/core/schema/snippets.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { planNextCycle } from '../../../src/core/workbook/edits/commands/nextCycle.ts';
import type { Edited } from '../../../src/core/workbook/edits/edited.ts';
import { insertSection } from '../../../src/core/workbook/edits/insertSection.ts';
import { MEETING_LABELS } from '../../../src/core/workbook/edits/meetingNotes.ts';
import { languageOf } from '../../../src/core/workbook/language.ts';
import { meetingsOf } from '../../../src/core/workbook/model/meetingEntries.ts';
import { usualMeasureOf } from '../../../src/core/workbook/model/usualMeasureOf.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { isPlaceholder } from '../../../src/core/workbook/values/placeholder.ts';
import { deriveStatus } from '../../../src/core/workbook/status/status.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { SOUND, TODAY } from '../checks/soundWorkbook.ts';
import { formIn } from '../form/forms.ts';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** Every sentence that the schemas put above a key. */
function prompts(at: readonly (string | number)[] = []): readonly string[] {
  const { items } = propertySchema(at)!;
  const prompt = propertyMeaning(at)?.prompt;
  const below = items ? [0] : knownKeys(at);
  return [...(prompt ? [prompt] : []), ...below.flatMap((key) => prompts([...at, key]))];
}

/** Every sentence that the code itself writes into a workbook, in the words of its language. */
function saidInWorkbooks(): readonly string[] {
  const files = fs.readdirSync('src/core', { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => fs.readFileSync(path.join('src/core', name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\bsaying(?:In\([^)]*\))?\(\s*'([^']+)'/g)])
    .map(([, sentence = '']) => sentence);
}

describe('The guide in another language', () => {
  it('asks where the English one asks, and nowhere else', () => {
    for (const language of OTHERS) {
      for (const { id, question } of guideIn(language).parts) {
        const english = guide.part(id).question;
        assert.equal(question === undefined, english === undefined, id);
        assert.notEqual(question ?? language, english, id);
      }
    }
  });

  it('has headings that stand for one part only, also without their accents', () => {
    for (const { id, heading, alsoCalled } of OTHERS.flatMap((one) => guideIn(one).parts)) {
      for (const title of [heading, ...alsoCalled]) {
        const plain = title.normalize('NFD').replace(/[\u0300-\u036f¿¡]/g, '');
        for (const said of [title, title.toUpperCase(), plain, `**${title}**`])
          assert.equal(guide.partOfHeading(said)?.id, id, said);
      }
    }
    const keys = LANGUAGES.flatMap((language) =>
      guideIn(language).parts.flatMap(({ id, heading, alsoCalled }) =>
        [...new Set([heading, ...alsoCalled].map(headingKey))].map((key) => [key, id] as const),
      ),
    );
    for (const [key, id] of keys)
      assert.deepEqual([...new Set(keys.filter(([one]) => one === key).map(([, of]) => of))], [id]);
  });

  it('has words for every comment and label that is written into workbooks', () => {
    const labels = MEETING_LABELS.slice(0, 3);
    const wanted = [...prompts(), ...Object.values(TOPICS_OF), ...labels, ...saidInWorkbooks()];
    for (const [language, said] of Object.entries(WRITTEN_BY_LANGUAGE))
      assert.deepEqual(
        wanted.filter((sentence) => !Object.hasOwn(said, sentence)),
        [],
        language,
      );
    const written = Object.values(WRITTEN_BY_LANGUAGE).flatMap((said) => Object.entries(said));
    for (const [english, other] of written) {
      const slots = (text: string): readonly string[] => [...(text.match(/\{\w+\}/g) ?? [])].sort();
      assert.deepEqual(slots(other), slots(english), english);
    }
  });
});

/** The text with the headings and questions of another language. */
function inLanguage(text: string, language: Language): string {
  const { parts } = guideIn(language);
  const body = text.indexOf('\n---', 4);
  let other = text.slice(body);
  for (const { id, heading, question } of parts) {
    const english = guide.part(id);
    const at = `${'#'.repeat(english.level)} ${english.heading}\n`;
    if (!other.includes(`\n${at}`)) continue;
    const [before = '', after = ''] = other.split(`\n${at}`);
    const asked = question === undefined ? '' : `\n> ${question}\n`;
    const answer = after.replace(/^\n(?:> .*\n)+/, '');
    other = `${before}\n${'#'.repeat(english.level)} ${heading}\n${asked}${answer === after && question !== undefined ? after : answer}`;
  }
  return `${text.slice(0, body)}${other}`;
}

const folder = 'test/sample/library/partnerships';
const sample = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
const TEXTS = [SOUND, ...sample].map((text) => text.replace(/\n---\n/, '\nlanguage: es\n---\n'));

/** A row without its place in the text. */
function plainRow({ label, description, children }: Row): unknown {
  return { label, description, children: children().map(plainRow) };
}

function plainForm({ parts, ...rest }: Form): unknown {
  const plain = (control: Control): unknown =>
    JSON.parse(JSON.stringify(control, (key, value: unknown) => (key === 'span' ? 0 : value)));
  return {
    next: rest.next,
    status: rest.status,
    parts: parts.map(({ title, asked, open, controls }) => ({
      ...{ title, asked, open },
      controls: controls.map(plain),
    })),
  };
}

function problemsOf(workbook: Workbook): unknown {
  return checkWorkbook(workbook, { today: TODAY }).map(({ code, variant, path: at, values }) => ({
    ...{ code, variant, at, values },
  }));
}

describe('A usual measure', () => {
  it('is the same by its name in any language, as the interface writes it, too', () => {
    const spanish = JSON.parse(fs.readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<
      string,
      string
    >;
    for (const one of USUAL_MEASURES) {
      assert.equal(usualMeasureOf(spanish[one.measure]!), one);
      for (const language of LANGUAGES)
        assert.equal(usualMeasureOf(sayingIn(language)(one.measure)), one);
    }
  });
});

describe('A workbook with headings in another language', () => {
  it('has the same status, problems, rows, and form', () => {
    for (const text of TEXTS) {
      const other = inLanguage(text, 'es');
      assert.notEqual(other, text);
      const [one, two] = [openWorkbook(text)!, openWorkbook(other)!];
      assert.deepEqual([...two.answered], [...one.answered]);
      assert.deepEqual(deriveStatus(two, TODAY), deriveStatus(one, TODAY));
      assert.deepEqual(problemsOf(two), problemsOf(one));
      const rows = (given: string): unknown =>
        rowsOf(buildPortfolio([{ path: 'a.md', summary: summarizeText(given)! }], TODAY)).map(
          plainRow,
        );
      assert.deepEqual(rows(other), rows(text));
      assert.deepEqual(plainForm(formIn(other)), plainForm(formIn(text)));
    }
  });
});

function applied(workbook: Workbook, edited: Edited): Workbook {
  assert.ok(edited.kind === 'edits');
  return openWorkbook(applyEdits(workbook.text, edited.edits))!;
}

describe('A new workbook in Spanish', () => {
  const planned = planWorkbook({ organization: 'Casa Latina', cycle: 1, language: 'es' });
  assert.ok(planned.kind === 'plan');
  const { text } = planned;
  const workbook = openWorkbook(text)!;

  it('asks all of it in Spanish, and keeps its keys', () => {
    const english = guide.parts.flatMap(({ heading, question }) => [heading, question ?? heading]);
    for (const sentence of [...english, ...prompts()]) {
      const [begin = ''] = /^.{1,40}/.exec(sentence) ?? [];
      assert.ok(!text.includes(`# ${begin}\n`) && !text.includes(` ${begin}`), sentence);
    }
    assert.match(text, /^language: es$/m);
  });

  it('has no problem but the next thing, and answers nothing', () => {
    assert.deepEqual([...workbook.answered], []);
    const codes = checkWorkbook(workbook, { today: TODAY }).map(({ code }) => code);
    assert.deepEqual(codes, ['next-step']);
  });

  it('gets further headings in Spanish', () => {
    const terms = applied(workbook, insertSection(workbook, 'agreement-terms'));
    assert.match(terms.text, /^### Términos del acuerdo\n\n> ¿/m);
  });

  it('offers items in Spanish, whose words to type over are no answer', () => {
    const lists = ['candidates', 'roles', 'milestones'] as const;
    const offered = lists.flatMap((list) => {
      const asked = text.replace(new RegExp(`^${list}:\n(?: .*\n)+`, 'm'), `${list}:\n  - \n`);
      const offset = asked.indexOf(`${list}:\n  - `) + `${list}:\n  - `.length;
      return complete(asked, offset, { today: TODAY }).filter(({ kind }) => kind === 'item');
    });
    assert.deepEqual(
      offered.map(({ label }) => label),
      ['posible socio', 'función', 'hito'],
    );
    const words = offered.flatMap(({ insertText }) =>
      Array.from(insertText.matchAll(/\$\{\d+:([^}]*)\}/g), ([, said = '']) => said),
    );
    assert.ok(words.includes('Quién es responsable'));
    const english = snippets.flatMap(({ body }) => body).join('\n');
    for (const said of words) {
      assert.ok(isPlaceholder(said), said);
      assert.ok(!english.includes(`:${said}}`), said);
    }
  });

  it('is followed by one in Spanish', () => {
    const next = planNextCycle(workbook, { cycle: 2, started: TODAY });
    assert.ok(next.kind === 'plan');
    assert.equal(languageOf(openWorkbook(next.text)!), 'es');
  });

  it('has an agenda in Spanish, which is brought up to date and read again', () => {
    const meeting = TODAY + 5;
    const asked = `milestones:\n  - title: Volantes\n    due: ${isoDay(TODAY - 10)}\n    owner: Ana\n`;
    const due = text.replace(/^milestones:\n(?: .*\n)+/m, asked);
    const before = openWorkbook(due)!;
    const once = applied(before, prepareMeeting(before, meeting, TODAY));
    assert.match(once.text, /^- Con atraso:\n {2}- Volantes \(/m);
    assert.match(once.text, /^- Asistentes: $/m);
    assert.match(once.text, /^- Lo que acordamos:$/m);
    const twice = applied(once, prepareMeeting(once, meeting, TODAY));
    assert.equal(twice.text, once.text);
    const [entry] = meetingsOf(twice.sections, TODAY);
    assert.deepEqual(readNotes(twice, entry!, meeting).agreed, []);
  });
});

describe('A finished workbook in Spanish', () => {
  const text = fs.readFileSync('test/fixtures/spanish/luz-del-puerto-cycle-1.md', 'utf8');
  const workbook = openWorkbook(text)!;

  it('has the headings and questions as they are written today', () => {
    const spanish = guideIn('es');
    const asked = spanish.parts.filter(({ id }) =>
      workbook.sections.some(({ section }) => section.part === id),
    );
    assert.ok(asked.length > 20);
    const plain = text.replace(/\n> ?/g, ' ');
    for (const { heading, question } of asked) {
      assert.ok(plain.includes(`# ${heading}\n`), heading);
      assert.ok(question === undefined || plain.includes(` ${question}\n`), question);
    }
  });

  it('is finished, and has no problem', () => {
    assert.equal(deriveStatus(workbook, TODAY).id, 'complete');
    assert.deepEqual(checkWorkbook(workbook, { today: TODAY }), []);
  });
});
