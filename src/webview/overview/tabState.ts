import type { Stop } from '../shared/stop.ts';
import type { Look } from '../../core/overview/look.ts';
import type { SectionId } from '../../core/overview/sections.ts';

/** What is looked at, as the page has it. */
export type PageLook = Omit<Look, 'step' | 'days'> & {
  readonly step: string;
  readonly days: string;
};

/** What outlives the page while its tab is hidden, and a reload of the window. */
export interface TabState {
  /** What had the keyboard last. */
  readonly stop?: Stop | undefined;
  readonly look: PageLook;
  readonly open: readonly SectionId[];
  /** In pixels. */
  readonly scroll: number;
}

export const NOTHING_LOOKED_AT: PageLook = {
  ...{ person: '', priority: '', step: '', answers: [], words: '', days: '', rows: {} },
};
