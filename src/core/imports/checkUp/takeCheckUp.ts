import type { Day } from '../../calendar/day.ts';
import { fullDate } from '../../calendar/dayWords.ts';
import { addCheckUp } from '../../checkUp/edits.ts';
import {
  isThrough,
  isTogether,
  partnersOf,
  readCheckUps,
  roundsWith,
  type Answers,
} from '../../checkUp/sides.ts';
import { readReply } from '../../checkUp/readMarks.ts';
import { asked, pointText, STATEMENTS } from '../../checkUp/statements.ts';
import type { Translate } from '../../language/translate.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { refused, type Edited } from '../../workbook/edits/edited.ts';
import { sameName } from '../../workbook/naming.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { blockText } from '../word/wordText.ts';
import { isMadeOf } from '../returned/returnedPlan.ts';
import type { ReturnedPreview } from '../returned/returnedPreview.ts';
import type { CheckUpSays, ReturnedCheckUp } from './returnedCheckUp.ts';

/** A side's answers as they would stand in the workbook. */
export interface FoundCheckUp {
  readonly by: string;
  readonly on: Day;
  readonly points: Answers;
  /** Their words, with all that has no other place. */
  readonly words: string;
  readonly ratherTalk: string;
  /** What to know of it before it is taken. */
  readonly remarks: readonly string[];
  /** Why nothing of it can be taken; undefined where it can. */
  readonly refusal: string | undefined;
}

/** Whether a page was made of this cycle, by its partner's name of today or of before. */
export function isPageOf(home: ReturnedCheckUp, cycle: Cycle): boolean {
  const { name, formerly = [] } = cycle.organization ?? {};
  return [name, ...formerly].some(
    (one) => one !== undefined && isMadeOf(home, { ...cycle, organization: { name: one } }),
  );
}

/** What becomes of a page in a workbook. Nothing that was written on it is left out. */
export function findCheckUp(
  home: ReturnedCheckUp,
  says: CheckUpSays,
  { cycle }: Workbook,
  { today, t }: { readonly today: Day; readonly t: Translate },
): FoundCheckUp {
  const by = sideOf(home, cycle);
  const marked = Object.fromEntries(
    STATEMENTS.flatMap((id) => {
      const mark = says.marks.get(id);
      return mark?.kind === 'point' ? [[id, mark.point] as const] : [];
    }),
  ) as Answers;
  const said = [says.said, ...says.others].filter((one) => one !== '').join('\n');
  // Six numbers below the table are what the page asks of whoever just replies.
  const reply = Object.keys(marked).length === 0 ? readReply(said) : undefined;
  const { points, words } = reply?.kind === 'marks' ? reply : { points: marked, words: said };
  const found = { by, points, words, ratherTalk: says.ratherTalk };
  const own = readCheckUps(cycle).filter((one) => sameName(one.by, by));
  // What says the same months later is another answer.
  const same = own.find((one) => isTogether(one.on, today) && isSame(found, one));
  const isEmpty = Object.keys(points).length === 0 && words === '' && says.ratherTalk === '';
  return {
    ...{ ...found, on: today },
    remarks:
      isEmpty || home.isBoth
        ? []
        : remarksOn(
            says,
            found,
            own.some(({ on }) => on === today),
            t,
          ),
    refusal: home.isBoth
      ? t(
          'This page has both sides, so it’s not an answer. Choose the page that your partner filled in.',
        )
      : isEmpty
        ? t('Nothing is filled in on this page. That says nothing, good or bad.')
        : same === undefined
          ? undefined
          : t(
              'These answers are already in the workbook, from {date}. There’s nothing to bring in.',
              {
                date: fullDate(same.on, t),
              },
            ),
  };
}

