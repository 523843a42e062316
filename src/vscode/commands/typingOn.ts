import * as vscode from 'vscode';
import { activeForm } from '../form/activeForm.ts';
import type { Parts } from '../parts.ts';
import { setContext } from '../setContext.ts';
import type { LastQuestion, StepFrame } from '../wizard/multiStep.ts';

/** The keyboard of whoever writes in a form that is closed and opened again. */
export interface TypingOn {
  /** Keeps what is typed until `act` is over, and gives it to where they were in the form. */
  readonly during: <Value>(act: () => Promise<Value>) => Promise<Value>;
  /** Takes the keyboard again, from a question that has had it in between. */
  readonly hold: () => void;
  /** For the last question before that: it keeps the keyboard until then. */
  readonly stays: StepFrame['stays'];
}

/** How long a page may take to have the keyboard, on a busy machine; in milliseconds. */
const TAKES = 3000;

/**
 * VS Code closes the form of a file that moves: what is typed then would go nowhere, or choose rows in the
 * sidebar. A box that says so takes it.
 */
export function typingOn(title: string, forms: Parts['forms']): TypingOn {
  if (activeForm() === undefined)
    return { during: (act) => act(), hold: () => undefined, stays: undefined };
  const box = vscode.window.createInputBox();
  box.title = title;
  box.placeholder = vscode.l10n.t('One moment… What you type now goes into the form.');
  box.busy = true;
  box.ignoreFocusOut = true;
  const questions: LastQuestion[] = [];
  let isHidden: () => void = () => undefined;
  let hidden = Promise.resolve();
  box.onDidHide(() => {
    isHidden();
  });
  const hold = (): void => {
    hidden = new Promise((resolve) => (isHidden = resolve));
    box.show();
  };
  const typed = (): string => questions.map((one) => one.typed()).join('') + box.value;
  const giveBack = async (): Promise<void> => {
    const form = await forms.inFront();
    // The page takes the keyboard out of the box: VS Code would give it to the frame around the page, where
    // letters go nowhere until the page is ready. What is typed there by then goes behind all that the box has.
    form?.write(undefined);
    const late = new Promise<'late'>((resolve) => {
      setTimeout(() => {
        resolve('late');
      }, TAKES);
    });
    if ((await Promise.race([form?.hasItBack() ?? 'late', late])) === 'late')
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    box.hide();
    await hidden;
    form?.write(typed());
    box.dispose();
  };
  return {
    hold,
    stays: (last) => {
      last.takeMore();
      questions.push(last);
    },
    during: async (act) => {
      // The box is the one of VS Code's palette: its Undo would bring back what was typed there. VS Code hears
      // of this before the box.
      const heard = setContext('isTypingOn', true);
      hold();
      try {
        await heard;
        return await act();
      } finally {
        await giveBack();
        await setContext('isTypingOn', false);
      }
    },
  };
}
