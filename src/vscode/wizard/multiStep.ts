import * as vscode from 'vscode';
import { plainWords } from '../../core/language/plainWords.ts';

/** What a step gave: an answer, a step back, or the end of it all. */
export type StepResult<T> = { readonly answer: T } | 'back' | 'cancelled';

export interface StepFrame {
  readonly title: string;
  /** Counted from 1. */
  readonly step: number;
  /** undefined where the answers decide how many there are. */
  readonly totalSteps: number | undefined;
  /** How the question stood when somebody left it; kept here while a wizard goes on. */
  readonly left?: Left;
  /** Gets the last question once it is answered, which stays in sight. */
  readonly stays?: ((last: LastQuestion) => void) | undefined;
}

/** A question that is answered, and stays in sight while what comes of it is on its way. */
export interface LastQuestion {
  /** Something else has the keyboard by now, such as the command palette. */
  readonly isLeft: () => boolean;
  readonly end: () => void;
}

/** What stood in a question that was left by an answer, or by going back. */
export interface Left {
  typed?: string;
  /** The label of the entry that was picked. */
  picked?: string;
}

/** An entry that stands for a value. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** A question with answers to choose from. */
interface Question<T> {
  readonly placeholder: string;
  readonly choices: readonly (Choice<T> | vscode.QuickPickItem)[];
  /** The answer that is marked at first. */
  readonly active?: T | undefined;
  /** Makes further entries out of what is being typed; one without a value can't be picked. */
  readonly whileTyping?: (typed: string) => readonly (Choice<T> | vscode.QuickPickItem)[];
  /** Says below the rest what could be typed, where `whileTyping` makes nothing of it. */
  readonly otherwise?: string;
  /**
   * The beginning of a known name means that one, and a new one is an arrow key away; with this it’s the
   * other way around.
   */
  readonly typedFirst?: boolean;
}

/** Asks for one of several things. */
export function choose<T>(frame: StepFrame, options: Question<T>): Promise<StepResult<T>> {
  // eslint-disable-next-line no-restricted-syntax -- its entries go through plainItem
  const picker = vscode.window.createQuickPick();
  const choices = options.choices.map(plainItem);
  prepare(picker, frame);
  picker.placeholder = options.placeholder;
  picker.matchOnDescription = true;
  /** What is to be marked for what has been typed, until it is. */
  let awaited: vscode.QuickPickItem | undefined;
  /** The list is the choices alone. */
  let isPlain = false;
  const offer = (): void => {
    const typed = picker.value.trim();
    keepQuestion(picker, frame, options.placeholder);
    const own = typed === '' ? [] : (options.whileTyping?.(typed) ?? []).map(plainItem);
    const isLost = own.length === 0 && typed !== '' && !choices.some(matches(typed));
    const named = isLost ? namedIn(typed, choices) : undefined;
    const lost =
      isLost && named === undefined ? plainItem(noMatch(typed, options.otherwise)) : undefined;
    const isPlainNow = own.length === 0 && !isLost;
    if (named !== undefined) picker.items = [named];
    else if (!isPlainNow || !isPlain) picker.items = listed(choices, own, lost);
    isPlain = isPlainNow;
    const begun = options.typedFirst === true ? undefined : startingWith(typed, choices);
    awaited = named ?? lost ?? (own.length === 0 ? undefined : (begun ?? own[0]));
    if (awaited !== undefined) picker.activeItems = [awaited];
  };
  picker.value = frame.left?.typed ?? '';
  offer();
  const { picked } = frame.left ?? {};
  const active = picker.items.filter((item) =>
    picked === undefined
      ? isChoice<T>(item) && item.value === options.active
      : item.label === picked,
  );
  if (active.length > 0) {
    picker.activeItems = active;
    if (picked !== undefined) [awaited] = active;
  }
  picker.onDidChangeValue(offer);
  picker.onDidChangeActive(([item]) => {
    if (item === awaited) awaited = undefined;
  });
  return answered(picker, frame, () => {
    // People who type fast press Enter on a list that’s still about the text before.
    const picked = awaited ?? picker.selectedItems[0];
    if (picked === undefined || !isChoice<T>(picked)) return undefined;
    if (frame.left !== undefined) frame.left.picked = picked.label;
    return { answer: picked.value };
  });
}

