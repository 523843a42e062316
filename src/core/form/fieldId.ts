import { guide } from '../guide/guide.ts';
import type { PartId } from '../guide/parts.ts';
import { ourSectionOf } from '../workbook/model/ourHeadings.ts';
import type { Section } from '../workbook/syntax/headings.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { GAPS, type Gap } from '../workbook/goalPattern/gaps.ts';
import { fieldPathOf, type FieldPath } from '../schema/fieldPath.ts';

/** What a control stands for in the workbook. */
export type FieldTarget =
  | { readonly kind: 'fact'; readonly path: FieldPath }
  | { readonly kind: 'answer'; readonly part: PartId }
  | { readonly kind: 'gap'; readonly gap: Gap }
  /** One of the team's own headings: the section at this place, or else the one with this title. */
  | { readonly kind: 'section'; readonly index: number; readonly title: string }
  /** The heading of a question of the library's own, whether it's there yet or not. */
  | { readonly kind: 'heading'; readonly question: string };

export type SectionTarget = Extract<FieldTarget, { kind: 'answer' | 'section' | 'heading' }>;

/** `milestones.2.due`: the path in the front matter, with list items counted from 0. */
export function factId(path: FieldPath): string {
  return path.join('.');
}

/** `step` is its place in the text, or `@NAME`. */
export function sectionId(step: number | string, title: string): string {
  return `section/${String(step)}/${title}`;
}

/** The parts of such an id; undefined for any other. */
export function partsOfSectionId(
  id: string,
): { readonly step: string; readonly title: string } | undefined {
  const [, step, title = ''] = /^section\/(\d+|@[^/]*)\/(.*)$/s.exec(id) ?? [];
  return step === undefined ? undefined : { step, title };
}

const HEADING = 'heading/';

/** Of a question of the library's own, whatever its words. */
export function headingId(question: string): string {
  return `${HEADING}${question}`;
}

export function gapId(gap: Gap): string {
  return `gap/${gap}`;
}

/** What a control's id stands for; keys with dots in them have none. */
export function targetOfId(id: string): FieldTarget {
  const own = partsOfSectionId(id);
  if (own !== undefined) return { kind: 'section', index: Number(own.step), title: own.title };
  if (id.startsWith(HEADING)) return { kind: 'heading', question: id.slice(HEADING.length) };
  const gap = GAPS.find((one) => gapId(one) === id);
  if (gap !== undefined) return { kind: 'gap', gap };
  const part = guide.parts.find((one) => one.id === id);
  if (part !== undefined) return { kind: 'answer', part: part.id };
  return { kind: 'fact', path: fieldPathOf(id) };
}

export function findSectionIndex(
  workbook: Pick<Workbook, 'sections' | 'ours'>,
  target: SectionTarget,
): number | undefined {
  const { sections } = workbook;
  const first = (is: (section: Section) => boolean): number | undefined => {
    const at = sections.findIndex(({ section }) => is(section));
    return at < 0 ? undefined : at;
  };
  if (target.kind === 'answer') return first(({ part }) => part === target.part);
  if (target.kind === 'heading') return ourSectionOf(workbook, target.question);
  const { index, title } = target;
  if (sections[index]?.section.title === title) return index;
  const alike = sections.flatMap(({ section }, at) => (section.title === title ? [at] : []));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Where a path leads in the form: to what can be done about check-ups, and not into an empty answer. */
export function leadsTo(path: FieldPath): string {
  return path.length === 1 && path[0] === 'check-ups' ? 'check-up' : factId(path);
}
