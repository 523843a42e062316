import type * as vscode from 'vscode';
import { compose, type PartnershipWorkbooks } from './vscode/compose.ts';

/** Called by VS Code once one of the activation events of package.json has come. */
export function activate(context: vscode.ExtensionContext): PartnershipWorkbooks {
  return compose(context);
}

/** Called by VS Code when the extension ends; everything is disposed of through the context. */
export function deactivate(): void {
  // Nothing outlives the context's subscriptions.
}
