import * as vscode from 'vscode';
import { offsetOf } from '../../core/portfolio/spot.ts';
import { pathText, targetKey, type Target } from '../../core/portfolio/target.ts';
import { unreadFault } from '../../core/portfolio/unreadFault.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { FileId } from '../../core/workbook/naming.ts';
import { openDocument } from '../openWorkbook.ts';
import { rowGiven } from './command.ts';
import type { Parts } from '../parts.ts';

/** Where the target is; what couldn’t be read is at its own line, wherever that lies. */
function placeIn(workbook: Workbook, target: Target): number {
  const fault = unreadFault(workbook);
  const isThere = fault !== undefined && pathText(fault.path) === targetKey(target);
  return isThere ? fault.span.start : offsetOf(workbook, target);
}

type Going = Pick<Parts, 'documents' | 'forms'>;

/** A click on a row opens its workbook at the place that the row is about. */
export async function openRow(sources: Going, row: unknown): Promise<void> {
  const open = rowGiven(row)?.open;
  if (open !== undefined) await openPlace(sources, open.path, open.target);
}

/** Opens a workbook at a place, as its form or its text. */
export async function openPlace(
  { documents, forms }: Going,
  path: FileId,
  target: Target,
): Promise<void> {
  const document = await openDocument(vscode.Uri.parse(path, true));
  if (document === undefined) return;
  const workbook = documents.get(document)?.workbook;
  const offset = workbook === undefined ? 0 : placeIn(workbook, target);
  await forms.show(document, { target, offset });
}
