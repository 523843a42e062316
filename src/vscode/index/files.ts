import * as vscode from 'vscode';
import { summarize, type CycleSummary } from '../../core/portfolio/summary.ts';
import { openWorkbook } from '../../core/workbook/workbook.ts';

/** Folders that hold other people's files, or none that anybody wrote. */
const NOT_OURS = '**/{node_modules,.git,.hg,.svn}/**';
const MARKDOWN = '**/*.{md,MD,markdown}';
/** Larger files are not read, in bytes. */
const LARGEST_FILE = 16_000_000;

/** Every Markdown file of the workspace, or of one folder of it. */
export async function findMarkdown(folder?: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const pattern = folder === undefined ? MARKDOWN : new vscode.RelativePattern(folder, MARKDOWN);
  return vscode.workspace.findFiles(pattern, NOT_OURS);
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

/**
 * The summary of the workbook in a file; undefined for any other file, and for one that vanished
 * or cannot be read.
 */
export async function readSummary(uri: vscode.Uri): Promise<CycleSummary | undefined> {
  const text = await readText(uri);
  const workbook = text === undefined ? undefined : openWorkbook(text);
  return workbook === undefined ? undefined : summarize(workbook);
}

/** The file's text without its byte order mark, as VS Code has it in an editor; undefined where it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > LARGEST_FILE) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // Gone, or not ours to read. When it comes back the watcher says so.
    return undefined;
  }
}
