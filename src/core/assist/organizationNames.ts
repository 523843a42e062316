import { nameKey, sameName } from '../workbook/naming.ts';
import { placeAt } from '../workbook/model/place.ts';
import type { Span } from '../workbook/span.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FieldPath } from '../schema/fieldPath.ts';

/** A workbook with where it lies, forward slashes between the folders: in VS Code the path of its URI. */
export interface PlacedWorkbook {
  readonly path: string;
  readonly workbook: Workbook;
}

export interface NamePlace {
  readonly path: string;
  readonly span: Span;
  /** `partner` is the name at the top of its own workbook: what the other places refer to. */
  readonly role: 'partner' | 'candidate' | 'role';
  readonly field: FieldPath;
}

/** The organization's name that the cursor is in; undefined where there is none. */
export function nameAt(
  workbook: Workbook,
  offset: number,
): { readonly name: string; readonly span: Span } | undefined {
  const found = listNames({ path: '', workbook }).find(
    ({ span }) => span.start <= offset && offset <= span.end,
  );
  return found && { name: found.name, span: found.span };
}

/** Every place where the organization is named, those of its own workbooks first. */
export function referencesTo(
  name: string,
  workbooks: readonly PlacedWorkbook[],
): readonly NamePlace[] {
  const places = workbooks
    .flatMap((one) => listNames(one))
    .filter((place) => sameName(place.name, name));
  const rank = ({ role }: NamePlace): number => (role === 'partner' ? 0 : 1);
  return places
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start),
    )
    .map(({ name: _, ...place }) => place);
}

/** The organization's own workbooks: where its name stands at the top. */
export function definitionsOf(
  name: string,
  workbooks: readonly PlacedWorkbook[],
): readonly NamePlace[] {
  return referencesTo(name, workbooks).filter(({ role }) => role === 'partner');
}

/** A place with the name that stands there. */
export type Named = NamePlace & { readonly name: string };

/** Every organization that a workbook names, in the order partner, candidates, roles. */
export function listNames({ path, workbook }: PlacedWorkbook): readonly Named[] {
  const { organization, roles = [], candidates = [] } = workbook.cycle;
  const named = (
    name: string | undefined,
    role: NamePlace['role'],
    field: FieldPath,
  ): readonly Named[] => {
    const place = placeAt(workbook, field);
    if (name === undefined || place === undefined || nameKey(name) === '') return [];
    return [{ name, path, role, field, span: place.value }];
  };
  return [
    ...named(organization?.name, 'partner', ['organization', 'name']),
    ...candidates.flatMap(({ name }, at) => named(name, 'candidate', ['candidates', at, 'name'])),
    ...roles.flatMap((role, at) => named(role.organization, 'role', ['roles', at, 'organization'])),
  ];
}
