import * as vscode from 'vscode';
import { isoDay, parseDay, type Day } from '../../core/calendar/day.ts';
import { saidDay } from '../../core/calendar/saidDay.ts';
import type { KnownNames } from '../../core/assist/completion.ts';
import { fixesFor } from '../../core/checks/fixesFor.ts';
import type { Problem } from '../../core/checks/problem.ts';
import type { FixContext } from '../../core/checks/mend/fix.ts';
import { applyChange } from '../../core/form/change.ts';
import { formOf } from '../../core/form/readForm.ts';
import { allControls, firstChanged } from '../../core/form/changed.ts';
import type { Form } from '../../core/form/form.ts';
import { FROM_FORM, type FromForm, type ToForm } from '../../core/form/formMessages.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import type { OpenDocuments } from '../documents.ts';
import { showPage } from '../pages/showPage.ts';
import type { OpenProblems } from '../problems/problems.ts';
import { translate } from '../translate.ts';
import { dayWords } from './dayWords.ts';
import { isOtherOnDisk, readOnly } from './fileState.ts';
import { formStrings } from './strings.ts';
import { tellOfStuck } from './tellOfStuck.ts';
import { newWriting } from './writing.ts';

export interface FormSources {
  readonly extension: vscode.Uri;
  readonly documents: OpenDocuments;
  readonly problems: OpenProblems;
  readonly today: () => Day;
  readonly onDayChanged: vscode.Event<unknown>;
  readonly fixContext: (document: vscode.TextDocument) => FixContext;
  readonly known: () => KnownNames;
  readonly onDidTouchFile: vscode.Event<vscode.Uri>;
}

/** One form on one document, as long as its tab is there. */
export interface FormPage {
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly flush: () => Promise<void>;
  /** Leads to a control as soon as the page is there. */
  readonly go: (field: string) => void;
}

/** The commands that a form's buttons may give. */
const COMMANDS: ReadonlySet<string> = new Set([
  'startNextCycle',
  'repeatWithAnother',
  'pauseOrEnd',
  'resume',
  'openAsText',
]);

