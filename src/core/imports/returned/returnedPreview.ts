import { fullDate } from '../../calendar/dayWords.ts';
import { LANGUAGES } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import type { Sentence, Translate } from '../../language/translate.ts';
import { factWords } from '../../portfolio/factWords.ts';
import { plainText } from '../../workbook/body/answerText.ts';
import type { Difference, Differences } from './returnedPlan.ts';
import type { NewMilestone } from '../../workbook/edits/commands/milestones.ts';
import { labelOf, nameOf, noteOf, quotedLabel } from './planNotes.ts';
import { isReadable } from './takeReturned.ts';
import { shortened } from '../wording.ts';
import { saidText } from '../../workbook/edits/scalarText.ts';
import { fieldPathOf } from '../../schema/fieldPath.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** What the page shows of a plan that came back. */
export interface ReturnedPreview {
  readonly kind: 'home';
  readonly title: string;
  readonly summary: string;
  readonly hints: readonly string[];
  readonly answers: readonly {
    readonly label: string;
    /** Of an answer, the very words that will stand in the workbook. */
    readonly theirs: string;
    readonly ours: string;
    /** What the plan said there when it was sent; undefined where the workbook still says that. */
    readonly sent: string | undefined;
    readonly remark: string;
    readonly taken: boolean;
    /** Whether it goes into its place; what we can’t read is kept as a note. */
    readonly fits: boolean;
    readonly comments: readonly CommentPreview[];
  }[];
  /** What was remarked where nothing was changed, answer by answer. */
  readonly remarked: readonly {
    readonly label: string;
    readonly ours: string;
    readonly comments: readonly CommentPreview[];
  }[];
  readonly further: readonly {
    readonly text: string;
    readonly remark: string;
    readonly taken: boolean;
  }[];
  readonly texts: Readonly<
    Record<'theirs' | 'ours' | 'sent' | 'nothing' | 'further' | 'keep' | 'take' | 'cancel', string>
  >;
}

export interface CommentPreview {
  /** Its place among all comments, from 0. */
  readonly index: number;
  readonly text: string;
  /** Whether it is to be kept as a note. */
  readonly taken: boolean;
}

export interface ReturnedChoices {
  readonly left: ReadonlySet<number>;
  readonly furtherLeft: ReadonlySet<number>;
  readonly commentsLeft: ReadonlySet<number>;
}

/** What is known of the plan beside its answers, and what was chosen on the page. */
export interface ReturnedState {
  /** Whether the file that was sent is there to compare with. */
  readonly hasSent: boolean;
  readonly hasControls: boolean;
  /** The partner and the cycle of the workbook that the answers go into. */
  readonly workbook: string;
  readonly choices: ReturnedChoices;
}

/** Before anybody has chosen: each answer, line, and comment is taken by a person who has seen it. */
export function noneTaken({ answers, further, comments }: Differences): ReturnedChoices {
  return {
    left: new Set(answers.keys()),
    furtherLeft: new Set(further.keys()),
    commentsLeft: new Set(comments.keys()),
  };
}

/** What can’t be read overwrites nothing, so it’s kept where nobody is asked; so are comments. */
export function keptUnasked(found: Differences): ReturnedChoices {
  const { answers } = found;
  const isKept = (at: number): boolean => answers[at]?.hidden === false && !isReadable(answers[at]);
  return {
    left: new Set([...answers.keys()].filter((at) => !isKept(at))),
    furtherLeft: new Set(found.further.keys()),
    commentsLeft: new Set(),
  };
}

/**
 * What goes into the workbook below everything else: lines of theirs, and as notes what has no other place,
 * their comments and what we can’t read.
 */
export function linesToKeep(
  found: Differences,
  { left, furtherLeft, commentsLeft }: ReturnedChoices,
  t: Translate,
): readonly string[] {
  const { answers, further, comments } = found;
  return [
    ...answers
      .filter((one, at) => !isReadable(one) && !left.has(at))
      .map((one) =>
        t('“{part}” in their plan: {text}', {
          part: quotedLabel(one.tag, found, t),
          text: singleSpaced(one.theirs),
        }),
      ),
    ...further
      .filter(({ milestone }, at) => milestone === undefined && !furtherLeft.has(at))
      .map(({ text }) => text),
    ...comments.filter((_, at) => !commentsLeft.has(at)).map((one) => noteOf(one, found, t)),
  ];
}

/** The rows that were added to the milestones, and go in as such. */
export function milestonesToAdd(
  { further }: Differences,
  { furtherLeft }: ReturnedChoices,
): readonly NewMilestone[] {
  return further.flatMap(({ milestone }, at) =>
    milestone === undefined || furtherLeft.has(at) ? [] : [milestone],
  );
}

/** What has gone into the workbook, in numbers. */
export function takenOver(answers: number, notes: number, t: Translate): string {
  const counts = [
    ...counted(answers, '1 answer', '{count} answers', t),
    ...counted(notes, '1 note', '{count} notes', t),
  ];
  return t('Added: {counts}.', { counts: counts.join(', ') });
}

