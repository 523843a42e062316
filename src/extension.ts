import process from 'node:process';
import type * as vscode from 'vscode';
import { closeToOthers } from './node/closeToOthers.ts';
import { deferInNode } from './node/defer.ts';
import { nodeFiles } from './node/nodeFiles.ts';
import { compose, type PartnershipWorkbooks } from './vscode/compose.ts';

/** Called by VS Code's Node extension host once one of package.json's activation events has come. */
export function activate(context: vscode.ExtensionContext): PartnershipWorkbooks {
  return compose(context, {
    ...{ files: nodeFiles(), defer: deferInNode, node: process.execPath, closeToOthers },
  });
}
