import { missingSectionFixes } from '../mend/missingFixes.ts';
import type { Fact } from '../../guide/steps.ts';
import { guide, guideIn } from '../../guide/guide.ts';
import type { GuidePart, PartId } from '../../guide/parts.ts';
import { languageOf } from '../../workbook/language.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { sectionFor } from '../engine/placing.ts';
import type { At, CheckContext, Finding, Check } from '../engine/check.ts';

function* check(context: CheckContext): Iterable<Finding> {
  const part = firstMissingSection(context);
  if (part === undefined) return;
  const { heading } = guideIn(languageOf(context.workbook)).part(part);
  const at = findChapter(context.workbook, guide.part(part));
  yield { code: 'section-missing', at, values: { heading, part } };
}

/** The first of the guide's headings that the current step, or a later one, needs and that isn't there. */
export function firstMissingSection({ workbook, status }: CheckContext): PartId | undefined {
  const there = new Set(workbook.sections.map(({ section }) => section.part));
  const relationship = workbook.cycle.organization?.relationship;
  for (const parts of neededParts(status.id)) {
    if (parts.some((part) => there.has(part))) continue;
    return parts.find((part) => guide.part(part).onlyFor === relationship) ?? parts[0];
  }
  return undefined;
}

/** One part of each entry is enough. */
function neededParts(id: string): readonly (readonly PartId[])[] {
  const current = guide.steps.findIndex(({ id: step }) => step === id);
  const from = current < 0 ? guide.steps.length - 1 : current;
  const facts = guide.steps.slice(from).flatMap((step) => [...step.facts, ...step.alsoAsked]);
  return facts
    .filter((fact): fact is Extract<Fact, { kind: 'answer' }> => fact.kind === 'answer')
    .map(({ parts }) => parts);
}

/**
 * Where a part would go: at the heading of its chapter, or of the part before it, or at the top.
 */
export function findChapter(workbook: Workbook, part: GuidePart): At {
  const before = guide.parts.slice(0, guide.parts.indexOf(part)).reverse();
  const chapter = before.find(({ level }) => level === 2);
  const order = chapter === undefined ? before : [chapter, ...before];
  for (const { id } of order) {
    const section = sectionFor(workbook, id);
    if (section !== undefined) return section.section.heading;
  }
  return workbook.frontMatter.fence;
}

export const guideSectionsCheck: Check = {
  codes: {
    'section-missing': {
      group: 'guide',
      severity: 'information',
      wording: 'The heading “{heading}” is missing. The guide asks a question there.',
      what: 'Notices when one of the guide’s headings is gone and you still need it.',
      why: 'The sidebar, the reports, and your successor look for answers under these headings.',
      source: 'The guide’s headings.',
      example: `
 ## Reflection

 ### How did the partnership go?

 ### What did we learn?

+### What will we do differently next time?
+
 ### What will we do again?
`,
      mend: missingSectionFixes,
    },
  },
  find: check,
};
