import * as vscode from 'vscode';
import { mailLink, readDraft } from '../../core/letters/draft.ts';
import type { ContactWay } from '../../core/portfolio/contactWays.ts';
import type { FileId } from '../../core/workbook/naming.ts';
import type { Parts } from '../parts.ts';
import { setContext } from '../setContext.ts';
import { showMessage } from '../showMessage.ts';
import { pickOne } from '../wizard/multiStep.ts';

/** What a draft is for: whose workbook, how it reaches them, and what goes with it. */
export interface DraftOf {
  readonly path: FileId;
  /** undefined where the contact has no address yet. */
  readonly way: ContactWay | undefined;
  readonly attach: 'plan' | 'invitation' | undefined;
}

/** A draft as it is written from the facts. */
export interface Written extends DraftOf {
  /** What it is about, in a few words. */
  readonly about: string;
  readonly text: string;
}

/** What was chosen above a draft; all of it leads through the command that made it. */
export interface DraftAct extends DraftOf {
  readonly draftAct: 'send' | 'copy' | 'attach' | 'contact';
  readonly uri: vscode.Uri;
}

export function draftAct(given: unknown): DraftAct | undefined {
  const isAct = typeof given === 'object' && given !== null && 'draftAct' in given;
  return isAct ? (given as DraftAct) : undefined;
}

interface NamedAct {
  readonly label: string;
  readonly icon: string;
  readonly act: DraftAct;
}

type DraftParts = Pick<Parts, 'drafts' | 'log'>;

/** A draft that is shown in an editor. */
export interface OpenDraft {
  readonly document: vscode.TextDocument;
  readonly isFor: (written: Written) => boolean;
  /** What can be done with it by now, by its name. */
  readonly acts: () => readonly NamedAct[];
  /** Takes over what it says by now, where nobody has typed in it; else whom it is for, and what is done with it. */
  readonly renew: (written: Written) => Promise<void>;
}

/**
 * Shows a draft in an editor of its own, where it can be changed, with what can be done with it above; the one that
 * is open for the same. `follow` tells of what it would say by now.
 */
export async function showDraft(
  parts: DraftParts,
  written: Written,
  follow: (renew: OpenDraft['renew']) => vscode.Disposable,
): Promise<void> {
  const open = [...parts.drafts].find(({ isFor }) => isFor(written));
  await open?.renew(written);
  const document = open?.document ?? (await openDraft(parts, written, follow));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const start = document.lineAt(0).range.end;
  // Whoever begins to type writes whom it is for; where that is known, before the first word.
  const caret =
    written.way === undefined ? start : document.positionAt(bodyStart(document.getText()));
  if (open === undefined) editor.selection = new vscode.Selection(caret, caret);
}

/** Asks what to do with the draft in front, for whoever can’t click above it; undefined where there is none. */
export async function chooseAct(drafts: ReadonlySet<OpenDraft>): Promise<DraftAct | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const draft = [...drafts].find((one) => one.document === document);
  const choices = (draft?.acts() ?? []).map(({ label, icon, act }) => ({
    ...{ label, value: act },
    iconPath: new vscode.ThemeIcon(icon),
  }));
  return pickOne(
    vscode.l10n.t('Send or Copy This Message'),
    vscode.l10n.t('What do you want to do with this message?'),
    choices,
  );
}

/** Where in a draft its head ends and what is said begins. */
function bodyStart(text: string): number {
  return text.search(/(?<=\r?\n\r?\n)/);
}

