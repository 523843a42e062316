import * as vscode from 'vscode';
import { isoDay, type Day } from '../../core/calendar/day.ts';
import { firstChanged } from '../../core/form/changed.ts';
import type { DayWords, Form } from '../../core/form/form.ts';
import type { ShownForm, ToForm } from '../../core/form/formMessages.ts';
import { formOf } from '../../core/form/readForm.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { translate } from '../translate.ts';
import { newDayWords } from './dayWords.ts';
import type { FileState } from './fileState.ts';
import type { FormSources } from './formSources.ts';
import { formStrings } from './strings.ts';
import type { Writing } from './writing.ts';

/** What the page gets to see of its document. */
export interface Showing {
  /** The page listens: it gets its words, and the form. */
  readonly begin: () => void;
  /** Shows the form as it is by then, once for all that changed until then. */
  readonly soon: () => void;
  /** Leads to what the next edit changes, as Undo does; or tells of it, and stays; or does neither. */
  readonly lead: (how: 'there' | 'told' | 'not') => void;
  /** Leads to a control as soon as the page is there. */
  readonly go: (field: string) => void;
  readonly post: (message: ToForm) => void;
  /** A day as the form would show it today. */
  readonly dayWords: (day: Day) => DayWords;
}

export interface ShowingSources {
  readonly sources: FormSources;
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly writing: Writing;
  readonly file: FileState;
}

export function newShowing({ sources, document, panel, writing, file }: ShowingSources): Showing {
  const { documents, problems, today } = sources;
  const dayWords = newDayWords();
  let shown: Form | undefined;
  let isReady = false;
  let wanted: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The document's version before what the page is to lead to. */
  let leadsFrom: number | undefined;
  let goesThere = false;

  const post = (message: ToForm): void => void panel.webview.postMessage(message);
  const formNow = (workbook: Workbook): Form => {
    return formOf({
      ...{ workbook, today: today(), translate },
      problems: problems.of(document),
      dayWords: (day: Day) => dayWords(day, today()),
    });
  };
  const show = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!isReady) return;
    const workbook = documents.get(document)?.workbook;
    if (workbook === undefined) {
      post({ type: 'none', because: noWorkbook() });
      return;
    }
    const form = formNow(workbook);
    const isLed = leadsFrom !== undefined && document.version > leadsFrom;
    const before = isLed ? shown : undefined;
    if (isLed) leadsFrom = undefined;
    shown = form;
    panel.title = titleOf(form);
    post({ ...stateOf(form), ...changedSince(before, form, goesThere) });
    if (wanted !== undefined) post({ type: 'go', field: wanted });
    wanted = undefined;
  };
  const stateOf = (form: Form): ShownForm => {
    const { owners = [], organizations = [], libraries = [] } = sources.known();
    return {
      ...{ type: 'form', form, version: document.version, today: isoDay(today()) },
      handled: Object.fromEntries(writing.handled),
      stuck: Object.fromEntries(writing.stuck),
      made: Object.fromEntries(writing.made),
      names: { owners, organizations, libraries },
      unsaved: document.isDirty || file.isKeptBack(),
      readOnly: file.isReadOnly(),
      changedOnDisk: file.isOtherOnDisk() && document.isDirty,
    };
  };
  const soon = (): void => {
    timer ??= setTimeout(show, 0);
  };
  return {
    begin: () => {
      isReady = true;
      post({ type: 'strings', strings: formStrings(), language: vscode.env.language });
      show();
    },
    lead: (how) => {
      leadsFrom = how === 'not' ? undefined : document.version;
      goesThere = how === 'there';
    },
    go: (field) => {
      wanted = field;
      soon();
    },
    dayWords: (day) => dayWords(day, today()),
    ...{ soon, post },
  };
}

function changedSince(
  before: Form | undefined,
  form: Form,
  goesThere: boolean,
): Pick<ShownForm, 'changed'> {
  const changed = before === undefined ? undefined : firstChanged(before, form);
  if (changed === undefined) return {};
  const said = vscode.l10n.t('Changed: {label}', { label: changed.label });
  return { changed: goesThere ? { field: changed.id, said } : { said } };
}

/** What the tab is called. */
function titleOf({ partner, cycle, focus }: Form): string {
  const name = partner === '' ? vscode.l10n.t('New workbook') : partner;
  const number = cycle === undefined ? '' : vscode.l10n.t('cycle {number}', { number: cycle });
  return [name, focus === '' ? number : focus].filter((part) => part !== '').join(' · ');
}

function noWorkbook(): string {
  return vscode.l10n.t('This file isn’t a partnership workbook, so there’s no form to show.');
}
