import { guide } from '../../guide/guide.ts';
import type { Translate } from '../../portfolio/translate.ts';
import { placeName } from '../preview/placeName.ts';
import { partOf } from './isPart.ts';
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
  readonly further: readonly { readonly text: string; readonly taken: boolean }[];
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
  readonly choices: HomeChoices;
}

/** Shows what a partner has changed, answer by answer. */
export function homePreview(
  file: string,
  { answers, further }: Differences,
  { hasSent, hasControls, choices }: HomeState,
  t: Translate,
): HomePreview {
  return {
    kind: 'home',
    title: t('What your partner wrote in {file}', { file }),
    summary: summaryOf(answers.length, t),
    hints: [
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
    further: further.map((text, at) => ({ text, taken: !choices.furtherLeft.has(at) })),
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
  return answer.bothChanged
    ? t('This part of the workbook has also changed since you sent the plan.')
    : '';
}
