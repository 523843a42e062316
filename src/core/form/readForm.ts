import type { Fact } from '../guide/steps.ts';
import { finishedOn } from '../portfolio/finished.ts';
import { guide } from '../guide/guide.ts';
import { isAtRest, statusName, type StatusId } from '../guide/statuses.ts';
import { lateWords } from '../portfolio/stateWords.ts';
import type { Missing } from '../workbook/status/evidence.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Span } from '../workbook/span.ts';
import { findConflicts } from '../workbook/syntax/conflicts.ts';
import {
  daysLate,
  dayIn,
  deriveStatus,
  isOpen,
  type CycleStatus,
} from '../workbook/status/status.ts';
import { makeAnswer, listMeetings, ownSections } from './answers.ts';
import { checkUpViews, earlierCheckUps, withSides } from './checkUpPart.ts';
import type { FormContext, FormRequest } from './context.ts';
import { factControls, sayValue } from './facts.ts';
import { isFaulty } from './faulty.ts';
import { factId } from './fieldId.ts';
import type {
  Control,
  DueNext,
  Form,
  FormPart,
  ShownConflict,
  ShownVersion,
  Unreadable,
  LockedControl,
} from './form.ts';
import { goneAnswers, leftOutWords, withOurQuestions } from './ourQuestions.ts';
import { formLayout, getHome, getPartId, type Home, type PartLayout } from './layout.ts';
import { remarksById, warnedMissing } from './remarks.ts';
import { propertySchema } from '../schema/schema.ts';

/** A workbook as a form. All of it follows from the guide, the schemas and the workbook's text. */
export function formOf(request: FormRequest): Form {
  const { workbook, today, translate: t } = request;
  const status = deriveStatus(workbook, today);
  const missing = status.steps.flatMap((step) => [...step.missing, ...step.alsoOpen]);
  const open = new Set([...missing.map(idOfMissing), ...warnedMissing(request)]);
  const remarks = remarksById(request);
  const context: FormContext = {
    ...request,
    status: status.id,
    isOpen: (id) => open.has(id),
    remarksOn: (id) => {
      const offer = request.offers?.get(id);
      return [...(offer ? [offer] : []), ...(remarks.get(id) ?? [])];
    },
  };
  const { organization, cycle, focus = '' } = workbook.cycle;
  const next = nextIn(status);
  const due = next === undefined ? dueNext(request, status.id) : undefined;
  return {
    partner: organization?.name ?? '',
    cycle,
    focus,
    status: { id: status.id, name: t(statusName(status.id)) },
    next: next ?? (due === undefined ? resultNext(workbook, status.id) : undefined),
    due,
    hasGoal: (workbook.cycle.goal?.statement ?? '') !== '',
    parts: [...formLayout.map((part) => makePart(context, part, missing)), ownPart(context)],
    ofFile: context.remarksOn('workbook').map(({ text }) => text),
    leftOut: leftOutWords(context),
    unreadable: unreadableIn(context),
    conflicts: conflictsShown(context),
    endsToday: endsToday(request, status),
  };
}

/** Whether to offer today: not if a day is noted already, or follows from the facts. */
function endsToday(
  { workbook, today, wasUnfinished = false }: FormRequest,
  { id }: CycleStatus,
): boolean {
  return (
    wasUnfinished &&
    id === 'complete' &&
    workbook.cycle['finished-on'] === undefined &&
    finishedOn(workbook.cycle) !== today
  );
}

function idOfMissing(missing: Missing): string {
  return missing.kind === 'field' ? factId(missing.path) : (missing.parts[0] ?? '');
}

/** The first thing that the current step lacks; while working together, what planning left open. */
function nextIn({ id, steps }: CycleStatus): string | undefined {
  const atHand = steps.filter(({ step }) =>
    id === 'working-together' ? step !== 'reflect' : step === id,
  );
  const [first] = atHand.flatMap(({ missing, alsoOpen }) => [...missing, ...alsoOpen]);
  return first === undefined ? undefined : idOfMissing(first);
}

/** Once all that was to be done is, the result without which nobody can look back; until the goal's day goes by. */
function resultNext({ cycle }: Workbook, status: StatusId): string | undefined {
  const { milestones = [], goal } = cycle;
  if (status !== 'working-together' || milestones.length === 0 || milestones.some(isOpen))
    return undefined;
  const measures = goal?.measurable ?? [];
  const at = measures.findIndex(
    ({ target, result }) => target !== undefined && result === undefined,
  );
  return at < 0 ? undefined : factId(['goal', 'measurable', at, 'result']);
}

/** The earliest day of what is open; nothing while the work is paused or over. */
function dueNext(
  { workbook, today, translate: t, dayWords }: FormRequest,
  status: StatusId,
): DueNext | undefined {
  if (isAtRest(status)) return undefined;
  const open = (workbook.cycle.milestones ?? []).flatMap((milestone, index) => {
    const day = isOpen(milestone) ? dayIn(milestone.due) : undefined;
    return day === undefined ? [] : [{ milestone, index, day }];
  });
  const [first, ...others] = open;
  if (first === undefined) return undefined;
  const { milestone, index, day } = others.reduce((a, b) => (b.day < a.day ? b : a), first);
  const days = daysLate(milestone, today);
  return {
    id: factId(['milestones', index]),
    name: milestone.title ?? t('Untitled milestone'),
    when: days > 0 ? lateWords(days, t) : dayWords(day).text,
    isLate: days > 0,
  };
}

