/** A sound workbook of about `size` UTF-16 code units, front matter and body scaled alike. */
export function scaledWorkbook(size: number): string {
  const times = Math.max(1, (size - 1700) / 2400);
  const repeat = (count: number, make: (at: number) => string): string =>
    Array.from({ length: Math.round(count) }, (_, at) => make(at)).join('');
  const front = [
    'workbook: partnership-cycle\norganization:\n  name: Harbor Light Food Bank\n  # Who trusts them?\n',
    '  audience: Families who skip meals at the end of the month\n  relationship: existing        # new | existing\n',
    'library: Cedar Falls Public Library\ncycle: 1\nfocus: Pantry nights\ncoordinator: Outreach librarian\n',
    'started: 2026-03-02\nnext-meeting: 2026-03-16\ncandidates:\n',
    repeat(
      3 * times,
      (at) => `  - name: Tenants Union ${at}\n    audience: Renters\n    relationship: new\n`,
    ),
    'spectrum:\n  current: consult\n  target: collaborate\ngoal:\n  statement: >-\n',
    '    By 15 December 2026 the library and the food bank will run 12 pantry nights at the\n    Riverside branch that reach at least 150 households.\n',
    '  specific: Pantry nights with library-card sign-up at the Riverside branch\n  measurable:\n',
    '    - measure: Households served\n      baseline: 0\n      target: 150\n      unit: households\n',
    '  achievable: Two staff members and four volunteers a night are already promised\n',
    '  relevant: Library plan, priority 2; the food bank’s aim of reaching renters\n  time-bound: 2026-12-15\nroles:\n',
    repeat(
      2 * times,
      (at) =>
        `  - organization: ${at === 0 ? 'Harbor Light Food Bank' : `Partner ${at}`}\n    contributes: Food, two drivers\n    benefits: Reaches families who never come to its warehouse\n    lead: Program manager\n`,
    ),
    'milestones:\n',
    repeat(
      5 * times,
      (at) =>
        `  - title: Spring letter ${at}\n    due: 2026-0${(at % 9) + 1}-1${at % 8}\n    owner: Branch manager\n    status: in progress\n`,
    ),
    'agreement:\n  signed: 2026-03-28\n  review: 2026-12-15\n',
  ].join('');
  const note = (at: number): string =>
    `#### 2026-0${(at % 9) + 1}-0${(at % 9) + 1}\n\nWe met at the branch, and talked about the doors, the shelves and who brings the keys.\n\n- Kim writes the letter\n- They send two drivers\n\n`;
  const body = [
    '# Harbor Light Food Bank: Pantry nights\n\n## Aligned goals and values\n\n### Their goals and values\n\n> What is this organization working toward, and what does it hold dear?\n\nNobody goes hungry.\n\n',
    '### How they align with ours\n\nWe want everybody to have a place.\n\n## Pre-assessing the partnership\n\n### How we work together now\n\nA shelf of leaflets.\n\n',
    '### Moving toward Collaborate or Empower\n\n- Plan the nights together\n- Share the budget\n\n## Discussion with our partner\n\n### Meeting notes\n\n',
    repeat(9 * times, note),
    '### Roles and decisions\n\nBoth leads decide.\n\n### Challenges\n\nTime.\n\n### Communication\n\nBy phone, on Mondays.\n\n## Reflection\n\n### How did the partnership go?\n\n### What did we learn?\n\n## Repeat\n',
  ].join('');
  return `---\n${front}---\n\n${body}`;
}