/** Asks for one of several things, outside of any wizard; undefined where none was picked. */
export async function pickOne<T>(
  title: string,
  placeholder: string,
  choices: readonly Choice<T>[],
): Promise<T | undefined> {
  const alone = { title, step: 1, totalSteps: 1 };
  return answerOf(await choose<T>(alone, { placeholder, choices }));
}

/** Whether somebody went back, or ended it all, instead of answering. */
export function isUnanswered<T>(result: StepResult<T>): result is Exclude<StepResult<T>, object> {
  return typeof result === 'string';
}

/** What was answered; undefined where nothing was. */
export function answerOf<T>(result: StepResult<T>): T | undefined {
  return isUnanswered(result) ? undefined : result.answer;
}

/** VS Code shows what is asked only in an empty box; once somebody types, it stands in the title. */
function keepQuestion(
  picker: { readonly value: string; title: string | undefined },
  { title }: StepFrame,
  question: string,
): void {
  picker.title = picker.value === '' ? title : `${title}: ${question}`;
}

/** What VS Code's own filter leaves in a list for a text. */
function matches(typed: string): (item: vscode.QuickPickItem) => boolean {
  const text = typed.toLowerCase();
  return ({ kind, label, description, detail }) =>
    kind !== vscode.QuickPickItemKind.Separator &&
    [label, description, detail].some((one) => one?.toLowerCase().includes(text));
}

/** The choice that is named and more said about it, as in “a little bit” or “not yet, but soon”. */
function namedIn(
  typed: string,
  choices: readonly vscode.QuickPickItem[],
): vscode.QuickPickItem | undefined {
  const said = typed.toLocaleLowerCase();
  const named = choices.find(({ kind, label }) => {
    if (kind === vscode.QuickPickItemKind.Separator) return false;
    return (
      said.startsWith(label.toLocaleLowerCase()) && !/^[\p{L}\p{N}]/u.test(said.slice(label.length))
    );
  });
  return named && { ...named, alwaysShow: true };
}

/** Says that nothing matches. As it contains what was typed, VS Code puts it at the top. */
function noMatch(typed: string, otherwise: string | undefined): vscode.QuickPickItem {
  return {
    label: vscode.l10n.t('No choice matches “{typed}”', { typed }),
    detail: otherwise ?? vscode.l10n.t('Pick one of these, or clear what you typed'),
    iconPath: new vscode.ThemeIcon('info'),
    alwaysShow: true,
  };
}

/**
 * All entries of a question; where nothing fits what is typed, all choices stay. What is about the typed
 * text comes last: VS Code tells what was picked by its place in the list, and a list that grew at its
 * top meanwhile would take it for another.
 */
function listed(
  choices: readonly vscode.QuickPickItem[],
  own: readonly vscode.QuickPickItem[],
  lost: vscode.QuickPickItem | undefined,
): readonly vscode.QuickPickItem[] {
  if (lost !== undefined) return [...choices.map((one) => ({ ...one, alwaysShow: true })), lost];
  if (own.length === 0) return choices;
  const apart = { label: '', kind: vscode.QuickPickItemKind.Separator };
  return [...choices, ...(choices.length > 0 ? [apart] : []), ...own];
}

function startingWith<T>(
  typed: string,
  choices: readonly (Choice<T> | vscode.QuickPickItem)[],
): vscode.QuickPickItem | undefined {
  const beginning = typed.toLocaleLowerCase();
  return choices.find(
    (item) => isChoice<T>(item) && item.label.toLocaleLowerCase().startsWith(beginning),
  );
}