function makePart(context: FormContext, layout: PartLayout, missing: readonly Missing[]): FormPart {
  const { id, title, homes } = layout;
  const isCheckUp = id === 'check-up';
  const all = homes.flatMap((home) => controlsAt(context, home));
  const shown = withOurQuestions(context, homes, all);
  const controls = isCheckUp ? withSides(shown, context) : shown;
  const asked = factsAsked(id);
  const open = new Set(
    missing.filter((one) => getPartId(homeOfMissing(one)) === id).map(({ fact }) => fact),
  ).size;
  return {
    ...{ id, title: context.translate(title), optional: asked === 0, asked },
    ...{ open: Math.min(open, asked), gist: gistOf(controls) },
    ...{ isFaulty: isFaulty(controls), controls },
    ...(isCheckUp ? { sides: checkUpViews(context), earlier: earlierCheckUps(context) } : {}),
  };
}

/** Groups and lists come before the prose about them, single facts after it. */
function controlsAt(context: FormContext, home: Home): readonly Control[] {
  const facts = factControls(context, [], home)
    .flatMap((one) => unwrapped(one, home))
    .filter((one) => one.kind !== 'list' || one.items.length > 0 || one.fresh.length > 0);
  const isWhole = ({ kind, id }: Control): boolean =>
    kind === 'list' || kind === 'group' || id.startsWith('organization.');
  const part = guide.parts.find(({ id }) => id === home);
  const answer = part === undefined ? undefined : makeAnswer(context, part);
  return [
    ...facts.filter(isWhole),
    ...(answer === undefined ? [] : [answer]),
    ...(home === 'meeting-notes' ? listMeetings(context) : []),
    ...facts.filter((one) => !isWhole(one)),
  ];
}

/** The goal is shown as a whole, in the part where it is agreed on. */
function unwrapped(control: Control, home: Home): readonly Control[] {
  if (control.kind !== 'group') return [control];
  return control.id === 'goal' && getHome(['goal']) === home ? [control] : control.controls;
}

function factsAsked(id: string): number {
  return (
    guide.steps
      .flatMap((step) => [...step.facts, ...step.alsoAsked])
      // Results are asked for where there are measures: they are open beside these.
      .filter((fact) => fact.kind !== 'results' && getPartId(homeOfFact(fact)) === id).length
  );
}

function homeOfFact(fact: Fact): Home {
  switch (fact.kind) {
    case 'answer':
      return fact.parts[0] ?? 'goals';
    case 'role':
      return getHome(['roles']);
    case 'field':
      return getHome(fact.path);
    case 'results':
      return 'reflection';
  }
}

function homeOfMissing(missing: Missing): Home {
  return missing.kind === 'answer' ? (missing.parts[0] ?? 'goals') : getHome(missing.path);
}

const LONGEST_GIST = 90;
/** The mark before a line of a list: in one line with the others it says nothing. */
const LIST_MARK = /^[ \t]*[-*+][ \t]+/gm;

/** What is said first, and how many items there are. */
function gistOf(controls: readonly Control[]): string {
  const said = controls.flatMap((one): readonly string[] => {
    // A list that is only asked about again here is counted where its items are added.
    if (one.kind === 'list')
      return one.items.length === 0 || one.fresh.length === 0
        ? []
        : [`${one.label}: ${String(one.items.length)}`];
    if (one.kind === 'group') return gistOf(one.controls) === '' ? [] : [gistOf(one.controls)];
    if (one.kind === 'locked' || one.kind === 'pattern') return [];
    if (one.kind === 'field' && one.input === 'fixed') return [];
    const text = one.kind === 'field' ? sayValue(one) : one.value;
    return text === '' ? [] : [text.replace(LIST_MARK, '').replace(/\s+/g, ' ')];
  });
  const gist = said.slice(0, 3).join(' · ');
  return gist.length <= LONGEST_GIST ? gist : `${gist.slice(0, LONGEST_GIST).trimEnd()}…`;
}

function ownPart(context: FormContext): FormPart {
  const controls = [...ownFacts(context), ...goneAnswers(context), ...ownSections(context)];
  const title = context.translate('Your own notes');
  return {
    ...{ id: 'own', title, optional: true, asked: 0, open: 0 },
    ...{ gist: gistOf(controls), isFaulty: isFaulty(controls), controls },
  };
}

function conflictsShown({
  workbook: { text },
  translate: t,
}: FormContext): readonly ShownConflict[] {
  const shown = ({ start, end }: Span, label: string): ShownVersion => ({
    text: text.slice(start, end).trimEnd(),
    label,
  });
  return findConflicts(text).map(({ start, first, second }) => ({
    at: start,
    first: shown(first, t('One version:')),
    second: shown(second, t('The other version:')),
  }));
}

function unreadableIn({ workbook, remarksOn }: FormContext): readonly Unreadable[] {
  const { text, keys } = workbook;
  const conflicts = findConflicts(text);
  const stray = keys.filter(
    ({ reading, start }) =>
      reading.key === undefined && !conflicts.some((one) => one.start <= start && start < one.end),
  );
  return stray.map(({ start, end }, at) => ({
    text: text.slice(start, end).trimEnd(),
    at: start,
    remarks: at === 0 ? remarksOn('') : [],
  }));
}

/** The team's own keys, each as written in the file; they are kept, and not changed here. */
function ownFacts({ workbook, remarksOn }: FormContext): readonly LockedControl[] {
  const lastOf = new Map(workbook.keys.map(({ start, reading }) => [reading.key, start]));
  return workbook.keys.flatMap(({ start, end, reading }): readonly LockedControl[] => {
    const { key } = reading;
    if (key === undefined || propertySchema([key], workbook.ours) !== undefined) return [];
    const text = workbook.text.slice(start, end).trimEnd();
    const id = factId([key]);
    // If a key is there twice, the second has the remarks.
    const remarks = lastOf.get(key) === start ? remarksOn(id) : [];
    return [
      { kind: 'locked', id, label: key, help: '', optional: false, text, at: start, remarks },
    ];
  });
}
