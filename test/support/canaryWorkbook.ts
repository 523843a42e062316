import { dayOf, isoDay } from '../../src/core/calendar/day.ts';
import { guide } from '../../src/core/guide/guide.ts';
import { cycleSchema } from '../../src/core/schema/generated/cycleSchema.ts';
import type { PropertySchema } from '../../src/core/schema/schema.ts';
import { withFrontMatter } from './workbookText.ts';

/** Something that stands at one place of a workbook and at no other, so that it's known wherever it sings. */
export interface Canary {
  /**
   * A fact's place (`goal.measurable.0.unit`), a part of the guide, or what stands beside them: `own
   * key of milestones.0`, `comment of goal`, `comment in challenges`, `section of the team`, `path`.
   */
  readonly place: string;
  /** As the file has it. */
  readonly text: string;
}

export interface CanaryWorkbook {
  readonly text: string;
  readonly path: string;
  readonly canaries: readonly Canary[];
}

/** A day after all that the canaries hold has begun, and before any of it is due. */
export const CANARY_TODAY = dayOf({ year: 2031, month: 1, day: 15 });

/** The value of fields whose canary would be no choice, or would close the cycle. */
const CHOSEN: Readonly<Record<string, string | undefined>> = {
  workbook: 'partnership-cycle',
  cycle: '1',
  ...{ language: '', guide: '', format: '' },
};

/** None of them where a cycle goes on. */
const OF_A_STATUS: readonly string[] = ['status', 'status-since', 'status-reason', 'resume-on'];

/**
 * A workbook in which every field, own key, comment, answer, section and the path holds a canary.
 * `chosen` gives the values of fields that decide what else is shown, such as `status`.
 */
export function canaryWorkbook(
  chosen: Readonly<Record<string, string | undefined>> = {},
): CanaryWorkbook {
  const canaries: Canary[] = [];
  const next = (place: string): string => {
    const text = `Qk${canaries.length + 100}z`;
    canaries.push({ place, text });
    return text;
  };
  const number = (place: string): string => {
    const text = String(70_000 + canaries.length);
    canaries.push({ place, text });
    return text;
  };
  const day = (place: string): string => {
    const started = ['started', 'agreement.signed', 'agreement.starts'].includes(place);
    const past = started || place.endsWith('.on') || place === 'status-since';
    const first = dayOf({ year: past ? 2030 : 2031, month: 2, day: 1 });
    const text = isoDay(first + canaries.length);
    canaries.push({ place, text });
    return text;
  };
  const value = (place: string, schema: PropertySchema): string => {
    const isOpen = chosen.status === undefined && OF_A_STATUS.includes(place);
    const given = isOpen ? '' : (chosen[place] ?? CHOSEN[place]);
    if (given !== undefined) return given;
    if (schema.enum !== undefined) return schema.enum[0] ?? '';
    if (schema.format === 'date') return day(place);
    return schema.types.includes('number') ? number(place) : `${next(place)} words`;
  };
  const lines = (place: string, schema: PropertySchema, indent: string): readonly string[] => {
    const keys = Object.entries(schema.properties ?? {});
    const known = keys.flatMap(([key, inner]): readonly string[] => {
      const below = place === '' ? key : `${place}.${key}`;
      const comment = `${indent}# ${next(`comment of ${below}`)}`;
      if (inner.items !== undefined) {
        const item = lines(`${below}.0`, inner.items, `${indent}    `);
        const [first = '', ...rest] = item.slice(1);
        const dash = `${indent}  - ${first.trimStart()}`;
        return [comment, `${indent}${key}:`, dash, ...rest];
      }
      if (inner.properties !== undefined) {
        return [comment, `${indent}${key}:`, ...lines(below, inner, `${indent}  `)];
      }
      const said = value(below, inner);
      return said === ''
        ? []
        : [comment, `${indent}${key}: ${said} # ${next(`comment of ${below}`)}`];
    });
    // Where nobody asks questions of their own, what would answer them is a key of the team's own as a whole.
    if (place === 'ours') return known;
    return [
      ...known,
      `${indent}own-key: ${next(`own key of ${place === '' ? 'the workbook' : place}`)}`,
    ];
  };
  const yaml = lines('', cycleSchema, '').slice(1);
  const sections = guide.parts.flatMap(({ id, level, heading }) => {
    const answer = `${next(id)} is what we say here.\n\n<!-- ${next(`comment in ${id}`)} -->\n`;
    const own = `#### ${next(`section of the team below ${id}`)}\n\n${next(`section of the team below ${id}`)} words\n`;
    const meeting = `#### 2030-12-04 ${next('title of a meeting')}\n\n${next('notes of a meeting')} words\n`;
    return [
      `${'#'.repeat(level)} ${heading}\n`,
      answer,
      ...(id === 'meeting-notes' ? [meeting] : [own]),
    ];
  });
  const team = [`## ${next('section of the team')}\n`, `${next('section of the team')} words\n`];
  const title = `# ${next('title')}\n`;
  const body = [title, `${next('words above all sections')}\n`, ...sections, ...team].join('\n');
  const folder = next('path');
  return {
    text: withFrontMatter(yaml.join('\n'), body),
    path: `partnerships/${folder}/${folder}-cycle-1.md`,
    canaries,
  };
}

/** The text with its check-up as the partner's, and one of the library's beside it. */
export function withBothSides({ text, canaries }: CanaryWorkbook): string {
  const at = (place: string): string => canaries.find((one) => one.place === place)?.text ?? '';
  const ours = `  - on: ${at('check-ups.0.on')}\n    by: ${at('library')} words\n    purpose: 4\n`;
  return text
    .replace(/^check-ups:\n/m, `$&${ours}`)
    .replace(`${at('check-ups.0.by')} words`, `${at('organization.name')} words`);
}
