import type * as vscode from 'vscode';
import { compose, type PartnershipWorkbooks } from './vscode/compose.ts';
import { workspaceFiles } from './vscode/workspace/fileAccess.ts';

/** Called by VS Code's web extension host once one of package.json's activation events has come. */
export function activate(context: vscode.ExtensionContext): PartnershipWorkbooks {
  return compose(context, { files: workspaceFiles() });
}
