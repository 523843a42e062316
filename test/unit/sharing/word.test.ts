import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { markdownBlocks } from '../../../src/core/sharing/answers/markdownBlocks.ts';
import {
  cell,
  paragraph,
  makeTable,
  type SharedDocument,
} from '../../../src/core/sharing/document.ts';
import { printable } from '../../../src/core/language/printable.ts';
import { planDocument } from '../../../src/core/sharing/plan/plan.ts';
import { writeWord } from '../../../src/core/sharing/word/wordWriter.ts';
import { opened } from '../../support/workbookText.ts';
import { sampleText } from './golden.ts';
import { inTimeZones } from './timeZones.ts';
import { markedWorkbook } from './markedWorkbook.ts';
import { all, everything, partsOf, textOf, type Element } from './officeFile.ts';

function withBlocks(blocks: SharedDocument['blocks']): SharedDocument {
  return {
    title: 'A & B',
    language: 'en-US',
    footer: 'The end',
    pageOf: 'Page {page} of {pages}',
    blocks,
  };
}

function mainPart(bytes: Uint8Array): Element {
  const part = partsOf(bytes).get('word/document.xml');
  assert.ok(part !== undefined);
  return part;
}

function plan(draft = false): SharedDocument {
  const workbook = opened(sampleText('harbor-light-food-bank-cycle-2'));
  return planDocument(workbook, { today: parseDay('2026-11-24')!, t: inEnglish, draft });
}

/** The order that the schema of WordprocessingML wants (ECMA-376, part 1, annex A.1). */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl',
  'w:rPr': 'rStyle rFonts b bCs i iCs strike color sz szCs rtl lang',
  'w:tblPr': 'tblStyle tblW tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'trPr tc',
  'w:sdtPr': 'alias tag id showingPlcHdr',
  'w:sdt': 'sdtPr sdtContent',
  'w:sectPr': 'footerReference pgSz pgMar',
  'w:style': 'name basedOn next qFormat pPr rPr tblPr tblStylePr',
  'w:lvl': 'start numFmt lvlText lvlJc pPr',
  'w:numbering': 'abstractNum num',
  'w:settings': 'defaultTabStop compat themeFontLang',
};

function assertOrdered(element: Element): void {
  const order = ORDER[element.name]?.split(' ');
  if (order !== undefined) {
    const places = element.children.map(({ name }) => order.indexOf(name.replace('w:', '')));
    assert.ok(
      !places.includes(-1),
      `${element.name} has ${element.children.map(({ name }) => name).join(' ')}`,
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
      element.name,
    );
  }
  element.children.forEach(assertOrdered);
}

