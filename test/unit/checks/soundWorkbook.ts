import { parseDay } from '../../../src/core/calendar/day.ts';

/** The day on which the tests of the checks take place: a Wednesday. */
export const TODAY = parseDay('2026-04-15')!;

/** A workbook in the middle of its work, about which there is nothing to say on {@link TODAY}. */
export const SOUND = `---
workbook: partnership-cycle
organization:
  name: Harbor Light Food Bank
  audience: Families who skip meals at the end of the month
  relationship: existing
library: Cedar Falls Public Library
cycle: 1
focus: Pantry nights
coordinator: Outreach librarian
started: 2026-03-02
next-meeting: 2026-05-04
candidates:
  - name: Cedar Falls Tenants Union
    audience: Renters
    relationship: new
spectrum:
  current: consult
  target: collaborate
goal:
  statement: >-
    By 15 December 2026 the library and the food bank will run 12 pantry nights at the
    Riverside branch that reach at least 150 households.
  specific: Pantry nights with library-card sign-up at the Riverside branch
  measurable:
    - measure: Households served
      baseline: 0
      target: 150
      unit: households
  achievable: Two staff members and four volunteers a night are already promised
  relevant: Library plan, priority 2; the food bank's aim of reaching renters
  time-bound: 2026-12-15
roles:
  - organization: Harbor Light Food Bank
    contributes: Food, two drivers
    benefits: Reaches families who never come to its warehouse
    lead: Program manager
  - organization: Cedar Falls Public Library
    contributes: The meeting room, two staff members a night
    benefits: New card holders
milestones:
  - title: Agreement signed
    due: 2026-03-30
    owner: Library director
    status: done
    done-on: 2026-03-28
  - title: First pantry night
    due: 2026-05-12
    owner: Branch manager
agreement:
  signed: 2026-03-28
  review: 2026-12-15
---

# Harbor Light Food Bank: Pantry nights

## Goals

### Personal goals

### Team goals

## Identifying organizations

> Which organizations already have the trust of people you hope to reach?

## Aligned goals and values

### Their goals and values

No family in the county should have to skip a meal.

### How they align with ours

Both of us want to be there for families at the end of the month.

## Pre-assessing the partnership

### How we work together now

Their leaflets lie on our desk.

### Moving toward Collaborate or Empower

Plan the nights together, with their volunteers at the table.

## Discussion with our partner

### Meeting notes

#### 2026-03-09

- They have food for forty families a night.
- We have the room on Tuesdays.

### What we will accomplish together

### Roles and decisions

We decide together; the branch manager has the last word on the room.

### Milestones and timeline

### Challenges

Parking. We ask the church next door for its lot.

### Communication

A call every Monday morning.

## Reflection

### How did the partnership go?

### What did we learn?

### What will we do differently next time?

### What will we do again?

## Repeat
`;

/** {@link SOUND} with every reflection question answered and everything done: finished on {@link TODAY}. */
export const FINISHED = withFragment(
  SOUND,
  `
goal:
  statement: By 31 March 2026 the library and the food bank will run 12 pantry nights.
  specific: Pantry nights with library-card sign-up at the Riverside branch
  measurable:
    - measure: Households served
      baseline: 0
      target: 150
      result: 162
  achievable: Two staff members and four volunteers a night are already promised
  relevant: Library plan, priority 2
  time-bound: 2026-03-31
milestones:
  - title: First pantry night
    due: 2026-03-10
    owner: Branch manager
    status: done

### How did the partnership go?

Better every week.

### What did we learn?

Tuesdays are best.

### What will we do differently next time?

Begin with fewer flyers.

### What will we do again?

Cook together.
`,
);

/**
 * The workbook with keys and headings of the fragment in place of its own. A fragment that is a
 * workbook by itself stands alone. A chapter (`##`) replaces the chapter with all that is in it, any
 * smaller heading replaces its own section.
 */
export function withFragment(workbook: string, fragment: string): string {
  const written = fragment.trim();
  if (/^workbook:/m.test(written)) return `${written}\n`;
  const bodyAt = written.search(/^#{2,6} /m);
  const yaml = bodyAt < 0 ? written : written.slice(0, bodyAt).trim();
  const body = bodyAt < 0 ? '' : written.slice(bodyAt);
  return withSections(withKeys(workbook, yaml), body);
}

function withKeys(workbook: string, yaml: string): string {
  if (yaml === '') return workbook;
  const keys = [...yaml.matchAll(/^([\w-]+) ?:/gm)].map(([, key]) => key!);
  const [, front, body] = /^---\n(.*?\n)---\n(.*)$/s.exec(workbook)!;
  const kept = front!.split(/^(?=\S)/m).filter((block) => !keys.includes(block.split(':')[0]!));
  return `---\n${kept.join('')}${yaml}\n---\n${body!}`;
}

function withSections(workbook: string, body: string): string {
  const boundary = body.startsWith('## ') ? /^(?=## )/m : /^(?=#{2,6} )/m;
  let result = workbook;
  for (const section of body.split(boundary).filter((text) => text !== '')) {
    const heading = section.split('\n')[0]!;
    const parts = result.split(boundary);
    const at = parts.findIndex((part) => part.split('\n')[0] === heading);
    if (at < 0) throw new Error(`the sound workbook has no heading ${heading}`);
    parts[at] = `${section.trimEnd()}\n\n`;
    result = parts.join('');
  }
  return result;
}
