import * as vscode from 'vscode';
import { spotOf } from '../../core/portfolio/spot.ts';
import type { OpenDocuments } from '../documents.ts';
import type { FormEditor } from '../form/formEditor.ts';
import { openDocument } from '../openWorkbook.ts';
import { rowGiven, type Command } from './command.ts';

/** A click on a row opens its workbook at the place that the row is about. */
export function openRow({
  documents,
  forms,
}: {
  readonly documents: OpenDocuments;
  readonly forms: FormEditor;
}): Command {
  return {
    id: 'partnershipWorkbooks.openRow',
    isImmediate: true,
    execute: async (row) => {
      const open = rowGiven(row)?.open;
      if (open === undefined) return;
      const document = await openDocument(vscode.Uri.parse(open.path, true));
      if (document === undefined) return;
      const workbook = documents.get(document)?.workbook;
      const { target } = open;
      const offset = workbook === undefined ? 0 : spotOf(workbook, target).offset;
      await forms.show(document, { target, offset });
    },
  };
}
