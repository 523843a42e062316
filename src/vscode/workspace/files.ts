import * as vscode from 'vscode';

/** Folders that hold other people's files, or none that anybody wrote. */
const FOLDERS_NOT_OURS = ['node_modules', '.git', '.hg', '.svn'];
const NOT_OURS = `**/{${FOLDERS_NOT_OURS.join()}}/**`;
const NOT_OURS_IN_PATH = new RegExp(
  `/(?:${FOLDERS_NOT_OURS.join('|').replaceAll('.', '\\.')})(?:/|$)`,
);

/** What the name of a Markdown file ends with, in any letter case. */
const MARKDOWN_ENDINGS = ['md', 'markdown'];
const MARKDOWN = `**/*.{${MARKDOWN_ENDINGS.map(inAnyCase).join()}}`;
const MARKDOWN_NAME = new RegExp(`\\.(?:${MARKDOWN_ENDINGS.join('|')})$`, 'i');

/** For a search, which tells `md` from `MD`. */
function inAnyCase(letters: string): string {
  return letters.replace(/./g, (one) => `[${one}${one.toUpperCase()}]`);
}

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

/** Every Markdown file of the workspace. */
export async function findMarkdown(): Promise<readonly vscode.Uri[]> {
  const folders = workspaceFolders();
  const walked = folders.filter((one) => !isSearched(one));
  if (walked.length === 0) return vscode.workspace.findFiles(MARKDOWN, NOT_OURS);
  const found = walkAll(walked);
  if (walked.length === folders.length) return found;
  return [...(await vscode.workspace.findFiles(MARKDOWN, NOT_OURS)), ...(await found)];
}

/**
 * The Markdown files below each of these folders. Those that VS Code searches are looked for from the
 * workspace's own folder on: a search that begins in a folder which goes meanwhile is an error in the
 * log, and an empty search takes no time.
 */
export async function findMarkdownBelow(
  folders: readonly vscode.Uri[],
): Promise<readonly (readonly vscode.Uri[])[]> {
  const searched = folders.some(isSearched)
    ? await vscode.workspace.findFiles(MARKDOWN, NOT_OURS)
    : [];
  return Promise.all(
    folders.map(async (folder) => {
      if (!isSearched(folder)) return walk(folder);
      const inside = below(folder);
      return searched.filter((uri) => uri.toString().startsWith(inside));
    }),
  );
}

/** Whether a file's name says that it is Markdown. */
export function isMarkdown({ path }: vscode.Uri): boolean {
  return MARKDOWN_NAME.test(path);
}

/** The same, and its folder says that it is the team's own. */
export function isMarkdownOfOurs(uri: vscode.Uri): boolean {
  return isMarkdown(uri) && !isNotOurs(uri);
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

async function walkAll(folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  return (await Promise.all(folders.map(walk))).flat();
}

/** Links are passed over: they may lead in circles. */
async function walk(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders: vscode.Uri[] = [];
  for (const [name, type] of await listFolder(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory && !FOLDERS_NOT_OURS.includes(name)) folders.push(uri);
    else if (type === vscode.FileType.File && isMarkdownOfOurs(uri)) found.push(uri);
  }
  return [...found, ...(await walkAll(folders))];
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
