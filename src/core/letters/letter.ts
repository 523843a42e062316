import type { Day } from '../calendar/day.ts';
import { longDay } from '../calendar/dayWords.ts';
import { printable } from '../language/printable.ts';
import { singleSpaced } from '../language/singleSpaced.ts';
import type { Translate } from '../language/translate.ts';
import type { Dated } from '../portfolio/dated.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { nameKey } from '../workbook/naming.ts';
import { namesInContact } from './namesInContact.ts';
import type { Matter } from './matters.ts';

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
  readonly today: Day;
  /** In the workbook's language. */
  readonly t: Translate;
}

/** Writes to the contact about a matter, from facts alone: short, warm, with one question to answer. */
export function letterAbout(matter: Matter, facts: LetterFacts): Letter {
  const { cycle, t } = facts;
  const [name] = namesInContact(cycle.organization?.contact);
  const hello = name === undefined ? t('Hello,') : t('Hello {name},', { name });
  const thanks = matter.kind === 'thanks' ? t('All the best,') : t('Thank you!');
  const signed = [cycle.coordinator, cycle.library].map(oneLine).filter((line) => line !== '');
  const paragraphs = [hello, ...paragraphsAbout(matter, facts), [thanks, ...signed].join('\n')];
  const { organization, library } = cycle;
  const names = [library, organization?.name].map(oneLine).filter((one) => one !== '');
  return {
    subject: [names.join(' – '), matterName(matter, facts)]
      .filter((one) => one !== '')
      .join(': ')
      .slice(0, LONGEST_SUBJECT),
    body: `${paragraphs.join('\n\n')}\n`,
  };
}

/** In UTF-16 code units; mail programs show a third of it. */
const LONGEST_SUBJECT = 200;

/** A matter in a few words, as a subject has them. */
export function matterName(matter: Matter, { today, t }: Pick<LetterFacts, 'today' | 't'>): string {
  switch (matter.kind) {
    case 'milestones': {
      const [first, ...others] = matter.milestones;
      const title = titleOf(first?.title, t);
      if (others.length === 0) return title;
      return t('{title} and {count} more', { title, count: others.length });
    }
    case 'meeting':
      return t('our meeting on {day}', { day: longDay(matter.day, today, t) });
    case 'review':
      return t('our agreement');
    case 'goal':
      return t('how it went');
    case 'resume':
      return t('starting again');
    case 'thanks':
      return matter.title === undefined ? t('thank you') : titleOf(matter.title, t);
    case 'plan':
      return t('our plan');
  }
}

function paragraphsAbout(matter: Matter, facts: LetterFacts): readonly string[] {
  const { cycle, today, t } = facts;
  const dayOf = (day: Day): string => longDay(day, today, t);
  switch (matter.kind) {
    case 'milestones':
      return paragraphsOf(matter.milestones, facts);
    case 'meeting': {
      const day = dayOf(matter.day);
      const time = oneLine(cycle['next-meeting-time']);
      const place = oneLine(cycle['next-meeting-place']);
      const when =
        time === ''
          ? t('We meet on {day}.', { day })
          : t('We meet on {day}, at {time}.', { day, time });
      return [
        place === '' ? when : `${when}\n${t('Place: {place}', { place })}`,
        t('Does that still suit you? And what would you like to talk about?'),
      ];
    }
    case 'review':
      return [
        t('We wanted to look at our agreement together on {day}.', { day: dayOf(matter.day) }),
        t('What should stay as it is, and what should change? When would you have time to talk?'),
      ];
    case 'goal':
      return [
        t('What we planned together was to be there by {day}.', { day: dayOf(matter.day) }),
        t('How did it go, as you see it? What should we do again, and what differently next time?'),
        t('A few lines are enough. If you’d rather talk, tell me when I can call.'),
      ];
    case 'resume':
      return [
        t('We wanted to start again on {day}.', { day: dayOf(matter.day) }),
        t('Does that still suit you? If another day is better, just tell me which.'),
      ];
    case 'thanks':
      return [
        matter.title === undefined
          ? t('What we set out to do together is done. Thank you for all that you put into it!')
          : t('“{title}” is done. Thank you for all that you put into it!', {
              title: titleOf(matter.title, t),
            }),
      ];
    case 'plan':
      return [
        t('Here is our plan as it stands now.'),
        t('Please change what isn’t right, add what’s missing, and send it back to me.'),
      ];
  }
}

/** What one person has to do, and how it stands with it. */
function paragraphsOf(milestones: readonly Dated[], facts: LetterFacts): readonly string[] {
  const { cycle, today, t } = facts;
  const isLate = milestones.some(({ day }) => day < today);
  const [first] = milestones;
  const owner = oneLine(first?.owner);
  const readers = namesInContact(cycle.organization?.contact);
  const isReader = readers.some((one) => nameKey(one) === nameKey(owner));
  const said = milestones.map(({ day, title }) => ({
    ...{ title: titleOf(title, t), day: longDay(day, today, t) },
  }));
  const [one] = said;
  const things =
    one !== undefined && said.length === 1
      ? [
          [
            isLate
              ? t('“{title}” was planned for {day}.', one)
              : t('“{title}” is planned for {day}.', one),
            ...(owner === '' || isReader ? [] : [t('Responsible for it: {owner}.', { owner })]),
          ].join(' '),
        ]
      : [
          owner === ''
            ? t('This is what we have planned:')
            : isReader
              ? t('This is what you have in our plan:')
              : t('This is what {owner} has in our plan:', { owner }),
          said.map(({ title, day }) => `- ${title}: ${day}`).join('\n'),
        ];
  const question = isLate
    ? t('How does it stand? If another day is better, just tell me which.')
    : t('Is everything on track, or is there something you need from us?');
  return [...things, question];
}

function titleOf(title: string | undefined, t: Translate): string {
  return oneLine(title) || t('Untitled milestone');
}

function oneLine(text: string | undefined): string {
  return singleSpaced(printable(text ?? ''));
}
