import * as vscode from 'vscode';
import { knownNames } from '../../core/assist/knownNames.ts';
import { isoDay, type Day, dayOf } from '../../core/calendar/day.ts';
import { dayMeantIn, isDayField, keepsTime } from '../../core/form/change.ts';
import { timeSaid } from '../../core/readers/saidTime.ts';
import {
  changedNames,
  firstChanged,
  isSortedAnew,
  type NamedForm,
} from '../../core/form/changed.ts';
import type { DayWords, Form } from '../../core/form/form.ts';
import type { ShownForm, Stuck, ToForm } from '../../core/form/formMessages.ts';
import { formOf } from '../../core/form/readForm.ts';
import { isUnsaved } from '../../core/form/sync/file.ts';
import { namesOf } from '../../core/form/sync/items.ts';
import { isAhead, maySee, toldTo } from '../../core/form/sync/docStep.ts';
import { placeIn, type DocState } from '../../core/form/sync/doc.ts';
import { languageOf } from '../../core/workbook/language.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { translate } from '../translate.ts';
import type { FormSources } from './formSources.ts';
import { formStrings } from './strings.ts';
import type { EarlierCycle } from './earlierCycle.ts';
import { NAME_FIELD, type NameOffer } from './nameOffer.ts';
import type { Sync } from './sync.ts';
import { textOf } from './wishes.ts';
import { distance, shortFullDate, weekdayName } from '../../core/calendar/dayWords.ts';
import { readDay } from '../../core/readers/readDay.ts';

/** What a page is shown of its document. */
export interface Showing {
  /** The page of that name is listening: it gets its texts, and may get the form. */
  readonly begin: (page: string) => void;
  /** The page is hidden, which ends it; the next one starts from scratch. */
  readonly end: () => void;
  /** Shows right away what is waiting to be shown. */
  readonly now: () => void;
  /** Shows the form a little later, once for everything that changes until then. */
  readonly soon: () => void;
  /** Goes to what the next edit changes, as Undo does; or announces it and stays; or neither. */
  readonly lead: (how: 'there' | 'told' | 'not') => void;
  /** Until what it returns is called, what changes is what somebody else has saved, and is said to be. */
  readonly theirsComes: () => () => void;
  /** Goes to a control as soon as the page is there; or behind all that stands in it. */
  readonly go: (field: string, isBehind?: boolean) => void;
  readonly post: (message: ToForm) => void;
  /** See `FormPage.step`. */
  readonly step: (which: 'undo' | 'redo') => void;
  /** The form as it was last shown. */
  readonly form: () => Form | undefined;
  /** A day as the form would show it today. */
  readonly dayWords: (day: Day) => DayWords;
}

export interface ShowingSources {
  readonly sources: FormSources;
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly sync: Sync;
  readonly nameOffer: NameOffer;
  readonly earlier: EarlierCycle;
  /** Whether the page takes the place of one whose extension has died; see {@link ShownForm}. */
  readonly revives: () => boolean;
}

export function newShowing(all: ShowingSources): Showing {
  const { sources, document, panel, sync, nameOffer, earlier, revives } = all;
  const { documents, problems, today } = sources;
  const dayWords = newDayWords();
  let shown: NamedForm | undefined;
  /** How many of others' changes that has. */
  let shownRev = 0;
  /** The name of the page; empty before there is one. */
  let page = '';
  /** The current page is listening. */
  let isHeard = false;
  let wasUnfinished = false;
  let wanted: Pick<ShownForm, 'goes' | 'goesBehind'> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The document's version before the change that the page should go to. */
  let leadsFrom: number | undefined;
  let goesThere = false;
  let isTheirsComing = false;

  const post = (message: ToForm): void => {
    panel.webview.postMessage(message);
  };
  const formNow = (workbook: Workbook): Form => {
    const remark = nameOffer.remark();
    return formOf({
      ...{ workbook, today: today(), translate },
      problems: problems.of(document),
      ...{ before: earlier.workbook(), wasUnfinished },
      dayWords: (day: Day) => dayWords(day, today()),
      ...(remark === undefined ? {} : { offers: new Map([[NAME_FIELD, remark]]) }),
    });
  };
  const show = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (page === '' || !maySee(sync.state(), page) || sync.takingUp.isBetween()) return;
    const workbook = documents.get(document)?.workbook;
    if (workbook === undefined) {
      post({ type: 'none', because: noWorkbook() });
      return;
    }
    const form = formNow(workbook);
    wasUnfinished ||= form.status.id !== 'complete';
    const isLed = leadsFrom !== undefined && document.version > leadsFrom;
    const before = isLed ? shown : undefined;
    if (isLed) leadsFrom = undefined;
    const { naming, rev } = sync.state();
    const isTheirs = !isLed && rev > shownRev && !document.isDirty;
    const last = isTheirs || isTheirsComing ? shown : undefined;
    [shown, shownRev] = [{ form, names: namesOf(naming.items) }, rev];
    panel.title = titleOf(form);
    // A page that isn't listening yet is told where to go once it is.
    const goes = isHeard ? wanted : {};
    if (isHeard) wanted = {};
    const changes = { ...changedSince(before, shown, goesThere), ...cameSince(last, shown) };
    post({ ...stateOf(form), ...changes, ...goes });
  };
  const stateOf = (form: Form): ShownForm => {
    const { owners = [], organizations = [], libraries = [] } = knownNames(sources.portfolio());
    const state = sync.state();
    const workbook = documents.get(document)?.workbook;
    const { library = '', organization } = workbook?.cycle ?? {};
    // Whose role it is, is mostly one of the two.
    const both = [organization?.name ?? '', library].filter((name) => name !== '');
    return {
      ...{ type: 'form', form, version: document.version, today: isoDay(today()) },
      revives: revives(),
      ...{
        workbook: document.uri.toString(),
        heard: toldTo(page, state),
        language: workbook === undefined ? 'en' : languageOf(workbook),
        stuck: stuckIn(state, workbook, {
          today: today(),
          words: (day) => dayWords(day, today()),
        }),
      },
      names: { owners, organizations: [...new Set([...both, ...organizations])], libraries },
      unsaved: isUnsaved(state.file, document) || isAhead(state),
      readOnly: sync.isReadOnly(),
      changedOnDisk: state.file.isOther,
    };
  };
  const soon = (): void => {
    timer ??= setTimeout(show, 0);
  };
  return {
    begin: (name) => {
      page = name;
      isHeard = true;
      post({ type: 'strings', strings: formStrings(), language: vscode.env.language });
    },
    end: () => {
      isHeard = false;
    },
    now: () => {
      if (timer !== undefined) show();
    },
    lead: (how) => {
      leadsFrom = how === 'not' ? undefined : document.version;
      goesThere = how === 'there';
    },
    theirsComes: () => {
      isTheirsComing = true;
      return () => {
        show();
        isTheirsComing = false;
      };
    },
    go: (field, isBehind = false) => {
      wanted = { goes: field, goesBehind: isBehind };
      soon();
    },
    dayWords: (day) => dayWords(day, today()),
    ...{ soon, post, form: () => shown?.form },
    step: (which) => {
      post({ type: 'step', which });
    },
  };
}

