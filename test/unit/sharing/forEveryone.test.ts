import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { KIND_IDS, KINDS } from '../../../src/core/sharing/kinds.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { CANARY_TODAY, canaryWorkbook, withBothSides } from '../../support/canaryWorkbook.ts';
import { opened } from '../../support/workbookText.ts';
import { all, partsOf, textOf, type Element } from './officeFile.ts';

const canary = canaryWorkbook();
const inWord = KIND_IDS.filter((kind) =>
  (KINDS[kind].formats as readonly string[]).includes('docx'),
);

/** A Word document in which every field of a workbook is filled in. */
function documentOf(kind: (typeof KIND_IDS)[number]): ReadonlyMap<string, Element> {
  const owner = canary.canaries.find(({ place }) => place === 'milestones.0.owner')!;
  const made = makeShared({
    ...{ kind, format: 'docx', today: CANARY_TODAY, t: inEnglish, previous: undefined },
    workbooks: [{ path: canary.path, workbook: opened(withBothSides(canary)) }],
    period: { from: parseDay('2030-01-01')!, to: CANARY_TODAY },
    ...{ draft: true, meetingNotes: true, isComplete: true },
    ...(kind === 'handover' ? { person: `${owner.text} words` } : {}),
  });
  assert.equal(made.kind, 'file');
  return partsOf(made.bytes);
}

/** The levels of the headings, by their styles. */
function levelsOf(body: Element): readonly number[] {
  return all(body, 'w:pStyle').flatMap(({ attributes }) => {
    const level = /^Heading(\d)$/.exec(attributes['w:val'] ?? '')?.[1];
    return level === undefined ? [] : [Number(level)];
  });
}

describe('A Word document, for whoever hears it read', () => {
  it('is made in every kind that Word gets', () => {
    assert.ok(inWord.length >= 5);
  });

  for (const kind of inWord) {
    const parts = documentOf(kind);
    const body = parts.get('word/document.xml')!;

    it(`has a title and a language (${kind})`, () => {
      const title = all(parts.get('docProps/core.xml')!, 'dc:title')[0]?.text ?? '';
      assert.ok(title.length > 5, title);
      assert.match(
        all(parts.get('word/styles.xml')!, 'w:lang')[0]?.attributes['w:val'] ?? '',
        /^en/,
      );
    });

    it(`has headings that skip no level (${kind})`, () => {
      const levels = levelsOf(body);
      assert.ok(levels.length > 0);
      levels.forEach((level, at) => {
        assert.ok(level - (levels[at - 1] ?? 1) <= 1, `Heading${String(level)} at ${String(at)}`);
      });
    });

    it(`names each field to fill in, and prompts where it is empty (${kind})`, () => {
      for (const control of all(body, 'w:sdt')) {
        const name = all(control, 'w:alias')[0]?.attributes['w:val'] ?? '';
        assert.ok(name.trim() !== '', textOf(control));
        assert.ok(textOf(control).trim() !== '', name);
      }
    });
  }
});