/** Shows what a partner has changed, answer by answer. */
export function returnedPreview(
  file: string,
  found: Differences,
  { hasSent, hasControls, workbook, choices }: ReturnedState,
  t: Translate,
): ReturnedPreview {
  const { answers, further, comments } = found;
  const on = (wanted: string | undefined): readonly CommentPreview[] =>
    comments.flatMap(({ tag, text, by, about }, index) => {
      if (tag !== wanted) return [];
      const words = singleSpaced(about);
      const said =
        words === ''
          ? t('{by}: {text}', { by: nameOf(by, t), text })
          : t('{by} on “{words}”: {text}', { by: nameOf(by, t), words: shortened(words), text });
      return [{ index, text: said, taken: !choices.commentsLeft.has(index) }];
    });
  const changed = new Set(answers.map(({ tag }) => tag));
  const others = [...new Set(comments.map(({ tag }) => tag))].filter(
    (tag) => tag === undefined || !changed.has(tag),
  );
  return {
    kind: 'home',
    title: t('What your partner wrote in {file}', { file }),
    summary: summaryOf(found, t),
    hints: [
      t('The answers you check go into the workbook {workbook}.', { workbook }),
      hasSent
        ? t('Compared with the file you sent, in the “shared” folder.')
        : t(
            'The file you sent isn’t in the “shared” folder, so some of these may be your own changes since. Check the ones you want.',
          ),
      ...(hasControls
        ? []
        : [
            t(
              'The hidden markers around the answers are gone, so we matched the answers by their headings. Please check closely.',
            ),
          ]),
    ],
    answers: answers.map((answer, at) => ({
      label: labelOf(answer.tag, found, t),
      theirs: plainText(answer.theirs),
      ours: answer.ours,
      sent: answer.bothChanged ? answer.sent : undefined,
      remark: remarkOf(answer, found, t),
      taken: !choices.left.has(at),
      fits: isReadable(answer),
      comments: on(answer.tag),
    })),
    remarked: others.map((tag) => ({
      label: tag === undefined ? t('The plan as a whole') : labelOf(tag, found, t),
      ours: tag === undefined ? '' : (found.now.get(tag) ?? ''),
      comments: on(tag),
    })),
    further: further.map(({ text, hidden, milestone }, at) => ({
      text,
      remark: milestone ? addedRemark(milestone, t) : hidden ? hiddenRemark(t) : '',
      taken: !choices.furtherLeft.has(at),
    })),
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

function summaryOf({ answers, comments, further }: Differences, t: Translate): string {
  const counts = [
    ...counted(answers.length, '1 answer is different', '{count} answers are different', t),
    ...counted(comments.length, '1 comment', '{count} comments', t),
    ...counted(further.length, '1 more line', '{count} more lines', t),
  ];
  return counts.length === 0
    ? t('Nothing was changed, and there are no comments.')
    : t('{counts}.', { counts: counts.join(', ') });
}

function counted(count: number, one: Sentence, many: Sentence, t: Translate): readonly string[] {
  return count === 0 ? [] : [count === 1 ? t(one) : t(many, { count })];
}

function remarkOf(answer: Difference, found: Differences, t: Translate): string {
  if (!isReadable(answer)) return t('We can’t read this, so it goes in as a note.');
  const remarks = [
    ...readAs(answer, found, t),
    ...(answer.by.length > 0 ? [t('Changed by {people}.', { people: answer.by.join(', ') })] : []),
    ...(answer.theirs === '' ? [t('They took this out.')] : []),
    ...(answer.hidden ? [hiddenRemark(t)] : []),
    ...(answer.keepsMore
      ? [t('Your workbook says more here than the plan showed. Using theirs replaces all of it.')]
      : []),
    ...(answer.bothChanged
      ? [t('This part of the workbook has also changed since you sent the plan.')]
      : []),
    ...targetsLeft(answer, found, t),
  ];
  return remarks.join(' ');
}

/** Targets that the goal’s sentence named and names no more, of measures that they left as they are. */
function targetsLeft(
  { tag, ours, theirs }: Difference,
  { answers, now }: Differences,
  t: Translate,
): readonly string[] {
  if (tag !== 'goal.statement') return [];
  const names = (text: string, figure: string): boolean =>
    text
      .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '')
      .split(/[^\d.,]+|[.,](?!\d)/)
      .includes(figure);
  return [...now].flatMap(([other, target]) => {
    const isTarget = /^goal\.measurable\.\d+\.target$/.test(other) && /^\d+$/.test(target);
    if (!isTarget || answers.some((one) => one.tag === other)) return [];
    if (!names(ours, target) || names(theirs, target)) return [];
    const measure = now.get(other.replace(/target$/, 'measure')) ?? '';
    return [t('The target of “{measure}” is still {target}.', { measure, target })];
  });
}

/** What was read, where the workbook will say it in other words than theirs. */
function readAs(
  { tag, theirs, value }: Difference,
  { ours }: Differences,
  t: Translate,
): readonly string[] {
  if (value === undefined || value === singleSpaced(theirs)) return [];
  if (typeof value !== 'object' || !('day' in value)) {
    const words = factWords(value, fieldPathOf(tag), t, ours) ?? saidText(value);
    return words === singleSpaced(theirs) ? [] : [t('We read this as {date}.', { date: words })];
  }
  const { day } = value;
  const isAsWeWrite = LANGUAGES.some(
    (language) => fullDate(day, sayingIn(language)) === theirs.trim(),
  );
  return isAsWeWrite ? [] : [t('We read this as {date}.', { date: fullDate(day, t) })];
}

function addedRemark({ due }: NewMilestone, t: Translate): string {
  return due === undefined
    ? t('Goes in as a milestone, without a date.')
    : t('Goes in as a milestone, due {date}.', { date: fullDate(due, t) });
}

function hiddenRemark(t: Translate): string {
  return t('Some of this text is hidden in their file. Check it before you use it.');
}
