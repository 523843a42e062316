import type { Day } from '../calendar/day.ts';
import { longDay } from '../calendar/dayWords.ts';
import { allOf } from '../guide/joined.ts';
import { printable } from '../language/printable.ts';
import { singleSpaced } from '../language/singleSpaced.ts';
import type { Translate } from '../language/translate.ts';
import type { ContactWay } from '../portfolio/contactWays.ts';
import type { Dated } from '../portfolio/dated.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { peopleIn } from '../workbook/model/peopleIn.ts';
import { isReader, type Matter, type Whose } from './matters.ts';
import { calledBy, namesInContact, namesReachedBy } from './namesInContact.ts';

/** A message to a partner that nobody has sent. */
export interface Letter {
  readonly subject: string;
  /** Lines of plain text. */
  readonly body: string;
}

/** What a letter is made from, and nothing else: what is for the library alone can't stand in it. */
export interface LetterFacts {
  readonly cycle: Pick<
    Cycle,
    'organization' | 'library' | 'coordinator' | 'next-meeting-time' | 'next-meeting-place'
  >;
  /** How it reaches them; on the telephone it is something to say. */
  readonly way?: ContactWay | undefined;
  readonly today: Day;
  /** In the workbook's language. */
  readonly t: Translate;
}

/** Writes to the contact about a matter, from facts alone: short, warm, with one question to answer. */
export function letterAbout(matter: Matter, facts: LetterFacts): Letter {
  const { organization, library } = facts.cycle;
  const names = [library, organization?.name].map(oneLine).filter((one) => one !== '');
  const isLate =
    matter.kind === 'milestones' && matter.milestones.some(({ day }) => day < facts.today);
  // The title alone would say that it is done.
  const what = matterName(matter, facts);
  const subject = [names.join(' – '), isLate ? facts.t('about {what}', { what }) : what]
    .filter((one) => one !== '')
    .join(': ');
  const said = [...helloTo(facts), ...paragraphsAbout(matter, facts), ...goodbye(matter, facts)];
  return {
    subject:
      subject.length > LONGEST_SUBJECT
        ? `${subject.slice(0, LONGEST_SUBJECT).replace(/\s+\S*$/, '')}…`
        : subject,
    body: `${said.join('\n\n')}\n`,
  };
}

/** In UTF-16 code units; mail programs show a third of it. */
const LONGEST_SUBJECT = 200;

/** On the telephone somebody says first who it is. */
function helloTo({ cycle, way, t }: LetterFacts): readonly string[] {
  const names = namesReachedBy(cycle.organization?.contact, way?.text).map(calledBy);
  const hello = names.length === 0 ? t('Hello,') : t('Hello {name},', { name: allOf(names, t) });
  if (way?.kind !== 'telephone') return [hello];
  const library = oneLine(cycle.library);
  const [name] = namesInContact(cycle.coordinator);
  if (library === '') return name === undefined ? [hello] : [hello, t('This is {name}.', { name })];
  return name === undefined
    ? [hello, t('I’m calling from {library}.', { library })]
    : [hello, t('This is {name} from {library}.', { name, library })];
}

/** Whoever is thanked needs no thanks behind it. */
function goodbye({ kind }: Matter, { cycle, way, t }: LetterFacts): readonly string[] {
  const signed =
    way?.kind === 'telephone'
      ? []
      : [cycle.coordinator, cycle.library].map(oneLine).filter((line) => line !== '');
  if (kind !== 'thanks') return [[t('Thank you!'), ...signed].join('\n')];
  return signed.length === 0 ? [] : [[t('All the best,'), ...signed].join('\n')];
}

/** A matter in a few words, as a subject has them. */
export function matterName(matter: Matter, { today, t }: Pick<LetterFacts, 'today' | 't'>): string {
  switch (matter.kind) {
    case 'milestones': {
      const [first, ...others] = matter.milestones;
      const title = titleOf(first?.title, t);
      if (others.length === 0) return title;
      return t('“{title}” and {count} more', { title, count: others.length });
    }
    case 'meeting':
      return t('our meeting on {day}', { day: longDay(matter.day, today, t) });
    case 'review':
      return t('our agreement');
    case 'goal':
      return matter.day < today ? t('how it went') : t('our goal');
    case 'resume':
      return t('starting again');
    case 'thanks': {
      if (matter.title === undefined) return t('thank you');
      const title = titleOf(matter.title, t);
      return matter.whose === 'ours' ? title : t('thank you for “{title}”', { title });
    }
    case 'plan':
      return t('our plan');
  }
}

