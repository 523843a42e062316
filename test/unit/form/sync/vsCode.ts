import type { DocEvent } from '../../../../src/core/form/sync/doc.ts';
import { applyEdits, type TextEdit } from '../../../../src/core/workbook/edit.ts';
import { START } from './steps.ts';

/** What an extension host hears, late and in order; `form` is a form's number. */
export type ToExtension =
  | {
      readonly kind: 'changed';
      readonly text: string;
      readonly isDirty: boolean;
      readonly isUndo: boolean;
    }
  | { readonly kind: 'applied'; readonly form: number; readonly isDone: boolean }
  | { readonly kind: 'stepped'; readonly form: number }
  | { readonly kind: 'willSave' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'touched' }
  | { readonly kind: 'textClosed' }
  | { readonly kind: 'closed'; readonly form: number }
  | { readonly kind: 'page'; readonly form: number; readonly event: DocEvent }
  | Bringing
  /** What was waited for is there. */
  | { readonly kind: 'goOn'; readonly then: () => void };

/** What somebody else has saved is brought into a changed document. */
export type Bringing =
  | { readonly kind: 'bringIn'; readonly form: number }
  /** Nothing of hers is left beside it. */
  | { readonly kind: 'takeUpFile'; readonly form: number }
  /** The document is as the file is. */
  | { readonly kind: 'tookUp'; readonly form: number; readonly taken: TakenUp }
  | (Joining & { readonly isDone: boolean });

export interface TakenUp {
  readonly mine: string;
  readonly plan: PlannedText;
}

export interface PlannedText {
  readonly edits: readonly TextEdit[];
  readonly base: string;
  readonly join: (mine: string, theirs: string) => string;
}

interface Joining {
  readonly kind: 'joined';
  readonly form: number;
  readonly taken: TakenUp;
  readonly left: number;
  readonly isAsPlanned: boolean;
}

/** What VS Code's own process is asked for by an extension host. */
export type ToMain =
  | {
      readonly kind: 'apply';
      readonly form: number;
      readonly edits: readonly TextEdit[];
      readonly version: number;
    }
  | { readonly kind: 'undo' | 'redo'; readonly form: number }
  | { readonly kind: 'save' }
  /** What was to be saved is written, and VS Code hears of it; on a slow drive others see the file before that. */
  | { readonly kind: 'write' | 'wrote'; readonly text: string }
  | { readonly kind: 'takeUp'; readonly form: number; readonly taken: TakenUp }
  | {
      readonly kind: 'join';
      readonly form: number;
      readonly edits: readonly TextEdit[];
      readonly version: number;
      readonly told: Joining;
    };

/** VS Code's own process: the document, its file, and what goes to and fro. */
export interface VsCode {
  text: string;
  disk: string;
  /** It became another one while the document was changed, and VS Code looks at it no more. */
  isPassedBy: boolean;
  /** What the file held when the document was read or saved last. */
  saved: string;
  /** What it has backed up for a window that died, and keeps until the document is saved or read anew. */
  backup: string | undefined;
  /** An edit makes it so, even one that leads back to what was saved; Undo may take that back. */
  isDirty: boolean;
  version: number;
  undo: string[];
  redo: string[];
  toMain: ToMain[];
  toExtension: ToExtension[];
}

export function newVsCode(): VsCode {
  return {
    ...{ text: START, disk: START, saved: START, isPassedBy: false, backup: undefined },
    ...{ isDirty: false, version: 1, undo: [], redo: [], toMain: [], toExtension: [] },
  };
}

export function changeText(vs: VsCode, to: string, how: 'edit' | 'undo' | 'disk' = 'edit'): void {
  if (to === vs.text) return;
  if (how !== 'undo') {
    vs.undo.push(vs.text);
    vs.redo = [];
  }
  vs.text = to;
  vs.version++;
  if (how === 'disk') vs.saved = to;
  vs.isDirty = how === 'edit' || to !== vs.saved;
  vs.toExtension.push({ kind: 'changed', text: to, isDirty: vs.isDirty, isUndo: how === 'undo' });
}

/** The next thing that it was asked for is done; true if that was Undo or Redo. */
export function doNext(vs: VsCode): boolean {
  const message = vs.toMain.shift();
  switch (message?.kind) {
    case 'apply': {
      const isDone = message.version === vs.version;
      if (isDone) changeText(vs, applyEdits(vs.text, message.edits));
      vs.toExtension.push({ kind: 'applied', form: message.form, isDone });
      return false;
    }
    case 'undo':
    case 'redo': {
      const [from, to] = message.kind === 'undo' ? [vs.undo, vs.redo] : [vs.redo, vs.undo];
      const back = from.pop();
      if (back !== undefined) {
        to.push(vs.text);
        changeText(vs, back, 'undo');
      }
      vs.toExtension.push({ kind: 'stepped', form: message.form });
      return back !== undefined;
    }
    case 'takeUp':
      readAnew(vs);
      vs.toExtension.push({ kind: 'tookUp', form: message.form, taken: message.taken });
      return false;
    case 'join': {
      const isDone = message.version === vs.version;
      if (isDone) changeText(vs, applyEdits(vs.text, message.edits));
      vs.toExtension.push({ ...message.told, isDone });
      return false;
    }
    case 'save':
      if (vs.isDirty) vs.toMain.push({ kind: 'write', text: vs.text });
      return false;
    case 'write':
      if (vs.disk !== vs.saved) return false; // somebody else wrote: VS Code asks
      vs.disk = message.text;
      vs.toExtension.push({ kind: 'touched' });
      vs.toMain.unshift({ kind: 'wrote', text: message.text });
      return false;
    case 'wrote':
      vs.saved = message.text;
      vs.isDirty = vs.text !== vs.saved;
      vs.backup = undefined;
      vs.toExtension.push({ kind: 'saved' });
      return false;
    case undefined:
      return false;
  }
}

/** What is thrown away, or was changed elsewhere: the document is as the file is. */
export function readAnew(vs: VsCode): void {
  changeText(vs, vs.disk, 'disk');
  vs.saved = vs.disk;
  vs.isPassedBy = false;
  vs.backup = undefined;
  vs.isDirty = false;
}

/** Its window dies. It backs up what isn't saved, a moment late; a save throws the backup away. */
export function die(vs: VsCode, n: number): void {
  vs.toMain = [];
  const savedAt = vs.text === vs.saved ? -1 : vs.undo.lastIndexOf(vs.saved);
  const since = savedAt < 0 ? [] : vs.undo.slice(savedAt);
  const copies = [vs.backup ?? vs.disk, ...since, vs.text];
  vs.text = copies[n % copies.length]!;
  vs.isDirty = vs.isDirty && vs.text !== vs.disk;
  vs.backup = vs.isDirty ? vs.text : undefined;
}

export function openAnew(vs: VsCode): void {
  if (vs.text === vs.disk || vs.disk === vs.saved) vs.saved = vs.disk;
  vs.isPassedBy = false;
  vs.undo = [];
  vs.redo = [];
  vs.version++;
}
