// As much of `vscode` as the extension needs to run in plain Node: files are Node's, documents and
// file events come from the bench. What it does not know does nothing, whatever is called on it.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { URI, Utils } from 'vscode-uri';
import { root } from '../../../src/build/paths.mjs';
import { open } from './nothing.mjs';
import { TODAY } from './workbook.mjs';

const manifest = path.join(root, 'package.json');

/** Loads a bundle, once {@link installVscode} was called. */
export const loadBundle = (bundle) => import(pathToFileURL(bundle).href);

/** Makes the stub what the bundle takes for `vscode`, and gives it back. `folder` is what is open. */
export function installVscode(folder) {
  const stub = makeStub(folder);
  globalThis.vscode = stub.vscode;
  return stub;
}

/** What is late depends on the day: for the extension it is that of all measurements. */
export function stopTheClock() {
  const noon = Date.parse(`${TODAY}T12:00:00Z`);
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [noon] : parts));
    }
    static now = () => noon;
  };
}

/** Activates a bundle that is loaded with a context whose storage is this folder. */
export async function activate(extension, storage) {
  const context = contextIn(storage);
  return { context, api: await extension.activate(context) };
}

class EventEmitter {
  #listeners = new Set();
  event = (listener, self) => {
    const bound = self === undefined ? listener : listener.bind(self);
    this.#listeners.add(bound);
    return new Disposable(() => this.#listeners.delete(bound));
  };
  fire(value) {
    for (const listener of [...this.#listeners]) listener(value);
  }
  dispose() {
    this.#listeners.clear();
  }
}

class Disposable {
  constructor(end) {
    this.dispose = end;
  }
  static from(...all) {
    return new Disposable(() => all.forEach((one) => one?.dispose()));
  }
}

class Position {
  constructor(line, character) {
    this.line = line;
    this.character = character;
  }
}

class Range {
  constructor(start, end, ...more) {
    const given = more.length === 0 ? [start, end] : pairs([start, end, ...more]);
    [this.start, this.end] = given;
  }
}

function pairs([line, character, endLine, endCharacter]) {
  return [new Position(line, character), new Position(endLine, endCharacter)];
}

/** A class whose instances have the constructor's arguments under these names. */
function record(...names) {
  return class {
    constructor(...values) {
      names.forEach((name, at) => (this[name] = values[at]));
    }
  };
}

function makeStub(folder) {
  const events = {};
  const eventOf = (name) => (events[name] ??= new EventEmitter());
  const documents = [];
  const shown = { diagnostics: new Map(), provider: undefined, publishes: 0 };
  const folders = [{ uri: URI.file(folder), name: path.basename(folder), index: 0 }];
  const Uri = { ...statics(URI), joinPath: Utils.joinPath };
  const vscode = open({
    Uri,
    EventEmitter,
    Disposable,
    Position,
    Range,
    Selection: Range,
    Location: record('uri', 'range'),
    Diagnostic: record('range', 'message', 'severity'),
    DiagnosticRelatedInformation: record('location', 'message'),
    TreeItem: record('label', 'collapsibleState'),
    ThemeIcon: record('id', 'color'),
    ThemeColor: record('id'),
    MarkdownString: record('value'),
    RelativePattern: record('baseUri', 'pattern'),
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
    FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
    l10n: { t: translated },
    env: open({ language: 'en', uiKind: 1, remoteName: undefined }),
    workspace: open({
      workspaceFolders: folders,
      textDocuments: documents,
      getWorkspaceFolder: () => folders[0],
      asRelativePath: (uri) => path.relative(folder, typeof uri === 'string' ? uri : uri.fsPath),
      getConfiguration: () => ({ get: (_key, otherwise) => otherwise, has: () => false }),
      findFiles: async () => [],
      fs: open(nodeFiles),
      createFileSystemWatcher: () => watcher(eventOf),
      ...eventsNamed(eventOf, ['onDidOpenTextDocument', 'onDidChangeTextDocument']),
      ...eventsNamed(eventOf, ['onDidCloseTextDocument', 'onDidSaveTextDocument']),
      ...eventsNamed(eventOf, ['onDidChangeConfiguration']),
    }),
    window: open({
      activeTextEditor: undefined,
      visibleTextEditors: [],
      tabGroups: open({ all: [], activeTabGroup: open({ activeTab: undefined, tabs: [] }) }),
      createTreeView: (_id, { treeDataProvider }) => {
        shown.provider = treeDataProvider;
        return open({ badge: undefined, visible: true, dispose: () => undefined });
      },
    }),
    languages: open({ createDiagnosticCollection: () => collectionIn(shown) }),
  });
  return { vscode, shown, documents, fire: (name, event) => eventOf(name).fire(event) };
}

/** The static functions of a class, which spreading it does not give. */
function statics(type) {
  const names = Object.getOwnPropertyNames(type).filter((name) => typeof type[name] === 'function');
  return Object.fromEntries(names.map((name) => [name, type[name].bind(type)]));
}

function eventsNamed(eventOf, names) {
  return Object.fromEntries(names.map((name) => [name, eventOf(name).event]));
}

function watcher(eventOf) {
  const kinds = ['onDidChange', 'onDidCreate', 'onDidDelete'];
  const events = kinds.map((kind) => [kind, eventOf(`watcher.${kind}`).event]);
  return { ...Object.fromEntries(events), dispose: () => undefined };
}

function collectionIn(shown) {
  const { diagnostics } = shown;
  return {
    set: (uri, list) => {
      shown.publishes++;
      diagnostics.set(uri.toString(), list);
    },
    delete: (uri) => diagnostics.delete(uri.toString()),
    has: (uri) => diagnostics.has(uri.toString()),
    get: (uri) => diagnostics.get(uri.toString()),
    forEach: (each) => diagnostics.forEach((list, uri) => each(URI.parse(uri), list)),
    clear: () => diagnostics.clear(),
    dispose: () => diagnostics.clear(),
  };
}

function translated(message, ...values) {
  const [first] = values;
  const slots = typeof first === 'object' && first !== null ? first : values;
  return message.replace(/\{(\w+)\}/g, (slot, name) => String(slots[name] ?? slot));
}

const nodeFiles = {
  stat: async ({ fsPath }) => {
    const stat = await fs.promises.stat(fsPath);
    const { size, mtimeMs: mtime, ctimeMs: ctime } = stat;
    return { type: stat.isDirectory() ? 2 : 1, size, mtime, ctime };
  },
  readFile: async ({ fsPath }) => new Uint8Array(await fs.promises.readFile(fsPath)),
  writeFile: async ({ fsPath }, bytes) => {
    await fs.promises.mkdir(path.dirname(fsPath), { recursive: true });
    await fs.promises.writeFile(fsPath, bytes);
  },
  createDirectory: async ({ fsPath }) => {
    await fs.promises.mkdir(fsPath, { recursive: true });
  },
  readDirectory: async ({ fsPath }) => {
    const entries = await fs.promises.readdir(fsPath, { withFileTypes: true });
    return entries.map((entry) => [entry.name, entry.isDirectory() ? 2 : 1]);
  },
  rename: ({ fsPath: from }, { fsPath: to }) => fs.promises.rename(from, to),
  delete: ({ fsPath }) => fs.promises.rm(fsPath, { recursive: true, force: true }),
};

/** What `activate` gets; what it puts away lies in the folder. */
function contextIn(storage) {
  const uri = (name) => URI.file(path.join(storage, name));
  return open({
    subscriptions: [],
    extension: { packageJSON: JSON.parse(fs.readFileSync(manifest, 'utf8')) },
    storageUri: uri('workspace'),
    globalStorageUri: uri('global'),
    workspaceState: memento(),
    globalState: memento(),
  });
}

function memento() {
  const values = new Map();
  return {
    keys: () => [...values.keys()],
    get: (key, otherwise) => values.get(key) ?? otherwise,
    update: async (key, value) => void values.set(key, value),
    setKeysForSync: () => undefined,
  };
}
