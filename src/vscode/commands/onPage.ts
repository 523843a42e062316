import { targetAt } from '../../core/overview/pagePlace.ts';
import { dueIn } from '../../core/portfolio/due.ts';
import { currentCycles, shownCycle } from '../../core/portfolio/organizations.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { row, type Row } from '../../core/portfolio/row.ts';
import { targetKey } from '../../core/portfolio/target.ts';
import type { FileId } from '../../core/workbook/naming.ts';

/** A milestone in the overview's page that a command of its context menu is about. */
export interface MilestoneOnPage {
  readonly path: FileId;
  /** Its place in the list, from 0. */
  readonly index: number;
}

/** What the context menu of the overview's page gives with a command. */
interface GivenOnPage {
  readonly webviewSection?: unknown;
  readonly path?: unknown;
  readonly place?: unknown;
  readonly index?: unknown;
  readonly isPartner?: unknown;
}

function onPage(given: unknown): GivenOnPage | undefined {
  return typeof given === 'object' && given !== null && 'webviewSection' in given
    ? given
    : undefined;
}

/** The milestone whose menu on the page gave a command; undefined for all else. */
export function milestoneOnPage(given: unknown): MilestoneOnPage | undefined {
  const { webviewSection, path, index } = onPage(given) ?? {};
  if (webviewSection !== 'openMilestone') return undefined;
  return typeof path === 'string' && typeof index === 'number' ? { path, index } : undefined;
}

/** Somebody whom the page asks: `link` is one of the ways to the contact, `about` a title or a few words. */
export interface AskedOnPage {
  readonly path: FileId;
  readonly link: string;
  readonly about: string;
}

/** Whom a contact's link on the page leads to; undefined for all else. */
export function askedOnPage(given: unknown): AskedOnPage | undefined {
  const { webviewSection } = onPage(given) ?? {};
  return webviewSection === 'contact' ? (given as AskedOnPage) : undefined;
}

/**
 * The sidebar's row for the partner, the cycle or the meeting whose menu on the page gave a command, so that
 * it does the same from there; undefined for all else. A page may name workbooks that we know, and no other file.
 */
export function rowOnPage(given: unknown, { organizations, states }: Portfolio): Row | undefined {
  const { webviewSection, path, place, isPartner } = onPage(given) ?? {};
  if (typeof path !== 'string' || typeof place !== 'string' || !states.has(path)) return undefined;
  const ofPage = (subject: Row['subject']): Row => row({ id: path, label: path, subject });
  if (webviewSection === 'dueMeeting') {
    const key = targetKey(targetAt(place));
    const due = dueIn(organizations, Infinity).find(
      (one) => one.path === path && one.kind === 'meeting' && targetKey(one.target) === key,
    );
    return due && ofPage({ kind: 'due', due });
  }
  if (webviewSection !== 'cycle' && webviewSection !== 'cycleStopped') return undefined;
  const stopped = webviewSection === 'cycleStopped';
  const partner = organizations.find(({ cycles }) => cycles.some((one) => one.path === path));
  if (isPartner !== true || partner === undefined) return ofPage({ kind: 'cycle', path, stopped });
  const going = currentCycles(partner).map((state) => state.path);
  // A row of the page may lead to a cycle that is over, while another goes on.
  const shown = shownCycle(partner)?.path ?? path;
  return ofPage({ kind: 'organization', name: partner.name, path: shown, stopped, going });
}
