import type { Dated } from '../portfolio/dated.ts';
import type { Translate } from '../language/translate.ts';

/** What has a date, in the words of a page that is read on another day as well. */
export function datedName({ kind, title }: Pick<Dated, 'kind' | 'title'>, t: Translate): string {
  switch (kind) {
    case 'milestone':
      return title ?? t('Untitled milestone');
    case 'meeting':
      return t('Meeting');
    case 'review':
      return t('Review of the agreement');
    case 'goal':
      return t('Goal date');
    case 'resume':
      return t('Work resumes');
  }
}
