// Workbooks of any size, made from a seed: at 6 KB with 81 lines of front matter and 122 of body,
// above that with more milestones, roles, candidates, measures and meeting notes.
import { below, pick } from './random.mjs';
import { audience, organizationName, prose, role, step, thing, wrapped } from './words.mjs';

/** The day of all measurements: it decides what is late. */
export const TODAY = '2026-04-15';

/** How much there is of what a workbook may have more of. */
const SMALLEST = { milestones: 6, roles: 2, candidates: 2, measures: 2, meetings: 3 };

/** A workbook of about so many characters (and bytes: it is all ASCII). */
export function madeUpWorkbook(random, characters = 6000, own = {}) {
  const facts = factsOf(random, own);
  const small = assembled(random, facts, SMALLEST);
  if (characters <= small.length) return small;
  // Front matter and body grow alike: for each meeting there is so much of the other things.
  const meetings = Math.max(0, characters - small.length) / 620;
  const more = (perMeeting) => Math.round(meetings * perMeeting);
  return assembled(random, facts, {
    milestones: SMALLEST.milestones + more(1.35),
    roles: SMALLEST.roles + more(0.2),
    candidates: SMALLEST.candidates + more(0.3),
    measures: SMALLEST.measures + more(0.2),
    meetings: SMALLEST.meetings + more(1),
  });
}

function factsOf(random, own) {
  return {
    organization: organizationName(random),
    library: 'Cedar Falls Public Library',
    relationship: pick(random, ['new', 'existing']),
    focus: thing(random),
    cycle: 1,
    ...own,
  };
}

function assembled(random, facts, counts) {
  const front = frontMatter(random, facts, counts);
  return ['---', ...front, '---', ...body(random, facts, counts), ''].join('\n');
}

function frontMatter(random, facts, counts) {
  const { organization, library, relationship, focus, cycle } = facts;
  return [
    'workbook: partnership-cycle',
    'organization:',
    `  name: ${organization}`,
    '  # Who trusts them?',
    `  audience: ${audience(random)}`,
    `  relationship: ${relationship}`,
    `library: ${library}`,
    `cycle: ${cycle}`,
    `focus: ${focus[0].toUpperCase()}${focus.slice(1)}`,
    `coordinator: ${role(random)}`,
    'started: 2026-01-12',
    'next-meeting: 2026-05-04',
    'candidates:',
    ...list(counts.candidates, (at) => candidate(random, at)),
    'spectrum:',
    '  current: consult',
    '  target: collaborate',
    'goal:',
    '  statement: >-',
    `    By 15 December 2026 the library and ${organization}`,
    `    will run 12 ${focus} at the Riverside branch that reach 150 households.`,
    `  specific: ${focus} with library-card sign-up at the Riverside branch`,
    '  measurable:',
    ...list(counts.measures, (at) => measure(random, at)),
    '  achievable: Two staff members and four volunteers a night are already promised',
    '  relevant: Library plan, priority 2; their aim of reaching people at home',
    '  time-bound: 2026-12-15',
    'roles:',
    ...list(counts.roles, (at) => partnerRole(random, [organization, library][at], at)),
    'milestones:',
    ...list(counts.milestones, (at) => milestone(random, at, counts.milestones)),
    'agreement:',
    '  signed: 2026-01-28',
    '  review: 2026-12-15',
    'team-folder: shared drive, partnerships, 2026',
  ];
}

function list(count, itemAt) {
  return Array.from({ length: count }, (_, at) => itemAt(at)).flat();
}

function candidate(random, at) {
  const name = `${organizationName(random)} ${at + 1}`;
  return [`  - name: ${name}`, `    audience: ${audience(random)}`, '    relationship: new'];
}

function measure(random, at) {
  return [
    `    - measure: Households that came to evening ${at + 1}`,
    '      baseline: 0',
    `      target: ${100 + below(random, 100)}`,
    '      unit: households',
  ];
}

function partnerRole(random, name, at) {
  return [
    `  - organization: ${name ?? `${organizationName(random)} ${at}`}`,
    `    contributes: A room, ${2 + below(random, 4)} people a night`,
    `    benefits: Meets ${audience(random).toLowerCase()}`,
    `    lead: ${role(random)}`,
  ];
}

/** From the start of the cycle to its goal. What lies behind us is done, but for one in 25. */
function milestone(random, at, count) {
  const day = new Date(Date.UTC(2026, 0, 20 + Math.floor((320 * at) / count)));
  const due = day.toISOString().slice(0, 10);
  const team = count > 50 ? `, team ${at % Math.ceil(count / 20)}` : '';
  const lines = [
    `  - title: ${step(random)}, part ${at + 1}`,
    `    due: ${due}`,
    at % 25 === 4 ? '    owner: everyone' : `    owner: ${role(random)}${team}`,
  ];
  return due <= TODAY && at % 25 !== 1
    ? [...lines, '    status: done', `    done-on: ${due}`]
    : [...lines, '    status: not started', `    note: Asked about ${thing(random)} first`];
}

function body(random, { organization, focus, relationship }, counts) {
  const ask = (question) => ['', ...wrapped(question, '> ')];
  const say = (sentences) => ['', ...prose(random, sentences)];
  const bullets = (count) => ['', ...list(count, () => bullet(random))];
  return [
    ...['', `# ${organization}: ${focus}`],
    ...['', '## Goals', '', '### Personal goals', ...say(2), '', '### Team goals', ...say(1)],
    ...['', '## Identifying organizations'],
    ...ask('Which organizations have the trust of people you hope to reach?'),
    ...say(3),
    ...['', '## Aligned goals and values', '', '### Their goals and values'],
    ...ask('What is this organization working toward, and what does it hold dear?'),
    ...bullets(3),
    ...['', '### How they align with ours', ...say(2)],
    ...['', '## Pre-assessing the partnership', '', '### How we work together now'],
    ...ask('What do you do together today, if anything?'),
    ...say(2),
    '',
    relationship === 'new'
      ? '### Getting to know them and building trust'
      : '### Moving toward Collaborate or Empower',
    ...bullets(3),
    ...['', '## Discussion with our partner', '', '### Meeting notes'],
    ...list(counts.meetings, (at) => meeting(random, at)),
    ...['', '### What we will accomplish together', ...say(2)],
    ...['', '### Roles and decisions', ...say(2)],
    ...['', '### Milestones and timeline', ...say(2)],
    ...['', '### Challenges', ...bullets(2)],
    ...['', '### Communication', ...say(1)],
    ...['', '## Reflection', '', '### How did the partnership go?', ''],
    ...['### What did we learn?', '', '### What will we do differently next time?', ''],
    ...['### What will we do again?', '', '## Repeat'],
  ];
}

function bullet(random) {
  const [first, ...rest] = prose(random, 1);
  return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
}

/** One entry for each day, so that no two have the same heading. One in 25 names a private number. */
function meeting(random, at) {
  const day = new Date(Date.UTC(2020, 0, 6 + at)).toISOString().slice(0, 10);
  const entry = ['', `#### ${day}`, '', ...prose(random, 3), '', ...bullet(random)];
  return [...entry, ...(at % 25 === 1 ? ['- Call Kim at home, 206-555-0143.'] : bullet(random))];
}
