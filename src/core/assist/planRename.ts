import { applyEdits, type TextEdit } from '../workbook/edit.ts';
import { composeEdits, editInSteps, type EditStep } from '../workbook/edits/composeEdits.ts';
import type { RefusedReason } from '../workbook/edits/edited.ts';
import { removeField } from '../workbook/edits/removeField.ts';
import { setField } from '../workbook/edits/setField.ts';
import { formerNames } from '../workbook/model/formerNames.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import { placeAt } from '../workbook/model/place.ts';
import { nameKey, sameName } from '../workbook/naming.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { isPlaceholder } from '../workbook/values/placeholder.ts';
import { asTitle } from '../workbook/scaffold/title.ts';
import { oneLine } from '../workbook/scaffold/wrapping.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** A workbook with where it lies, forward slashes between the folders: in VS Code the path of its URI. */
export interface PlacedWorkbook {
  readonly path: string;
  readonly workbook: Workbook;
}

/** What a rename does, file by file. Nothing is done by it yet. */
export type RenamePlan =
  | {
      readonly kind: 'plan';
      readonly files: readonly {
        readonly path: string;
        readonly edits: readonly TextEdit[];
      }[];
    }
  | {
      readonly kind: 'refused';
      readonly reason: RefusedReason | 'name-taken' | 'named-too-often';
      readonly path?: string;
    };

export interface RenameRequest {
  readonly from: string;
  readonly to: string;
  readonly workbooks: readonly PlacedWorkbook[];
  /** The workbook in which somebody has typed the new name already, in place of `from`; undefined for none. */
  readonly typedIn?: string | undefined;
  /** Whether both become one where `to` is another organization's name; else that is refused. */
  readonly merges?: boolean;
}

/** Of one name in the facts of a workbook: each is an edit of its own, so the whole would take far too long. */
const MOST_PLACES = 100;

/**
 * Renames an organization in all workbooks: its own, candidate lists, roles, and the title of its
 * own workbooks where that is the old name, which stays in them as a former one. No file moves. Where two
 * become one, the cycles of `from` are numbered on. Refused as a whole where one file cannot be edited, or
 * where the name is another organization's.
 */
export function planRename({
  from,
  to,
  workbooks: all,
  typedIn,
  merges = false,
}: RenameRequest): RenamePlan {
  const name = oneLine(to);
  if (name === '' || isPlaceholder(name)) return { kind: 'refused', reason: 'nothing-given' };
  const workbooks = all.map((one) => asBefore(one, one.path === typedIn ? from : undefined));
  const isTaken =
    !sameName(from, name) &&
    workbooks.some(({ workbook }) => sameName(workbook.cycle.organization?.name ?? '', name));
  if (isTaken && !merges) return { kind: 'refused', reason: 'name-taken' };
  const numbers = isTaken ? numberedOn(from, name, workbooks) : new Map<string, number>();
  const files: { path: string; edits: readonly TextEdit[] }[] = [];
  for (const one of workbooks) {
    const fields = listNames(one.workbook).filter((place) => sameName(place.name, from));
    if (fields.length > MOST_PLACES)
      return { kind: 'refused', reason: 'named-too-often', path: one.path };
    const own = fields.find(({ isPartner }) => isPartner);
    const number = numbers.get(one.path);
    const steps = [
      ...fields.map(
        ({ field }): EditStep =>
          (now) =>
            setField(now, field, name),
      ),
      ...(own === undefined || sameName(from, name)
        ? []
        : formerlySteps(one.workbook, own.name, name)),
      ...(number === undefined ? [] : [(now: Workbook) => setField(now, ['cycle'], number)]),
    ];
    const edited = editInSteps(one.workbook, steps);
    if (edited.kind === 'refused') return { ...edited, path: one.path };
    const titled = own === undefined ? [] : titleEdits(one.workbook, name);
    const edits = composeEdits(one.now.text, one.back, [...edited.edits, ...titled]);
    if (edits.length > 0) files.push({ path: one.path, edits });
  }
  return { kind: 'plan', files };
}

/** A workbook as it was before somebody typed the new name in it, and as it is now. */
interface BeforeTyping extends PlacedWorkbook {
  readonly now: Workbook;
  /** Edits of `now` that lead back. */
  readonly back: readonly TextEdit[];
}