function paragraphsAbout(matter: Matter, facts: LetterFacts): readonly string[] {
  const { cycle, way, today, t } = facts;
  const isCall = way?.kind === 'telephone';
  switch (matter.kind) {
    case 'milestones':
      return aboutMilestones(matter, facts);
    case 'meeting': {
      const time = oneLine(cycle['next-meeting-time']);
      const place = oneLine(cycle['next-meeting-place']);
      return [
        [
          t('We’re meeting on {day}.', { day: longDay(matter.day, today, t) }),
          ...(time === '' ? [] : [t('Time: {time}', { time })]),
          ...(place === '' ? [] : [t('Place: {place}', { place })]),
        ].join('\n'),
        t('Does that still work for you? Is there anything you’d like to talk about?'),
      ];
    }
    case 'review':
      return [
        t('We planned to look at our agreement together on {day}.', {
          day: longDay(matter.day, today, t),
        }),
        t('What should stay, and what should change? When would be a good time to talk?'),
      ];
    case 'goal':
      return aboutGoal(matter.day, isCall, facts);
    case 'resume':
      return [
        t('We planned to start again on {day}.', { day: longDay(matter.day, today, t) }),
        t('Does that still work for you? If another day is better, just let me know.'),
      ];
    case 'thanks':
      return [thanksFor(matter, t)];
    case 'plan':
      return isCall
        ? [t('I’d like to go through our plan with you. When would be a good time to talk?')]
        : [
            t('Here’s our plan as it stands today.'),
            t(
              'Please change anything that isn’t right, add what’s missing, and send it back to me.',
            ),
          ];
  }
}

function aboutGoal(day: Day, isCall: boolean, { today, t }: LetterFacts): readonly string[] {
  const when = { day: longDay(day, today, t) };
  if (day >= today)
    return [
      t('The date we set for our goal is {day}.', when),
      t('How do things look from your side? Let me know if you need anything from us.'),
    ];
  return [
    t('The date we set for our goal was {day}.', when),
    t(
      'How did it go, from your point of view? What would you do again, and what would you change?',
    ),
    isCall
      ? t('When would be a good time to talk?')
      : t('A few lines are enough. If you’d rather talk, tell me when I can call.'),
  ];
}

function thanksFor(
  { title, end, whose }: Extract<Matter, { kind: 'thanks' }>,
  t: Translate,
): string {
  if (title !== undefined) {
    const said = { title: titleOf(title, t) };
    return whose === 'ours'
      ? t('“{title}” is done. We wanted you to know.', said)
      : t('“{title}” is done. Thank you for everything you put into it!', said);
  }
  switch (end) {
    case 'reached':
      return t(
        'We’ve done what we set out to do together. Thank you for everything you put into it!',
      );
    case 'done':
      return t('Thank you for everything you put into our work together!');
    case 'ended':
      return t('Our work together has come to an end. Thank you for everything you put into it!');
  }
}

/** What one person has to do, and how it stands with it. */
function aboutMilestones(
  { milestones, whose }: Extract<Matter, { kind: 'milestones' }>,
  facts: LetterFacts,
): readonly string[] {
  const { today, t } = facts;
  const by = (owner: string | undefined): string => {
    const people = peopleBeside(owner, whose, facts);
    return people.length === 0 ? '' : ` (${allOf(people, t)})`;
  };
  const dayOf = ({ day }: Dated): string => longDay(day, today, t);
  const late = milestones.filter(({ day }) => day < today).length;
  const isLate = late > 0;
  const [one] = milestones;
  if (one !== undefined && milestones.length === 1) {
    const said = { what: `“${titleOf(one.title, t)}”${by(one.owner)}`, day: dayOf(one) };
    return [
      isLate ? t('{what} was planned for {day}.', said) : t('{what} is planned for {day}.', said),
      askedAbout(whose, isLate ? 'all' : 'none', t),
    ];
  }
  return [
    whose === 'theirs' ? t('Here’s what you have in our plan:') : t('Here’s what we have planned:'),
    milestones
      .map((each) => `- ${titleOf(each.title, t)}${by(each.owner)}: ${dayOf(each)}`)
      .join('\n'),
    askedAbout(whose, !isLate ? 'none' : late < milestones.length ? 'some' : 'all', t),
  ];
}

/** Who reads it knows what is theirs alone; of what they share they are “you”, where one reads it. */
function peopleBeside(
  owner: string | undefined,
  whose: Whose,
  { cycle, way, t }: LetterFacts,
): readonly string[] {
  const people = peopleIn(cycle, owner);
  const readers = namesReachedBy(cycle.organization?.contact, way?.text);
  if (people.length === 1 && (whose === 'ours' || (whose === 'theirs' && readers.length < 2)))
    return [];
  const others = people.filter((one) => !isReader(one, cycle, way?.text));
  const isOne = readers.length < 2 && others.length < people.length;
  return isOne && others.length > 0 ? [t('you'), ...others.map(oneLine)] : people.map(oneLine);
}

function askedAbout(whose: Whose, late: 'none' | 'some' | 'all', t: Translate): string {
  if (whose === undefined)
    return t('We haven’t settled yet who does that. Could you, or should we?');
  if (whose === 'somebody’s') return t('Is there anything you’d like to talk about?');
  if (whose === 'ours' && late === 'some')
    return t(
      'That’s on our side, and we’re behind with some of it. Would a later date be a problem for you?',
    );
  if (whose === 'ours')
    return late === 'all'
      ? t('That’s on our side, and we’re behind. Would a later date be a problem for you?')
      : t('That’s on our side. Is there anything we should know before then?');
  return late !== 'none'
    ? t('How is it going? If a date needs to move, just let me know.')
    : t('Is everything on track? Let me know if you need anything from us.');
}

function titleOf(title: string | undefined, t: Translate): string {
  return oneLine(title).replace(/[.,;:]+$/, '') || t('Untitled milestone');
}

function oneLine(text: string | undefined): string {
  return singleSpaced(printable(text ?? ''));
}
