import { render } from 'preact';
import type { FromQuestions, ToQuestions } from '../../core/ourQuestions/questionsPage.ts';
import { connect } from '../shared/extension.ts';
import { keepKeyboard } from '../shared/keepKeyboard.ts';
import { say } from '../shared/say.ts';
import { stepOf } from '../shared/steps.ts';
import {
  followWhereabouts,
  goBackTo,
  returnTo,
  stopNow,
  type Whereabouts,
} from '../shared/stop.ts';
import { fieldId, FIELDS, Page } from './page.tsx';
import './questions.css';

/** What stands in a field and isn’t known to be in the file; `nth` of all that was told. */
interface Draft {
  readonly words: string;
  readonly nth: number;
}

/** What outlives the page while its tab is hidden. */
interface Kept extends Whereabouts {
  readonly drafts: readonly (readonly [field: string, words: string])[];
}

/** Shows what the extension tells, and keeps what is being typed. */
function start(root: Element): void {
  const extension = connect<FromQuestions, ToQuestions, Kept>();
  const before = extension.state();
  let kept: Kept = { drafts: [], scroll: 0, ...before };
  const giveKeyboardBack = keepKeyboard();
  // The extension has heard what was typed before the page was hidden.
  const drafts = new Map<string, Draft>(
    kept.drafts.map(([field, words]) => [field, { words, nth: 0 }]),
  );
  let told: ToQuestions | undefined;
  let count = 0;

  const keep = (change: Partial<Kept>): void => {
    kept = { ...kept, ...change };
    extension.keep(kept);
  };

  /** A field says what the file does again, once that has its words and nobody types in it, or they were taken back. */
  const letGo = ({ parts, heard, stepped }: ToQuestions): void => {
    for (const { id, remark } of parts.flatMap(({ questions }) => questions))
      for (const field of FIELDS.map((one) => fieldId(id, one))) {
        const isHeard = (drafts.get(field)?.nth ?? 0) <= heard;
        const isLeft = stepped || document.activeElement?.id !== field;
        if (isHeard && remark === undefined && isLeft) drafts.delete(field);
      }
  };
  const draw = (): void => {
    if (told === undefined) return;
    letGo(told);
    keep({ drafts: [...drafts].map(([field, { words }]) => [field, words]) });
    const stop = document.hasFocus() ? stopNow() : undefined;
    render(<Page told={told} wordsIn={(field) => drafts.get(field)?.words} act={act} />, root);
    // A question that stands in another part now is drawn there anew.
    if (stop !== undefined) returnTo(stop);
    giveKeyboardBack();
  };
  /** What was moved may have left the screen, with the keyboard on it. */
  const uncover = (): void => {
    if (document.hasFocus()) document.activeElement?.scrollIntoView({ block: 'nearest' });
  };
  const act = (message: FromQuestions): void => {
    if (message.type !== 'say') {
      extension.post(message);
      return;
    }
    const nth = ++count;
    drafts.set(fieldId(message.id, message.field), { words: message.words, nth });
    extension.post({ ...message, nth });
    draw();
  };

  extension.onMessage((message) => {
    const isFirst = told === undefined;
    told = message;
    draw();
    if (isFirst) goBackTo(before);
    if (message.said !== '') uncover();
    if (message.said !== '') say(message.said);
  });
  addEventListener('focusout', () => requestAnimationFrame(draw));
  // VS Code's own Undo would take back what was typed last as well, in whatever field that was.
  addEventListener('keydown', (event) => takeStep(event, act), { capture: true });
  followWhereabouts(keep);
  extension.post({ type: 'ready' });
}

function takeStep(event: KeyboardEvent, act: (message: FromQuestions) => void): void {
  const type = stepOf(event);
  if (type === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.isComposing) return;
  // What a list was led to by arrow keys is chosen by that: it is the last change.
  if (event.target instanceof HTMLSelectElement) event.target.dispatchEvent(new FocusEvent('blur'));
  act({ type });
}

const page = document.getElementById('page');
if (page !== null) start(page);
