import * as vscode from 'vscode';
import { pageHtml } from './pageHtml.ts';

/** The pages there are, each named like its folder in src/webview. */
export type PageName = 'form' | 'import' | 'overview' | 'questions';

/** Where the pages' scripts and styles lie: all that a page may load. */
function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** Lets a webview run one of our pages: scripts on, and nothing to be read but what pages need. */
export function showPage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  page: { readonly name: PageName; readonly title: string },
): void {
  const folder = pageFolder(extension);
  // The one command that a page may give by itself: it needs no extension to be there.
  const enableCommandUris = ['workbench.action.reloadWindow'];
  webview.options = { enableScripts: true, localResourceRoots: [folder], enableCommandUris };
  const uriOf = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  webview.html = pageHtml({
    ...{ title: page.title, language: vscode.env.language, nonce: newNonce() },
    ...{ script: uriOf(`${page.name}.js`), style: uriOf(`${page.name}.css`) },
    styleSource: webview.cspSource,
  });
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
