import * as vscode from 'vscode';

/** Folders that hold other people's files, or none that anybody wrote. */
const NOT_OURS = '**/{node_modules,.git,.hg,.svn}/**';
const MARKDOWN = '**/*.{md,MD,markdown}';

/** Every Markdown file of the workspace, or of one folder of it; no more than `most` of them. */
export async function findMarkdown(
  folder?: vscode.Uri,
  most?: number,
): Promise<readonly vscode.Uri[]> {
  const pattern = folder === undefined ? MARKDOWN : new vscode.RelativePattern(folder, MARKDOWN);
  return vscode.workspace.findFiles(pattern, NOT_OURS, most);
}

/** Every file below a folder. */
export async function findBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  return vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**'), NOT_OURS);
}

/** Whether a file's name says that it is Markdown, and its folder that it is the team's own. */
export function isMarkdownOfOurs(uri: vscode.Uri): boolean {
  return (
    /\.(?:md|markdown)$/i.test(uri.path) && !/\/(?:node_modules|\.git|\.hg|\.svn)\//.test(uri.path)
  );
}

/** What the URIs of all files below a folder begin with. */
export function below(folder: vscode.Uri): string {
  const own = folder.toString();
  return own.endsWith('/') ? own : `${own}/`;
}