function remarksOn(
  { marks, hidden }: CheckUpSays,
  { points, words, ratherTalk }: Pick<FoundCheckUp, 'points' | 'words' | 'ratherTalk'>,
  isSecond: boolean,
  t: Translate,
): readonly string[] {
  const count = Object.keys(points).length;
  const beyond = STATEMENTS.flatMap((id) => {
    const mark = marks.get(id);
    return mark?.kind === 'beyond'
      ? [
          t('“{statement}” “{found}” isn’t a number from 1 to 5, so it’s kept with their words.', {
            statement: t(asked(id)),
            found: mark.found,
          }),
        ]
      : [];
  });
  return [
    ...(count < STATEMENTS.length
      ? [
          t('{count} of {all} are marked. What they left open stays open.', {
            count,
            all: STATEMENTS.length,
          }),
        ]
      : []),
    ...beyond,
    ...(words === '' && ratherTalk === '' ? [] : [t('What else they wrote comes in, too.')]),
    ...(hidden.length > 0
      ? [
          t('Their file has hidden text that isn’t brought in: {text}', {
            text: hidden.join(' · '),
          }),
        ]
      : []),
    ...(isSecond ? [t('They already answered today. This answer is added to it.')] : []),
  ];
}

/** The partner that the page was made for: it stands below the title, with the library. */
function sideOf({ word }: ReturnedCheckUp, cycle: Cycle): string {
  const [own = '', ...others] = partnersOf(cycle);
  const lines = word.blocks.slice(0, 4).map(blockText);
  const isFor = (name: string): boolean => lines.some((line) => line.startsWith(`${name} `));
  return isFor(own) ? own : (others.find(isFor) ?? own);
}

function isSame(
  found: Pick<FoundCheckUp, 'points' | 'words' | 'ratherTalk'>,
  one: ReturnType<typeof readCheckUps>[number],
): boolean {
  return (
    STATEMENTS.every((id) => found.points[id] === one.answers[id]) &&
    found.words.trim() === one.said.trim() &&
    found.ratherTalk === one.ratherTalk
  );
}

/** The answers as a new item of the workbook's list. */
export function takeCheckUp(workbook: Workbook, found: FoundCheckUp): Edited {
  if (found.refusal !== undefined) return refused('nothing-given');
  return addCheckUp(workbook, found.by, found.on, found);
}

/** What the page of an import shows of it: theirs only once ours is in. */
export function previewCheckUp(
  file: string,
  found: FoundCheckUp,
  {
    cycle,
    label,
    isTaken,
  }: { readonly cycle: Cycle; readonly label: string; readonly isTaken: boolean },
  t: Translate,
): ReturnedPreview {
  const { by, on, refusal, remarks } = found;
  const rounds = roundsWith(cycle, by);
  const isOursIn = rounds.some((round) => isThrough(round.ours) && isTogether(on, round.on));
  return {
    kind: 'home',
    title: t('What your partner wrote in {file}', { file }),
    summary:
      refusal ?? t('{partner} has answered. Nothing is saved until you choose.', { partner: by }),
    hints:
      refusal === undefined
        ? [t('It goes into the workbook {workbook}.', { workbook: label })]
        : [],
    answers:
      refusal === undefined
        ? [
            {
              label: t('{partner}, {date}', { partner: by, date: fullDate(on, t) }),
              theirs: isOursIn
                ? sayFound(found, t)
                : t(
                    'Fill in yours first, then open theirs: both are in the form, under “Check-up.”',
                  ),
              ...{ ours: '', sent: undefined, fits: true, comments: [] },
              ...{ remark: remarks.join(' '), taken: isTaken },
            },
          ]
        : [],
    ...{ remarked: [], further: [] },
    texts: {
      theirs: t('Theirs'),
      ours: t('In the workbook'),
      sent: t('As you sent it'),
      nothing: t('(nothing)'),
      further: t('Also in their file, but not as an answer'),
      keep: t('Keep as a note'),
      take: t('Use What I Checked'),
      cancel: t('Cancel'),
    },
  };
}

/** Every answer on a line. */
function sayFound({ points, words, ratherTalk }: FoundCheckUp, t: Translate): string {
  const lines = STATEMENTS.map((id) => {
    const point = points[id];
    return `${t(asked(id))} ${point === undefined ? t('left open') : pointText(point, t)}`;
  });
  return [...lines, words, ratherTalk].filter((line) => line !== '').join('\n');
}
