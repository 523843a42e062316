import type { Cycle } from '../schema/generated/types.ts';
import { figure } from '../portfolio/measureWords.ts';
import { html, type Html } from './html.ts';
import type { Reader } from './reader.ts';
import { table, type Column } from './table.ts';

type Role = NonNullable<Cycle['roles']>[number];

/** Who brings what, and what each gains from it. */
export function rolesTable({ roles }: Cycle, { t }: Reader): Html | undefined {
  if (roles === undefined || roles.length === 0) return undefined;
  const columns: readonly Column<Role>[] = [
    { head: t('Whose role'), cell: ({ organization }) => organization },
    { head: t('Brings'), cell: ({ contributes }) => contributes },
    { head: t('Gains'), cell: ({ benefits }) => benefits },
    { head: t('Who leads'), cell: ({ lead }) => lead },
    { head: t('Dollar value'), cell: ({ value }) => figure(value) },
  ];
  return html`<div class="pw-wide">${table(roles, columns)}</div>`;
}
