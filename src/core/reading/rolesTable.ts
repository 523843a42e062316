import { factsBelow } from '../schema/everyFact.ts';
import { otherItemFacts } from '../portfolio/factWords.ts';
import type { Cycle } from '../schema/generated/types.ts';
import type { Html } from './html.ts';
import type { Reader } from './reader.ts';
import { itemsTable } from './table.ts';

/** Who brings what, and what each gains from it. */
export function rolesTable({ roles }: Cycle, { t }: Reader): Html | undefined {
  return itemsTable(roles, otherItemFacts(['roles'], factsBelow(['roles', 0]), [], t));
}