/** Asks which of several things are meant; choosing none of them is an answer, too. */
export function chooseSeveral<T>(
  frame: StepFrame,
  options: { readonly placeholder: string; readonly choices: readonly Choice<T>[] },
): Promise<StepResult<readonly T[]>> {
  // eslint-disable-next-line no-restricted-syntax -- its entries go through plainItem
  const picker = vscode.window.createQuickPick<Choice<T>>();
  prepare(picker, frame);
  picker.canSelectMany = true;
  picker.placeholder = options.placeholder;
  // A new list would lose the ticks, so the list stays the same while somebody types.
  picker.items = options.choices.map((one) => ({ ...plainItem(one), alwaysShow: true }));
  picker.onDidChangeValue(() => {
    keepQuestion(picker, frame, options.placeholder);
  });
  return answered(picker, frame, () => ({
    answer: picker.selectedItems.map(({ value }) => value),
  }));
}

/** Asks for a line of text. `refuse` says in a sentence why a text will not do. */
export function askText(
  frame: StepFrame,
  options: {
    readonly prompt: string;
    /** An answer that somebody else might give. */
    readonly example?: string;
    /** Said below the box, where there is room for it. */
    readonly isOptional?: boolean;
    readonly value?: string | undefined;
    readonly refuse?: (text: string) => string | undefined;
  },
): Promise<StepResult<string>> {
  const box = vscode.window.createInputBox();
  prepare(box, frame);
  const { prompt, example } = options;
  // A screen reader calls the box by what stands in it while it is empty.
  box.placeholder = prompt;
  if (example !== undefined)
    box.prompt = plainWords(
      options.isOptional
        ? vscode.l10n.t('For example: {example}. You can leave this blank.', { example })
        : vscode.l10n.t('For example: {example}', { example }),
    );
  box.value = frame.left?.typed ?? options.value ?? '';
  keepQuestion(box, frame, prompt);
  box.onDidChangeValue(() => {
    keepQuestion(box, frame, prompt);
    box.validationMessage = undefined;
  });
  return answered(box, frame, () => {
    const text = box.value.trim();
    const reason = options.refuse?.(text);
    if (reason === undefined) return { answer: text };
    box.validationMessage = plainWords(reason);
    return undefined;
  });
}

/** An entry in which what people wrote stays words, and no picture. */
function plainItem<Item extends vscode.QuickPickItem>(item: Item): Item {
  const { label, description, detail } = item;
  return {
    ...item,
    label: plainWords(label),
    ...(description === undefined ? {} : { description: plainWords(description) }),
    ...(detail === undefined ? {} : { detail: plainWords(detail) }),
  };
}

function isChoice<T>(item: vscode.QuickPickItem): item is Choice<T> {
  return 'value' in item;
}

function prepare(input: vscode.QuickInput, frame: StepFrame): void {
  input.title = frame.title;
  // "1/1" behind a question that stands alone says nothing.
  if (frame.totalSteps !== 1) {
    input.step = frame.step;
    input.totalSteps = frame.totalSteps;
  }
  // Looking something up in another window must not lose what was typed.
  input.ignoreFocusOut = true;
}

interface Accepting extends vscode.QuickInput {
  readonly value: string;
  buttons: readonly vscode.QuickInputButton[];
  readonly onDidAccept: vscode.Event<void>;
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
}

function answered<T>(
  input: Accepting,
  { left, step, totalSteps, stays }: StepFrame,
  accept: () => { readonly answer: T } | undefined,
): Promise<StepResult<T>> {
  if ((input.step ?? 1) > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    let isHidden = false;
    let stands = false;
    const stay = (result: StepResult<T>): void => {
      stands = true;
      input.busy = true;
      input.enabled = false;
      stays?.({
        isLeft: () => isHidden,
        end: () => {
          input.dispose();
        },
      });
      resolve(result);
    };
    const finish = (result: StepResult<T>): void => {
      resolve(result);
      input.dispose();
    };
    input.onDidTriggerButton((button) => {
      if (button !== vscode.QuickInputButtons.Back) return;
      if (left !== undefined) left.typed = input.value;
      finish('back');
    });
    input.onDidAccept(() => {
      if (stands) return;
      const result = accept();
      if (result === undefined) return;
      if (left !== undefined) left.typed = input.value;
      if (stays !== undefined && step === totalSteps) stay(result);
      else finish(result);
    });
    input.onDidHide(() => {
      isHidden = true;
      finish('cancelled');
    });
    input.show();
  });
}
