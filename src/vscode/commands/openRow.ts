import * as vscode from 'vscode';
import { spotOf } from '../../core/portfolio/spot.ts';
import type { OpenDocuments } from '../documents.ts';
import { openDocument, showAt } from '../openWorkbook.ts';
import type { PartnersTree } from '../tree/partnersTree.ts';
import type { Command } from './command.ts';

/** A click on a row opens its workbook at the place that the row is about. */
export function openRow(tree: PartnersTree, documents: OpenDocuments): Command {
  return {
    id: 'partnershipWorkbooks.openRow',
    execute: async (id) => {
      const open = typeof id === 'string' ? tree.row(id)?.open : undefined;
      if (open === undefined) return;
      const document = await openDocument(vscode.Uri.parse(open.path, true));
      if (document === undefined) return;
      const workbook = documents.get(document)?.workbook;
      await showAt(document, workbook === undefined ? 0 : spotOf(workbook, open.target).offset);
    },
  };
}