/** What is to be decided, by places the page knows; what has no place any more keeps its own name. */
function stuckIn(
  state: DocState,
  workbook: Workbook | undefined,
  { today, words }: { readonly today: Day; readonly words: (day: Day) => DayWords },
): Readonly<Record<string, Stuck>> {
  const all = Object.entries(state.stuck).map(([field, { mine, because }]): [string, Stuck] => {
    const why = textOf(because);
    const at = placeIn(state.naming, field);
    const place = at.isNew && !at.isBegun ? field : at.field;
    const day = isDayField(at.field, workbook)
      ? dayMeantIn(at.field, mine, today, workbook)
      : undefined;
    const time = keepsTime(at.field) ? timeSaid(mine) : undefined;
    const said = day && words(day);
    const whole = said && time ? { ...said, beneath: `${said.beneath} · ${time}` } : said;
    return [place, { mine, ...(whole && { day: whole }), ...(why ? { because: why } : {}) }];
  });
  return Object.fromEntries(all);
}

function noWorkbook(): string {
  return vscode.l10n.t('This file isn’t a partnership workbook, so there’s no form to show.');
}

function changedSince(
  before: NamedForm | undefined,
  now: NamedForm,
  goesThere: boolean,
): Pick<ShownForm, 'changed'> {
  const changed = before === undefined ? undefined : firstChanged(before, now);
  if (before === undefined || changed === undefined) return {};
  const { control } = changed;
  const said = vscode.l10n.t('Changed: {label}', { label: changed.said });
  // Of items that went back to their places, each is where it is by now.
  const leads = goesThere && !isSortedAnew(control, before, now);
  return { changed: leads ? { field: control.id, said } : { said } };
}

function cameSince(before: NamedForm | undefined, now: NamedForm): Pick<ShownForm, 'came'> {
  const names = before === undefined ? [] : changedNames(before, now);
  if (names.length === 0) return {};
  return {
    came: vscode.l10n.t('Someone else’s changes are in: {names}', { names: names.join(', ') }),
  };
}

/** The tab's title. */
function titleOf({ partner, cycle, focus }: Form): string {
  const name = partner === '' ? vscode.l10n.t('New workbook') : partner;
  const number = cycle === undefined ? '' : vscode.l10n.t('cycle {number}', { number: cycle });
  return [name, focus === '' ? number : focus].filter((part) => part !== '').join(' · ');
}

/** How days are told in the words of the interface, with their weekday and how far they are. */
function newDayWords(): (day: Day, today: Day) => DayWords {
  let isRead: boolean | undefined;
  return (day, today) => {
    isRead ??= isReadAgain(today);
    return {
      iso: isoDay(day),
      text: isRead ? shortFullDate(day, translate) : isoDay(day),
      beneath: `${weekdayName(day, translate)} · ${distance(day, today, translate)}`,
    };
  };
}

/** What stands in a field has to be understood when it is typed again, in every month; else it is in figures. */
function isReadAgain(today: Day): boolean {
  const days = Array.from({ length: 12 }, (_, at) => dayOf({ year: 2027, month: at + 1, day: 3 }));
  return days.every((day) => readDay(shortFullDate(day, translate), today) === day);
}
