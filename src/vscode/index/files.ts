import * as vscode from 'vscode';

/** Folders that hold other people's files, or none that anybody wrote. */
const FOLDERS_NOT_OURS = ['node_modules', '.git', '.hg', '.svn'];
const NOT_OURS = `**/{${FOLDERS_NOT_OURS.join()}}/**`;
const NOT_OURS_IN_PATH = new RegExp(
  `/(?:${FOLDERS_NOT_OURS.join('|').replaceAll('.', '\\.')})(?:/|$)`,
);
const MARKDOWN = '**/*.{md,MD,markdown}';

/**
 * Where VS Code searches by itself, or by an extension of its own. In other file systems a search
 * never ends, as no other extension may provide one: those are walked through.
 */
const SEARCHED = new Set(['file', 'vscode-remote', 'vscode-vfs']);

function isSearched({ scheme }: vscode.Uri): boolean {
  return SEARCHED.has(scheme);
}

function workspaceFolders(): readonly vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

async function search(
  pattern: string,
  folder?: vscode.Uri,
  most?: number,
): Promise<readonly vscode.Uri[]> {
  const within = folder === undefined ? pattern : new vscode.RelativePattern(folder, pattern);
  return vscode.workspace.findFiles(within, NOT_OURS, most);
}

/** Every Markdown file of the workspace, or of one folder of it; no more than `most` of them. */
export async function findMarkdown(
  folder?: vscode.Uri,
  most?: number,
): Promise<readonly vscode.Uri[]> {
  const folders = folder === undefined ? workspaceFolders() : [folder];
  const walked = folders.filter((one) => !isSearched(one));
  if (walked.length === 0) return search(MARKDOWN, folder, most);
  const found = walkAll(walked, isMarkdownOfOurs);
  if (walked.length === folders.length) return (await found).slice(0, most);
  return [...(await search(MARKDOWN, folder, most)), ...(await found)];
}

/** Every file below a folder. */
export async function findBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  return isSearched(folder) ? search('**', folder) : walkAll([folder], () => true);
}

/** Whether a file's name says that it is Markdown, and its folder that it is the team's own. */
export function isMarkdownOfOurs(uri: vscode.Uri): boolean {
  return /\.(?:md|markdown)$/i.test(uri.path) && !isNotOurs(uri);
}

/** Whether it is, or lies in, a folder of other people's files, or of files that nobody wrote. */
export function isNotOurs({ path }: vscode.Uri): boolean {
  return NOT_OURS_IN_PATH.test(path);
}

/** What the URIs of all files below a folder begin with. */
export function below(folder: vscode.Uri): string {
  const own = folder.toString();
  return own.endsWith('/') ? own : `${own}/`;
}

/** Whether the URI of a file is this one, or that of a file below it where it is a folder. */
export function isAtOrBelow(uri: vscode.Uri): (key: string) => boolean {
  const [own, inside] = [uri.toString(), below(uri)];
  return (key) => key === own || key.startsWith(inside);
}

async function walkAll(
  folders: readonly vscode.Uri[],
  isWanted: (uri: vscode.Uri) => boolean,
): Promise<readonly vscode.Uri[]> {
  return (await Promise.all(folders.map((one) => walk(one, isWanted)))).flat();
}

/** Links are passed over: they may lead in circles. */
async function walk(
  folder: vscode.Uri,
  isWanted: (uri: vscode.Uri) => boolean,
): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders: vscode.Uri[] = [];
  for (const [name, type] of await listFolder(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory && !FOLDERS_NOT_OURS.includes(name)) folders.push(uri);
    else if (type === vscode.FileType.File && isWanted(uri)) found.push(uri);
  }
  return [...found, ...(await walkAll(folders, isWanted))];
}

/** What lies directly in a folder; nothing where there is none. */
export async function listFolder(
  folder: vscode.Uri,
): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // not there yet or any more, or not ours to read
  }
}