export function openFormPage(
  sources: FormSources,
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
): FormPage {
  const { documents, problems, today } = sources;
  const writing = newWriting({ document, documents, today });
  let shown: Form | undefined;
  let isReady = false;
  let isReadOnly = false;
  let isChangedOnDisk = false;
  let wanted: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reason: vscode.TextDocumentChangeReason | undefined;

  const post = (message: ToForm): void => void panel.webview.postMessage(message);
  const show = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!isReady) return;
    const workbook = documents.get(document)?.workbook;
    if (workbook === undefined) {
      post({ type: 'none', because: noWorkbook() });
      return;
    }
    const context = sources.fixContext(document);
    const form = formOf({
      ...{ workbook, today: today(), translate },
      problems: problems.of(document),
      dayWords: (day) => dayWords(day, today()),
      mendsOf: (problem) => fixesFor(workbook, problem, context).map((fix) => fix.title),
    });
    const changed =
      reason === undefined || shown === undefined ? undefined : firstChanged(shown, form);
    reason = undefined;
    shown = form;
    panel.title = titleOf(form);
    const { owners = [], organizations = [], libraries = [] } = sources.known();
    post({
      type: 'form',
      form,
      handled: Object.fromEntries(writing.handled),
      stuck: Object.fromEntries(writing.stuck),
      made: Object.fromEntries(writing.made),
      names: { owners, organizations, libraries },
      unsaved: document.isDirty,
      readOnly: isReadOnly,
      changedOnDisk: isChangedOnDisk && document.isDirty,
      today: isoDay(today()),
      ...(changed === undefined
        ? {}
        : {
            changed: {
              field: changed.id,
              said: vscode.l10n.t('Changed: {label}', { label: changed.label }),
            },
          }),
    });
    if (wanted !== undefined) post({ type: 'go', field: wanted });
    wanted = undefined;
  };
  const soon = (): void => {
    timer ??= setTimeout(show, 0);
  };
  const run = (command: string): void =>
    void vscode.commands.executeCommand(command, document.uri.toString());

  const act = async (message: FromForm): Promise<void> => {
    switch (message.type) {
      case 'ready':
        isReady = true;
        post({ type: 'strings', strings: formStrings(), language: vscode.env.language });
        show();
        return;
      case 'typed':
        if (isReadOnly) return;
        writing.type(message);
        readBack(message.field, message.value);
        return;
      case 'rest':
        await writing.flush();
        soon();
        return;
      case 'undo':
      case 'redo':
        await writing.flush();
        if (panel.active) await vscode.commands.executeCommand(message.type);
        return;
      case 'save':
        await writing.flush();
        await document.save();
        soon();
        return;
      case 'remove':
        return change({ kind: 'remove', item: message.item });
      case 'sort':
        return change({ kind: 'sort', list: message.list });
      case 'tick':
        return change({ kind: 'tick', item: message.item, done: message.done });
      case 'meeting':
        return change({ kind: 'meeting' });
      case 'mend':
        return mend(message);
      case 'keep':
        await writing.keep(message.field);
        soon();
        return;
      case 'take':
        writing.take(message.field);
        soon();
        return;
      case 'text':
        await writing.flush();
        return void vscode.commands.executeCommand(
          'partnershipWorkbooks.openAsText',
          document.uri.toString(),
          message.place,
        );
      case 'run':
        await writing.flush();
        if (COMMANDS.has(message.command)) run(`partnershipWorkbooks.${message.command}`);
    }
  };
  const change = async (wish: Parameters<typeof applyChange>[1]): Promise<void> => {
    if (isReadOnly) return;
    const refused = await writing.change((workbook) => applyChange(workbook, wish, today()));
    if (refused !== undefined) post({ type: 'say', text: refused });
    soon();
  };
  const mend = async ({
    field,
    code,
    title,
  }: Extract<FromForm, { type: 'mend' }>): Promise<void> => {
    const refused = await writing.change((workbook) => {
      const isIt = (one: Problem): boolean =>
        one.code === code && (one.path?.join('.') ?? field) === field;
      const fixes = problems
        .of(document)
        .filter(isIt)
        .flatMap((one) => fixesFor(workbook, one, sources.fixContext(document)));
      const fix = fixes.find((one) => one.title === title);
      return fix === undefined
        ? { kind: 'refused', reason: 'not-found' }
        : { kind: 'edits', edits: fix.edits };
    });
    if (refused !== undefined) post({ type: 'say', text: refused });
    soon();
  };
  /** While a day is being typed, what it would be is told. */
  const readBack = (field: string, value: string): void => {
    const isDay =
      shown !== undefined &&
      allControls(shown).some(
        (one) => one.id === field && one.kind === 'field' && one.input === 'day',
      );
    if (!isDay && !/\.(?:due|on)$/.test(field)) return;
    const day = parseDay(value.trim()) ?? saidDay(value, today());
    const words = day === undefined ? undefined : dayWords(day, today());
    post({
      type: 'read',
      field,
      beneath: words === undefined ? '' : `${words.text} · ${words.beneath}`,
    });
  };
  const isThis = (uri: vscode.Uri): boolean => uri.toString() === document.uri.toString();

  const subscriptions = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((given: unknown) => {
      const message = readMessage(FROM_FORM, given);
      if (message !== undefined) void act(message);
    }),
    documents.onDidChange((open) => {
      if (open.document === document) soon();
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document) return;
      if (event.contentChanges.length > 0) reason = event.reason;
      soon();
    }),
    vscode.workspace.onDidSaveTextDocument((saved) => {
      if (saved !== document) return;
      isChangedOnDisk = false;
      soon();
    }),
    vscode.workspace.onWillSaveTextDocument((event) => {
      if (event.document === document) event.waitUntil(writing.flush().then(() => []));
    }),
    sources.onDayChanged(soon),
    sources.onDidTouchFile((uri) => {
      if (!isThis(uri)) return;
      void readOnly(document)
        .then((is) => (isReadOnly = is))
        .then(soon);
      if (document.isDirty)
        void isOtherOnDisk(document, savedText)
          .then((is) => (isChangedOnDisk = is))
          .then(soon);
    }),
  );
  let savedText = document.isDirty ? undefined : document.getText();
  const following = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document && !document.isDirty) savedText = document.getText();
  });
  panel.onDidDispose(() => {
    void writing.flush().then(() => {
      subscriptions.dispose();
      following.dispose();
      tellOfStuck(writing.stuck);
    });
  });
  void readOnly(document).then((is) => {
    isReadOnly = is;
    soon();
  });
  showPage(panel.webview, sources.extension, {
    name: 'form',
    title: vscode.l10n.t('Workbook as a form'),
  });
  return {
    document,
    panel,
    flush: writing.flush,
    go: (field) => {
      wanted = field;
      soon();
    },
  };
}

function titleOf({ partner, cycle, focus }: Form): string {
  const name = partner === '' ? vscode.l10n.t('New workbook') : partner;
  const number = cycle === undefined ? '' : vscode.l10n.t('cycle {number}', { number: cycle });
  return [name, focus === '' ? number : focus].filter((part) => part !== '').join(' · ');
}

function noWorkbook(): string {
  return vscode.l10n.t(
    'This file isn’t a partnership workbook (any more), so there’s no form to show.',
  );
}
