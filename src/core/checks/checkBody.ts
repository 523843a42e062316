import type { SectionReading } from '../workbook/body/readSections.ts';
import { kept } from '../workbook/kept.ts';
import { keptList, placesOfOthers } from '../workbook/keptList.ts';
import { spanIn } from '../workbook/row.ts';
import { shift, type Span } from '../workbook/span.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Problem } from './problem.ts';
import { byPlace, movedProblem, sectionProblemOf } from './problemOf.ts';
import { spoiltSpans, withoutSecondInSection, type Spoilt } from './quiet.ts';
import type { SectionFinding } from './rule.ts';
import { rules } from './rules.ts';
import type { CheckSettings } from './settings.ts';
import { isShown, type Shown } from './shown.ts';

/** What the rules of sections have to say. */
export interface BodyCheck {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  readonly spoilt: Spoilt;
}

/** Checks the sections that are not as they were. */
export function checkBody(
  { body, frontMatter }: Workbook,
  settings: CheckSettings,
  { severities, atRest }: Shown,
): BodyCheck {
  const problems: Problem[] = [];
  const spoilt: Span[] = [];
  const found = sectionFinder(settings)(body.units);
  for (const { at, checked } of remarkable(found, severities, atRest)) {
    const start = frontMatter.bodyStart + spanIn(body, at).start;
    for (const problem of checked.problems) problems.push(movedProblem(problem, start));
    for (const span of checked.spoilt) spoilt.push(shift(span, start));
  }
  return { problems, spoilt: spoiltSpans(spoilt) };
}

/** The sections with something to say about them, by their places in the list. */
const remarkable = kept(
  (
    found: readonly (readonly SectionFinding[])[],
    severities: Shown['severities'],
    atRest: boolean,
  ) =>
    placesOfOthers(found, NONE).map((at) => ({
      at,
      checked: checkedSection(found[at] ?? NONE, severities, atRest),
    })),
);

const NONE: readonly SectionFinding[] = [];

/** What the rules find in each section. */
const sectionFinder = kept((settings: CheckSettings) =>
  keptList((section: SectionReading) => {
    let all: SectionFinding[] | undefined;
    for (const check of sectionChecks)
      for (const finding of check(section, settings)) (all ??= []).push(finding);
    return all ?? NONE;
  }),
);

const sectionChecks = rules.flatMap(({ checkSection }) => checkSection ?? []);

/** Places count from the start of the section. */
interface Checked {
  readonly problems: readonly Problem[];
  readonly spoilt: readonly Span[];
}

const checkedSection = kept(
  (all: readonly SectionFinding[], severities: Shown['severities'], atRest: boolean): Checked => {
    const shown = { severities, atRest };
    const { findings, spoilt } = withoutSecondInSection(
      all.filter(({ code }) => isShown(code, shown)),
    );
    const problems = findings.map((finding) => sectionProblemOf(finding, shown)).sort(byPlace);
    return { problems, spoilt };
  },
);
