import { guide } from '../../guide/guide.ts';
import type { Translate } from '../../portfolio/translate.ts';
import { placeName } from '../preview/placeName.ts';
import { partOf } from './planPlace.ts';
import type { Difference, Differences } from './planHome.ts';
import { isReadable } from './takeHome.ts';

/** What the page shows of a plan that came home. */
export interface HomePreview {
  readonly kind: 'home';
  readonly title: string;
  readonly summary: string;
  readonly hints: readonly string[];
  readonly answers: readonly {
    readonly label: string;
    readonly theirs: string;
    readonly ours: string;
    readonly remark: string;
    readonly taken: boolean;
    /** Whether it can be taken at all. */
    readonly fits: boolean;
  }[];
  readonly further: readonly {
    readonly text: string;
    readonly remark: string;
    readonly taken: boolean;
  }[];
  readonly texts: Readonly<
    Record<'theirs' | 'ours' | 'nothing' | 'further' | 'take' | 'cancel', string>
  >;
}

export interface HomeChoices {
  readonly left: ReadonlySet<number>;
  readonly furtherLeft: ReadonlySet<number>;
}

/** What is known of the plan beside its answers, and what was chosen on the page. */
export interface HomeState {
  /** Whether the file that was sent is there to compare with. */
  readonly hasSent: boolean;
  readonly hasControls: boolean;
  /** The partner and the cycle of the workbook that the answers go into. */
  readonly workbook: string;
  readonly choices: HomeChoices;
}

/**
 * What is wanted before anybody has chosen: what they plainly changed in an answer. What Word hides,
 * what stands outside of the answers, and what would overwrite words that no plan shows, nobody takes
 * over by not looking.
 */
export function firstChoices({ answers, further }: Differences): HomeChoices {
  const doubtful = answers.flatMap(({ hidden, keepsMore }, at) =>
    hidden || keepsMore ? [at] : [],
  );
  return { left: new Set(doubtful), furtherLeft: new Set(further.keys()) };
}

/** Shows what a partner has changed, answer by answer. */
export function homePreview(
  file: string,
  { answers, further }: Differences,
  { hasSent, hasControls, workbook, choices }: HomeState,
  t: Translate,
): HomePreview {
  return {
    kind: 'home',
    title: t('What your partner wrote in {file}', { file }),
    summary: summaryOf(answers.length, t),
    hints: [
      t('The answers you check go into the workbook {workbook}.', { workbook }),
      hasSent
        ? t('Compared with the file you sent, in the “shared” folder.')
        : t(
            'Compared with the workbook as it is now, because the file you sent isn’t in the “shared” folder.',
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
      label: labelOf(answer, t),
      theirs: answer.theirs,
      ours: answer.ours,
      remark: remarkOf(answer, t),
      taken: !choices.left.has(at) && isReadable(answer),
      fits: isReadable(answer),
    })),
    further: further.map(({ text, hidden }, at) => ({
      text,
      remark: hidden ? hiddenRemark(t) : '',
      taken: !choices.furtherLeft.has(at),
    })),
    texts: {
      theirs: t('Theirs'),
      ours: t('In the workbook'),
      nothing: t('(nothing)'),
      further: t('Also in their file, outside the answers'),
      take: t('Use the Answers I Checked'),
      cancel: t('Cancel'),
    },
  };
}

function summaryOf(count: number, t: Translate): string {
  if (count === 0) return t('All the answers are the same.');
  return count === 1 ? t('1 answer is different.') : t('{count} answers are different.', { count });
}

function labelOf({ tag }: Difference, t: Translate): string {
  const part = partOf(tag);
  return part === undefined ? placeName(tag, t) : t(guide.part(part).heading);
}

function remarkOf(answer: Difference, t: Translate): string {
  if (!isReadable(answer))
    return t('We can’t read this, so please add it to the workbook yourself.');
  const remarks = [
    ...(answer.hidden ? [hiddenRemark(t)] : []),
    ...(answer.keepsMore
      ? [
          t(
            'The workbook says something here that the plan doesn’t show. Theirs would replace all of it.',
          ),
        ]
      : []),
    ...(answer.bothChanged
      ? [t('This part of the workbook has also changed since you sent the plan.')]
      : []),
  ];
  return remarks.join(' ');
}

function hiddenRemark(t: Translate): string {
  return t('Some of this text is hidden in their file. Check it before you use it.');
}
