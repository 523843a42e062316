import type { TextEdit } from '../workbook/edit.ts';
import { editInSteps } from '../workbook/edits/composeEdits.ts';
import type { RefusedReason } from '../workbook/edits/edited.ts';
import { setField } from '../workbook/edits/setField.ts';
import { sameName } from '../workbook/naming.ts';
import { isPlaceholder } from '../workbook/values/placeholder.ts';
import { asTitle } from '../workbook/scaffold/title.ts';
import { oneLine } from '../workbook/scaffold/wrapping.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { definitionsOf, namesIn, type PlacedWorkbook } from './organizationNames.ts';
import { proseMentions } from './proseMentions.ts';
import { movesFor, type Move } from './renameMoves.ts';

/** What a rename does, file by file. Nothing is done by it yet. */
export type RenamePlan =
  | {
      readonly kind: 'plan';
      readonly files: readonly {
        readonly path: string;
        readonly edits: readonly TextEdit[];
        /** What people wrote with the old name, and would be with the new one: for them to decide. */
        readonly prose: readonly TextEdit[];
      }[];
      /** In this order, after the edits. */
      readonly moves: readonly Move[];
    }
  | {
      readonly kind: 'refused';
      readonly reason: RefusedReason | 'name-taken';
      readonly path?: string;
    };

/** What is known about a rename. */
export interface RenameRequest {
  readonly from: string;
  readonly to: string;
  readonly workbooks: readonly PlacedWorkbook[];
  /** Paths that exist, beside the workbooks'. A move never takes one of them. */
  readonly taken?: readonly string[];
}

/**
 * Renames an organization in all workbooks: its own, candidate lists, roles, and the title of its
 * own workbooks where that is the old name. Files in the default place move to that of the new name.
 * Refused as a whole where one file cannot be edited, or where the name is another organization's.
 */
export function planRename({ from, to, workbooks, taken = [] }: RenameRequest): RenamePlan {
  const name = oneLine(to);
  if (name === '' || isPlaceholder(name)) return { kind: 'refused', reason: 'nothing-given' };
  if (!sameName(from, name) && definitionsOf(name, workbooks).length > 0) {
    return { kind: 'refused', reason: 'name-taken' };
  }
  const files: { path: string; edits: readonly TextEdit[]; prose: readonly TextEdit[] }[] = [];
  for (const one of workbooks) {
    const fields = namesIn(one).filter((place) => sameName(place.name, from));
    const steps = fields.map(
      ({ field }) =>
        (now: Workbook) =>
          setField(now, field, name),
    );
    const edited = editInSteps(one.workbook, steps);
    if (edited.kind === 'refused') return { ...edited, path: one.path };
    const isOwn = fields.some(({ role }) => role === 'partner');
    const edits = [...edited.edits, ...(isOwn ? titleEdits(one.workbook, name) : [])];
    const prose = from === name ? [] : proseMentions(one.workbook, from, name, edits);
    if (edits.length + prose.length > 0) files.push({ path: one.path, edits, prose });
  }
  return { kind: 'plan', files, moves: movesFor({ from, to: name, workbooks, taken }) };
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
