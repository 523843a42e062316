import type { Role } from '../../schema/generated/types.ts';
import { sameName } from '../../workbook/naming.ts';
import { plainText, type WordBlock, type WordParagraph } from '../word/wordText.ts';
import { fillerOf } from './fillers.ts';
import { withoutBullet } from './lineParts.ts';
import type { Taken } from './takeMilestones.ts';
import { columnsOf, isAllKnown, rowsOf } from './tableMeanings.ts';

/** Roles from a table, from a list with `contributes:` and `benefits:`, or from `Name: this; that`. */
export function takeRoles(blocks: readonly WordBlock[], partner: string | undefined): Taken<Role> {
  const facts: Role[] = [];
  const left: WordBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind === 'table') {
      const rows = columnsOf(block)?.includes('organization') === true ? rowsOf(block) : [];
      const roles = rows.flatMap(({ organization, contributes, benefits }) =>
        roleOf(organization, contributes, benefits),
      );
      facts.push(...roles);
      if (roles.length === 0 || !isAllKnown(block)) left.push(block);
      continue;
    }
    const below = labelledBelow(blocks, at);
    const role = below.length > 0 ? fromList(block, below) : fromLine(block, partner);
    if (role === undefined) left.push(block);
    else {
      facts.push(role);
      at += below.length;
    }
  }
  return { facts, left };
}

function roleOf(
  organization: string | undefined,
  contributes: string | undefined,
  benefits: string | undefined,
): readonly Role[] {
  const known = (text: string | undefined): string | undefined =>
    text === undefined || fillerOf(text) !== undefined ? undefined : text;
  const role = {
    organization: known(organization),
    contributes: known(contributes),
    benefits: known(benefits),
  };
  const says = (role.contributes ?? role.benefits) !== undefined;
  return role.organization === undefined || !says ? [] : [role];
}

const LABEL = /^(contribut\w+|brings?|gives?|benefits?|gains?|gets?|receives?)\s*[:–—-]\s*/i;

/** The paragraphs right after one that say what it brings and gains, and nothing else. */
function labelledBelow(blocks: readonly WordBlock[], at: number): readonly WordParagraph[] {
  const below: WordParagraph[] = [];
  for (const block of blocks.slice(at + 1)) {
    if (block.kind !== 'paragraph' || !LABEL.test(withoutBullet(plainText(block)))) break;
    below.push(block);
  }
  const first = blocks[at];
  const isLabelled = first?.kind === 'paragraph' && LABEL.test(withoutBullet(plainText(first)));
  return isLabelled ? [] : below;
}

function fromList(name: WordParagraph, below: readonly WordParagraph[]): Role | undefined {
  const found: { contributes?: string; benefits?: string } = {};
  for (const paragraph of below) {
    const text = withoutBullet(plainText(paragraph)).replace(/\s+/g, ' ');
    const [label = '', word = ''] = LABEL.exec(text) ?? [];
    const key = /^(?:contribut|brings?|gives?)/i.test(word) ? 'contributes' : 'benefits';
    const value = text.slice(label.length).trim();
    if (found[key] !== undefined || fillerOf(value) !== undefined) return undefined;
    found[key] = value;
  }
  const organization = withoutBullet(plainText(name)).replace(/(?<![\s:])[\s:]+$/, '');
  return roleOf(organization, found.contributes, found.benefits)[0];
}

/** Only the partner and a library count as organizations here: `Monday: this; that` isn’t one. */
function fromLine(paragraph: WordParagraph, partner: string | undefined): Role | undefined {
  const text = withoutBullet(plainText(paragraph).replace(/\s+/g, ' '));
  const [, name = '', said = ''] = /^([^:]{3,80}): (.+)$/.exec(text) ?? [];
  const isKnown = (partner !== undefined && sameName(name, partner)) || isLibrary(name);
  const [contributes, benefits, ...more] = said.replace(/\.$/, '').split(/;\s+/);
  if (!isKnown || benefits === undefined || more.length > 0) return undefined;
  return roleOf(name, contributes, benefits)[0];
}

/** Whether a name is that of a library: capitalized, and more than the word itself. */
export function isLibrary(name: string): boolean {
  return (
    /\b(?:Library|Libraries|Biblioteca|Bibliothèque)\b/u.test(name) &&
    /\s/.test(name.trim()) &&
    !/^(?:The|Our)\s+Library$/i.test(name.trim())
  );
}