function asBefore({ path, workbook }: PlacedWorkbook, name: string | undefined): BeforeTyping {
  const asIs = { path, workbook, now: workbook, back: [] };
  if (name === undefined) return asIs;
  const edited = setField(workbook, ['organization', 'name'], name);
  if (edited.kind === 'refused') return asIs;
  const before = openWorkbook(applyEdits(workbook.text, edited.edits));
  return before === undefined
    ? asIs
    : { path, workbook: before, now: workbook, back: edited.edits };
}

/**
 * The old name behind those before it; a name that comes back is no former one. Where what stands
 * there is no list of ours it stays as it is: the rename matters more.
 */
function formerlySteps(workbook: Workbook, old: string, name: string): readonly EditStep[] {
  const known = formerNames(workbook.cycle);
  const back = known.findLastIndex((one) => sameName(one, name));
  const isNoted = known.some((one) => sameName(one, old));
  const path = ['organization', 'formerly'];
  const count = (now: Workbook): number => now.cycle.organization?.formerly?.length ?? 0;
  const asFarAsItGoes =
    (step: EditStep): EditStep =>
    (now) => {
      const edited = step(now);
      return edited.kind === 'refused' ? { kind: 'edits', edits: [] } : edited;
    };
  return [
    ...(isNoted
      ? []
      : [asFarAsItGoes((now) => setField(now, [...path, count(now)], oneLine(old)))]),
    ...(back < 0 ? [] : [asFarAsItGoes((now) => removeField(now, [...path, back]))]),
  ];
}

/** The numbers that the cycles of `from` get behind those of the other organization, by path. */
function numberedOn(
  from: string,
  to: string,
  workbooks: readonly PlacedWorkbook[],
): ReadonlyMap<string, number> {
  const of = (name: string): readonly PlacedWorkbook[] =>
    workbooks.filter(({ workbook }) => sameName(workbook.cycle.organization?.name ?? '', name));
  const number = ({ workbook }: PlacedWorkbook): number => workbook.cycle.cycle ?? 0;
  const last = Math.max(0, ...of(to).map(number));
  return new Map(
    of(from)
      .toSorted((a, b) => number(a) - number(b) || (a.path < b.path ? -1 : 1))
      .map(({ path }, at) => [path, last + at + 1]),
  );
}

/**
 * The `#` heading, where it is the old name, alone or before a colon, as plain words or as a new
 * workbook writes it. What somebody else has written there is theirs.
 */
function titleEdits({ text, sections, cycle }: Workbook, to: string): readonly TextEdit[] {
  const old = cycle.organization?.name ?? '';
  const title = sections.find(({ section }) => section.level === 1)?.section;
  if (title === undefined || old === '' || old === to) return [];
  const line = text.slice(title.heading.start, title.heading.end);
  const [marks = ''] = /^ *#[ \t]*/.exec(line) ?? [];
  const said = line.slice(marks.length).trimEnd();
  const start = title.heading.start + marks.length;
  if (said === asTitle(old)) return [{ start, end: start + said.length, text: asTitle(to) }];
  const before = beforeColon(old);
  if (!said.startsWith(`${before}:`)) return [];
  return [{ start, end: start + before.length, text: beforeColon(to) }];
}

/** What ends a title is written otherwise than what more follows. */
function beforeColon(name: string): string {
  return asTitle(`${name}:`).slice(0, -1);
}

/** A place in the facts where an organization is named; `isPartner` at the top of its own workbook. */
interface NamePlace {
  readonly name: string;
  readonly isPartner: boolean;
  readonly field: FieldPath;
}

/** Every organization that a workbook names, in the order partner, candidates, roles. */
function listNames(workbook: Workbook): readonly NamePlace[] {
  const { organization, roles = [], candidates = [] } = workbook.cycle;
  const named = (name: string | undefined, field: FieldPath, isPartner = false) =>
    name === undefined || nameKey(name) === '' || placeAt(workbook, field) === undefined
      ? []
      : [{ name, isPartner, field }];
  return [
    ...named(organization?.name, ['organization', 'name'], true),
    ...candidates.flatMap(({ name }, at) => named(name, ['candidates', at, 'name'])),
    ...roles.flatMap((role, at) => named(role.organization, ['roles', at, 'organization'])),
  ];
}
