import type { FromOverview } from '../../core/overview/overviewMessages.ts';
import type { PageTexts } from '../../core/overview/pageTexts.ts';
import type { PagePlace } from '../../core/overview/pagePlace.ts';
import type { SectionId } from '../../core/overview/sections.ts';
import type { PageLook } from './tabState.ts';

export interface Context {
  readonly texts: PageTexts;
  readonly act: (message: FromOverview) => void;
  readonly look: PageLook;
  readonly onLook: (look: PageLook) => void;
  readonly isOpen: (section: SectionId) => boolean;
  readonly onFold: (section: SectionId, isOpen: boolean) => void;
}

/** What VS Code’s context menu on a page is about, for what lies on it; see `webview/context` in package.json. */
export function menuFor(
  webviewSection: 'openMilestone' | 'dueMeeting' | 'cycle' | 'cycleStopped',
  about: PagePlace & { readonly index?: number; readonly isPartner?: boolean },
): string {
  const { path, place, index, isPartner } = about;
  const facts = { webviewSection, path, place, index, isPartner };
  return JSON.stringify({ ...facts, preventDefaultContextMenuItems: true });
}

/** The same for a partner, or for one of its cycles. */
export function partnerMenu(
  row: PagePlace & { readonly stopped: boolean },
  isPartner: boolean,
): string {
  return menuFor(row.stopped ? 'cycleStopped' : 'cycle', {
    path: row.path,
    place: row.place,
    isPartner,
  });
}

export function opening({ act }: Context, { path, place }: PagePlace): () => void {
  return () => {
    act({ type: 'open', path, place });
  };
}
