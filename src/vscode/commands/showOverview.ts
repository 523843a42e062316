import type { OverviewPanel } from '../overview/overviewPanel.ts';
import type { Command } from './command.ts';

/** *Show Overview*: all partnerships on one page. */
export function showOverview(overview: OverviewPanel): Command {
  return {
    id: 'partnershipWorkbooks.showOverview',
    execute: overview.show,
  };
}
