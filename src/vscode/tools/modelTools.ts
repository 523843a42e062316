import * as vscode from 'vscode';
import {
  callTool,
  questionBefore,
  type ToolHost,
  type Written,
} from '../../core/tools/callTool.ts';
import type { ToolFile } from '../../core/tools/reading.ts';
import { refused } from '../../core/workbook/edits/edited.ts';
import type { RelativePath } from '../../core/workbook/naming.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { wordsOfWorkbook } from '../documentWords.ts';
import { changeInPlace } from '../editing/changeInPlace.ts';
import { mayOnlyBeRead } from '../mayOnlyBeRead.ts';
import type { Parts } from '../parts.ts';
import { followCheckSettings } from '../settings.ts';
import { untrusted } from '../showMessage.ts';
import { readWorkbooks } from '../workspace/readWorkbooks.ts';

export interface ToolSources extends Pick<
  Parts,
  'documents' | 'files' | 'live' | 'turns' | 'today' | 'log' | 'extension'
> {
  /** What runs a program of ours; undefined in a host that can start none. */
  readonly node: string | undefined;
}

/** Calls a tool. What is refused is told to the model, which may do better. */
export async function invoke(
  name: string,
  input: unknown,
  sources: ToolSources,
): Promise<vscode.LanguageModelToolResult> {
  const answer = await callTool(name, input, hostOf(sources));
  const told = answer.kind === 'told' ? answer.told : { refused: answer.why };
  return new vscode.LanguageModelToolResult([
    new vscode.LanguageModelTextPart(JSON.stringify(told)),
  ]);
}

/** Before a change is made, the person sees what it comes to, and is asked; what can't be made fails here. */
export async function prepare(
  name: string,
  input: unknown,
  sources: ToolSources,
): Promise<vscode.PreparedToolInvocation> {
  if (name !== 'apply_change') return {};
  const answer = await questionBefore(input, hostOf(sources));
  if (answer.kind === 'refused') throw new Error(answer.why);
  const title = vscode.l10n.t('Change this workbook?');
  const message = untrusted(String(answer.told.question));
  return { confirmationMessages: { title, message } };
}

/** A process for each folder of the workspace, for models that VS Code asks by the Model Context Protocol. */
export function serversFor({ extension, node }: ToolSources): unknown[] {
  if (node === undefined) return [];
  const { McpStdioServerDefinition: Server } = vscode as unknown as {
    readonly McpStdioServerDefinition: new (
      label: string,
      command: string,
      args: readonly string[],
      env: Readonly<Record<string, string>>,
    ) => unknown;
  };
  const program = vscode.Uri.joinPath(extension, 'dist/node/mcp.mjs').fsPath;
  // VS Code's own program is Node where it is told so.
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  return (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === 'file')
    .map(
      ({ name, uri }) =>
        new Server(`Partnership Workbooks: ${name}`, node, [program, uri.fsPath], env),
    );
}

/** The workbooks of the workspace's folders, as their editors and forms have them. */
function hostOf({ documents, files, live, turns, today, log, extension }: ToolSources): ToolHost {
  const listed = async (): Promise<ReadonlyMap<RelativePath, vscode.Uri>> => {
    const { states } = await live.ready();
    const uris = Array.from(states.keys(), (key) => vscode.Uri.parse(key, true)).filter((uri) => {
      const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
      return folder !== undefined && files.isWithin(folder, uri);
    });
    return new Map(uris.map((uri) => [vscode.workspace.asRelativePath(uri), uri]));
  };
  const written = async (path: RelativePath): Promise<OpenFile | undefined> => {
    const uri = (await listed()).get(path);
    if (uri === undefined) return undefined;
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const open = await documents.written(document);
      return open?.workbook && { ...open, workbook: open.workbook };
    } catch {
      return undefined; // gone, or not ours to read
    }
  };
  return {
    today,
    withPrivate: false,
    words: async (language) => (await wordsOfWorkbook(language, extension)).t,
    readAll: async () => {
      const paths = Array.from(await listed());
      const all = await readWorkbooks(
        paths.map(([, uri]) => uri),
        { documents, files, turns },
      );
      const workbooks = new Map(all.map(({ uri, workbook }) => [uri, workbook]));
      const read = paths.flatMap(([path, uri]) => withSettings(path, uri, workbooks.get(uri)));
      return { files: read, troubles: [] };
    },
    read: async (path) => {
      const open = await written(path);
      const [file] = withSettings(path, open?.document.uri, open?.workbook);
      return file;
    },
    sha256: async (text) => {
      const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    write: async ({ path, workbook }, { edits }): Promise<Written> => {
      const open = await written(path);
      if (open === undefined) return 'changed';
      const { document } = open;
      if (await mayOnlyBeRead(document)) return 'locked';
      const made = await changeInPlace({ documents, log }, open, {
        what: workbook.cycle.organization?.name ?? vscode.l10n.t('No organization yet'),
        words: vscode.l10n.t('Changed as you agreed.'),
        make: (now) =>
          now.text === workbook.text ? { kind: 'edits', edits } : refused('changed-since'),
      });
      if (made === undefined) return 'changed';
      return document.isDirty ? 'unsaved' : 'saved';
    },
  };
}

type OpenFile = Parameters<typeof changeInPlace>[1];

function withSettings(
  path: RelativePath,
  uri: vscode.Uri | undefined,
  workbook: Workbook | undefined,
): readonly ToolFile[] {
  if (uri === undefined || workbook === undefined) return [];
  const settings = followCheckSettings();
  try {
    return [{ path, workbook, ...settings.of(uri) }];
  } finally {
    settings.dispose();
  }
}
