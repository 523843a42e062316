import * as vscode from 'vscode';
import { spotOf } from '../../core/portfolio/spot.ts';
import type { OpenDocuments } from '../documents.ts';
import { openDocument, showAt } from '../openWorkbook.ts';
import { rowGiven, type Command } from './command.ts';

/** A click on a row opens its workbook at the place that the row is about. */
export function openRow(documents: OpenDocuments): Command {
  return {
    id: 'partnershipWorkbooks.openRow',
    isImmediate: true,
    execute: async (row) => {
      const open = rowGiven(row)?.open;
      if (open === undefined) return;
      const document = await openDocument(vscode.Uri.parse(open.path, true));
      if (document === undefined) return;
      const workbook = documents.get(document)?.workbook;
      await showAt(document, workbook === undefined ? 0 : spotOf(workbook, open.target).offset);
    },
  };
}