describe('a document in Word', () => {
  it('is well-formed XML, in the order that the schema wants, with every part that is named', () => {
    const parts = partsOf(writeWord(plan()));
    for (const part of parts.values()) assertOrdered(part);
    const named = all(parts.get('[Content_Types].xml')!, 'Override').map(({ attributes }) =>
      attributes.PartName?.slice(1),
    );
    const rels = [...parts.keys()].filter((path) => path.endsWith('.rels'));
    assert.deepEqual([...parts.keys()].sort(), ['[Content_Types].xml', ...rels, ...named].sort());
    const styles = all(parts.get('word/styles.xml')!, 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    const used = all(parts.get('word/document.xml')!, 'w:pStyle').map(
      ({ attributes }) => attributes['w:val'],
    );
    assert.deepEqual(
      used.filter((id) => !styles.includes(id)),
      [],
    );
  });

  it('has real headings, tables whose heads are repeated, a language and page numbers', () => {
    const parts = partsOf(writeWord(plan()));
    const main = parts.get('word/document.xml')!;
    const headings = all(main, 'w:p').filter((one) =>
      all(one, 'w:pStyle').some(({ attributes }) => attributes['w:val'] === 'Heading2'),
    );
    assert.ok(headings.map(textOf).includes('Milestones'));
    const tables = all(main, 'w:tbl');
    assert.ok(tables.length > 3);
    const facts = tables.filter((table) => all(table, 'w:tblStyle').length > 0);
    for (const table of facts) assert.equal(all(table, 'w:tblHeader').length, 1);
    assert.equal(all(parts.get('word/styles.xml')!, 'w:lang')[0]?.attributes['w:val'], 'en-US');
    const foot = parts.get('word/footer1.xml')!;
    assert.equal(
      textOf(foot),
      'Harbor Light Food Bank · Cycle 2: Cooking together · As of November 24, 2026Page 1 of 1',
    );
    assert.deepEqual(
      all(foot, 'w:fldSimple').map(({ attributes }) => attributes['w:instr']),
      [' PAGE ', ' NUMPAGES '],
    );
  });

  it('leaves no short table, and no label, alone at the end of a page', () => {
    /** For each paragraph whether it stays on the page of the next one. */
    const kept = (block: SharedDocument['blocks'][number]): string =>
      all(mainPart(writeWord(withBlocks([block]))), 'w:p')
        .map((one) => (all(one, 'w:keepNext').length > 0 ? 'k' : '-'))
        .join('');
    const table = (rows: number): SharedDocument['blocks'][number] =>
      makeTable(
        'Dates',
        [['Day', 1, (day) => day]],
        Array.from({ length: rows }, (_, at) => at),
      );
    // The head, the rows, and what parts the table from the next one.
    assert.equal(kept(table(3)), 'kkk--');
    assert.equal(kept(table(30)), `k${'-'.repeat(31)}`);
    // A day, an hour, and a place that follow each other are one meeting.
    const facts = ['next-meeting', 'next-meeting-time', 'next-meeting-place'] as const;
    const meeting = facts.map((holds): SharedDocument['blocks'][number] => ({
      ...{ kind: 'answer', holds, blocks: [paragraph(holds)] },
    }));
    const ends = all(mainPart(writeWord(withBlocks(meeting))), 'w:p');
    assert.deepEqual(
      ends.map((one) => all(one, 'w:keepNext').length),
      [1, 1, 0],
    );
    const styles = all(partsOf(writeWord(plan())).get('word/styles.xml')!, 'w:style');
    const label = styles.find(({ attributes }) => attributes['w:styleId'] === 'AnswerLabel')!;
    assert.equal(all(label, 'w:keepNext').length, 1);
    assert.match(everything(writeWord(withBlocks([paragraph('How', 'label')]))), /AnswerLabel/);
  });

  it('names in each content control the part that it holds, and holds it word by word', () => {
    const held = new Map(
      all(mainPart(writeWord(plan())), 'w:sdt').map((control) => [
        all(control, 'w:tag')[0]?.attributes['w:val'],
        textOf(control).trim(),
      ]),
    );
    assert.equal(held.get('milestones.2.due'), 'December 3, 2026');
    assert.equal(held.get('milestones.2.title'), 'Menu cards printed in three languages');
    assert.equal(held.get('roles.0.lead'), 'Program manager');
    assert.match(held.get('goal.statement') ?? '', /^By 31 May 2027 families .* in all\.$/);
    assert.match(held.get('challenges') ?? '', /^Children get bored.*second family\.$/);
    assert.equal(held.get('organization.contact')?.trim(), '', 'room that asks for nothing');
    const drafted = all(mainPart(writeWord(plan(true))), 'w:sdt').map((one) => textOf(one).trim());
    assert.ok(drafted.includes('[Contact]'), 'a draft asks for what is still to come');
    const names = new Map(
      all(mainPart(writeWord(plan())), 'w:sdtPr').map((control) => [
        all(control, 'w:tag')[0]?.attributes['w:val'],
        all(control, 'w:alias')[0]?.attributes['w:val'],
      ]),
    );
    assert.equal(names.get('milestones.2.due'), 'Menu cards printed in three languages: By when');
    assert.equal(names.get('challenges'), 'Challenges');
    assert.ok([...names.values()].every((name) => name !== undefined && name.length <= 64));
    const ids = all(mainPart(writeWord(plan())), 'w:id').map(
      ({ attributes }) => attributes['w:val'],
    );
    assert.equal(new Set(ids).size, ids.length);
  });

  it('has nowhere in the file what is for the library alone', () => {
    const { text, words } = markedWorkbook(() => true);
    const document = planDocument(opened(text), { today: parseDay('2026-11-24')!, t: inEnglish });
    const file = everything(writeWord(document));
    const never =
      /^(candidates|spectrum|plan-priority|status-reason|own|comment)|\.(note|value)$|#(personal-goals|team-goals|identifying|how-we|moving|getting|how-did|what-did|do-|repeat|meeting)/;
    let checked = 0;
    for (const [place, word] of words) {
      if (!never.test(place) || place.includes('readings')) continue;
      checked += 1;
      assert.ok(!file.includes(word), place);
    }
    assert.ok(checked > 40, String(checked));
  });

  it('numbers each list from its own start, and ticks boxes', () => {
    const bytes = writeWord(
      withBlocks(markdownBlocks('3. Three\n4. Four\n\nText\n\n1. One\n   - [x] Done\n')),
    );
    const lists = all(mainPart(bytes), 'w:numId').map(({ attributes }) => attributes['w:val']);
    assert.deepEqual(lists, ['2', '2', '3', '1']);
    const starts = all(partsOf(bytes).get('word/numbering.xml')!, 'w:startOverride').map(
      ({ attributes }) => attributes['w:val'],
    );
    assert.deepEqual([starts[0], starts[9]], ['3', '1']);
    assert.match(textOf(mainPart(bytes)), /☑ Done/);
  });

  it('shows any text as it is, from whichever side it is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const main = mainPart(writeWord(withBlocks([paragraph(text)])));
        assert.equal(textOf(main), printable(text).replaceAll('\t', ''));
      }),
      { numRuns: 50 },
    );
    const main = mainPart(writeWord(withBlocks([paragraph('שלום, Ana'), paragraph('See & <b>')])));
    assert.deepEqual(all(main, 'w:p').slice(0, 2).map(textOf), ['שלום, Ana', 'See & <b>']);
    assert.equal(all(all(main, 'w:p')[0]!, 'w:bidi').length, 1);
    assert.deepEqual(all(main, 'w:rtl').length, 1);
  });

  it('keeps two tables apart', () => {
    const table = {
      kind: 'table',
      caption: '',
      columns: [{ title: 'A', width: 1 }],
      rows: [[cell(1)]],
    } as const;
    const body = all(mainPart(writeWord(withBlocks([table, table]))), 'w:body')[0]!;
    assert.deepEqual(
      body.children.map(({ name }) => name),
      ['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'],
    );
  });

  it('is the same bytes in every time zone', () => {
    inTimeZones(() => Buffer.from(writeWord(plan())).toString('base64'));
  });
});
