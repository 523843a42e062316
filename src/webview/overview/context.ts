import type { FromOverview } from '../../core/overview/overviewMessages.ts';
import type { PageTexts } from '../../core/overview/pageTexts.ts';
import type { PagePlace } from '../../core/overview/pagePlace.ts';
import type { SectionId } from '../../core/overview/sections.ts';
import type { PageLook } from './kept.ts';

/** What every part of the page has at hand. */
export interface Context {
  readonly texts: PageTexts;
  readonly act: (message: FromOverview) => void;
  readonly look: PageLook;
  readonly onLook: (look: PageLook) => void;
  readonly isOpen: (section: SectionId) => boolean;
  readonly onFold: (section: SectionId, isOpen: boolean) => void;
}

/** Opens a workbook at a place. */
export function opening({ act }: Context, { path, place }: PagePlace): () => void {
  return () => {
    act({ type: 'open', path, place });
  };
}
