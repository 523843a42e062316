import { keeper } from '../workbook/kept.ts';
import { LARGEST_WORKBOOK } from '../workbook/largest.ts';
import { byPlace, problemOf } from './problemOf.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { spoils, withoutSecondFindings, type Spoilt } from './quiet.ts';
import type { Finding, FrontMatterContext, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { readingRule } from './rules/reading.ts';
import { isShown, type Shown } from './shown.ts';

/** What the rules of the front matter have to say. */
export interface FrontMatterCheck {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  readonly spoilt: Spoilt;
}

const keep = keeper<FrontMatterCheck>();

/** Checks the front matter, unless it and all that its checks go by are as they were. */
export function checkFrontMatter(context: FrontMatterContext, shown: Shown): FrontMatterCheck {
  const { workbook, today, settings, neighbours } = context;
  const goesBy = [today, settings, neighbours?.self, neighbours?.index];
  const inputs = [workbook.frontMatter, ...goesBy, shown.severities, shown.atRest];
  return keep(workbook.parts, inputs, () => checked(context, shown));
}

function checked(context: FrontMatterContext, shown: Shown): FrontMatterCheck {
  const { workbook } = context;
  const all = enough(findingsIn(context).filter(({ code }) => isShown(code, shown)));
  const { findings, spoilt } = withoutSecondFindings(all, workbook);
  const problems = findings.map((finding) => problemOf(finding, workbook, shown)).sort(byPlace);
  return { problems, spoilt };
}

function findingsIn(context: FrontMatterContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { checkFrontMatter: check } of rulesFor(context)) {
    if (check !== undefined) for (const finding of check(context)) findings.push(finding);
  }
  return findings;
}

/** VS Code shows no more problems of a file than this, and nobody reads so many of one kind. */
const ENOUGH = 1000;

/** The first of each code, if there are very many; all of those on which others depend. */
function enough(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= ENOUGH) return findings;
  const counts = new Map<ProblemCode, number>();
  return findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= ENOUGH || spoils(code);
  });
}

/** About a workbook that was too large to be read there is nothing to say but that. */
function rulesFor({ workbook }: FrontMatterContext): readonly Rule[] {
  return workbook.length > LARGEST_WORKBOOK ? [readingRule] : rules;
}