async function openDraft(
  { drafts, log }: DraftParts,
  first: Written,
  follow: (renew: OpenDraft['renew']) => vscode.Disposable,
): Promise<vscode.TextDocument> {
  let written = first;
  const document = await vscode.workspace.openTextDocument({
    content: written.text,
    language: 'plaintext',
  });
  const { uri } = document;
  const changed = new vscode.EventEmitter<void>();
  const lenses = vscode.languages.registerCodeLensProvider(
    { scheme: uri.scheme, language: 'plaintext' },
    {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (shown) => (shown === document ? actsOf(uri, written).map(asLens) : []),
    },
  );
  const takeOver = async (now: Written): Promise<void> => {
    const before = written.text;
    written = now;
    changed.fire();
    const edit = new vscode.WorkspaceEdit();
    const head = firstLine(now.text);
    if (now.text === before) return;
    if (document.getText().replaceAll('\r\n', '\n') === before)
      edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), now.text);
    // Whom it is for is known by now, and the rest is hers.
    else if (document.lineAt(0).text === firstLine(before) && head !== firstLine(before))
      edit.replace(uri, document.lineAt(0).range, head);
    else return;
    await vscode.workspace.applyEdit(edit);
  };
  let last = Promise.resolve();
  const renew: OpenDraft['renew'] = (now) => (last = last.then(() => takeOver(now)));
  const draft: OpenDraft = {
    ...{ document, renew, acts: () => actsOf(uri, written) },
    isFor: ({ path, about, way }) =>
      path === written.path &&
      about === written.about &&
      (written.way === undefined || way?.text === written.way.text),
  };
  drafts.add(draft);
  const tellMenus = (editor: vscode.TextEditor | undefined): void => {
    const is = [...drafts].some((one) => one.document === editor?.document);
    log.inBackground('telling the menus', () => setContext('isDraft', is));
  };
  const showing = vscode.window.onDidChangeActiveTextEditor(tellMenus);
  const following = follow(renew);
  const closing = vscode.workspace.onDidCloseTextDocument((closed) => {
    if (closed !== document) return;
    drafts.delete(draft);
    tellMenus(vscode.window.activeTextEditor);
    vscode.Disposable.from(lenses, changed, showing, following, closing).dispose();
  });
  return document;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function asLens({ label, icon, act }: NamedAct): vscode.CodeLens {
  return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
    title: `$(${icon}) ${label}`,
    command: 'partnershipWorkbooks.askContact',
    arguments: [act],
  });
}

function actsOf(uri: vscode.Uri, of: DraftOf): readonly NamedAct[] {
  const named = (icon: string, label: string, chosen: DraftAct['draftAct']): NamedAct => ({
    ...{ icon, label },
    act: { ...of, draftAct: chosen, uri },
  });
  const { way, attach } = of;
  const file =
    attach === 'plan' ? vscode.l10n.t('Make the Plan') : vscode.l10n.t('Make the Invitation');
  return [
    way?.kind === 'telephone'
      ? named('device-mobile', vscode.l10n.t('Call {number}', { number: way.text }), 'send')
      : named('mail', vscode.l10n.t('Open in Mail'), 'send'),
    named('copy', vscode.l10n.t('Copy'), 'copy'),
    ...(attach === undefined ? [] : [named('file-add', file, 'attach')]),
    ...(way === undefined ? [named('person', vscode.l10n.t('Add Contact'), 'contact')] : []),
  ];
}

/** Hands the draft as it is now to the person's own mail program, calls, or copies what is said. */
export async function sendOrCopy({ draftAct: chosen, uri, way }: DraftAct): Promise<void> {
  const typed = readDraft((await vscode.workspace.openTextDocument(uri)).getText());
  const draft = { ...typed, to: typed.to || (way?.text ?? '') };
  const { link, cut } =
    way?.kind === 'telephone' ? { link: way.link, cut: false } : mailLink(draft);
  // As a text: taken apart and put together, an ampersand in a name would end what is said.
  const open = (): Thenable<boolean> => vscode.env.openExternal(link as unknown as vscode.Uri);
  if (chosen === 'copy' || !(await opens(open))) {
    await vscode.env.clipboard.writeText(draft.body);
    void showMessage('information', vscode.l10n.t('Copied. Paste it into your message.'));
  } else if (cut)
    void showMessage(
      'warning',
      vscode.l10n.t(
        'The draft is too long to go to your mail program whole, so its end is missing there. Copy it instead.',
      ),
    );
}

/** VS Code tells in either way that there is no program for it; some systems do not tell. */
async function opens(open: () => Thenable<boolean>): Promise<boolean> {
  try {
    return await open();
  } catch {
    return false;
  }
}
