import * as fs from 'node:fs';
import { parseDay } from '../../src/core/calendar/day.ts';
import { inEnglish, translateBy, type Translate } from '../../src/core/language/translate.ts';
import { draftText } from '../../src/core/letters/draft.ts';
import { letterAbout } from '../../src/core/letters/letter.ts';
import { matterOf, mattersOf, type Matter } from '../../src/core/letters/matters.ts';
import { contactWays } from '../../src/core/portfolio/contactWays.ts';
import { cycleState } from '../../src/core/portfolio/cycleState.ts';
import { summarizeText } from '../../src/core/portfolio/summary.ts';
import { withFrontMatter } from '../support/workbookText.ts';

const TODAY = parseDay('2026-12-01') ?? 0;

/** Contact, library, coordinator, time and place of the meeting, then whose the milestones are, and what. */
const FACTS: readonly (readonly [string, string, string, string, string, ...[string, string][]])[] =
  [
    [
      'Rosa Delgado, program manager, rosa@elm.example, 555-0100',
      'Cedar Falls Public Library',
      'Sam Ortiz',
      '4 pm',
      'Main library, room 2',
      ['Rosa Delgado', 'Posters up'],
      ['Rosa Delgado', 'First story hour & snack'],
    ],
    [
      'front desk 319-555-0100',
      'Cedar Falls Public Library',
      'Outreach librarian',
      '',
      '',
      ['', 'Order the books'],
    ],
    ['', '', '', 'after school', '', ['Volunteers', 'Set up the room']],
    [
      'Dr. M. García-Lopez <m@g.example>',
      'Ames Library',
      'Outreach librarian',
      '10 to 11:30 am',
      'their office',
      ['Outreach librarian', 'Book the van'],
      ['Ames Library', 'Print the flyers'],
    ],
    [
      'Ana Ruiz and Ben Okafor, ana@a.example',
      'Ames Library',
      'Jo Lee',
      'noon',
      'Zoom',
      ['Ana Ruiz and Jo Lee', 'Write the grant letter'],
    ],
    [
      'Rosa Delgado rosa@e.example; Ben Okafor ben@e.example',
      'Ames Library',
      '',
      '16:00',
      '',
      ['Ben Okafor', 'Invite the choir'],
    ],
    [
      'María de la Cruz, coordinadora, maria@c.example',
      'Biblioteca Pública de Ames',
      'Inés Peña',
      '4 de la tarde',
      'Sala 2',
      ['María de la Cruz', 'Primera hora del cuento'],
      ['coordinadora', 'Volantes en dos idiomas'],
    ],
    [
      'Sr. Juan Pablo Montoya Ruiz, 319 555 0100',
      'Biblioteca Pública de Ames',
      'Inés Peña',
      'a las 9',
      'Centro comunitario',
      ['Juan Pablo Montoya Ruiz', 'Llaves del salón'],
    ],
    [
      'Elm Street Clinic, info@elm.example',
      'Ames Library',
      'Jo Lee',
      '7:30',
      'Elm Street 4',
      ['Elm Street Clinic', 'Send the list, then call.'],
      ['Program director and youth librarian', 'Train volunteers?'],
    ],
    [
      'Maximiliana Featherstonehaugh-Wolfeschlegelstein <max@very-long.example>',
      'The Consolidated Public Library District of Northern Black Hawk County and Vicinity',
      'Coordinator of community partnerships and outreach to newcomers',
      'from 10 am',
      '',
      [
        'Everyone',
        'A title that goes on and on about what has to be done, by whom, with whose money, and where, until nobody remembers how it began',
      ],
    ],
  ];

/** Ten letters of each kind, whole. */
export function lettersIn(language: string): string {
  const bundle = (): Record<string, string> =>
    JSON.parse(fs.readFileSync(`l10n/bundle.l10n.${language}.json`, 'utf8')) as never;
  const t = language === 'en' ? inEnglish : translateBy(bundle());
  return FACTS.flatMap((facts, at) => lettersOf(facts, at, t))
    .sort()
    .join('\n');
}

function lettersOf(
  [contact, library, coordinator, time, place, ...milestones]: (typeof FACTS)[number],
  at: number,
  t: Translate,
): readonly string[] {
  const said = (key: string, value: string): string =>
    value === '' ? '' : `${key}: ${JSON.stringify(value)}\n`;
  const due = (ahead: boolean): string =>
    milestones
      .map(
        ([owner, title], nth) =>
          `  - title: ${JSON.stringify(title)}\n    due: 2026-${ahead ? '12' : '11'}-${String(20 + nth)}\n    ${said('owner', owner).trim()}\n`,
      )
      .join('');
  const yaml = `organization:\n  name: Elm Street Clinic\n  ${said('contact', contact)}${said('library', library)}${said('coordinator', coordinator)}${said('next-meeting-time', time)}${said('next-meeting-place', place)}next-meeting: 2026-12-10\nmilestones:\n`;
  const [first] = contactWays(contact);
  return [true, false].flatMap((ahead) => {
    const summary = summarizeText(withFrontMatter(yaml.replace(/\n +\n/, '\n') + due(ahead)));
    if (summary === undefined) throw new Error(yaml);
    const state = cycleState({ path: 'a.md', summary }, TODAY);
    const options = { way: first?.text };
    const [day, before] = [TODAY + 12 + at, TODAY - 30 * at - 1];
    const kinds: readonly (readonly [string, Matter | undefined])[] = [
      ['1 milestones', mattersOf(state, TODAY, options)[ahead ? 1 : 0]],
      [
        '2 one',
        state.dates[ahead ? 1 : 0] &&
          matterOf(state.dates[ahead ? 1 : 0] as never, { ...state, dates: [] }, TODAY, options),
      ],
      ['3 meeting', { kind: 'meeting', day: TODAY + 9 }],
      ['4 review', { kind: 'review', day: ahead ? day : before }],
      ['5 goal', { kind: 'goal', day: ahead ? day : before }],
      ['6 resume', { kind: 'resume', day }],
      [
        '7 thanks',
        {
          kind: 'thanks',
          title: ahead ? undefined : milestones[0]?.[1],
          end: (['reached', 'done', 'ended'] as const)[at % 3]!,
        },
      ],
      ['8 plan', { kind: 'plan' }],
    ];
    return kinds.map(([kind, matter]) => {
      if (matter === undefined) throw new Error(kind);
      const letter = letterAbout(matter, { cycle: summary.cycle, way: first, today: TODAY, t });
      return `=== ${kind}, ${ahead ? 'ahead' : 'late'}, ${String(at)}\n${draftText({ ...letter, to: first?.text ?? '' }, t)}`;
    });
  });
}
