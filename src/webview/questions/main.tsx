import { render } from 'preact';
import type { FromQuestions, ToQuestions } from '../../core/ourQuestions/questionsPage.ts';
import { connect } from '../shared/extension.ts';
import { keepKeyboard } from '../shared/keepKeyboard.ts';
import { say } from '../shared/say.ts';
import { followPlace, returnTo, type Place } from '../shared/stop.ts';
import { fieldId, FIELDS, Page } from './page.tsx';
import './questions.css';

/** What stands in a field and isn’t known to be in the file; `nth` of all that was told. */
interface Draft {
  readonly words: string;
  readonly nth: number;
}

/** What outlives the page while its tab is hidden. */
interface Kept extends Place {
  readonly drafts?: readonly (readonly [field: string, words: string])[];
}

/** Shows what the extension tells, and keeps what is being typed. */
function start(root: Element): void {
  const extension = connect<FromQuestions, ToQuestions, Kept>();
  let kept: Kept = extension.state();
  const giveKeyboardBack = keepKeyboard();
  // The extension has heard what was typed before the page was hidden.
  const drafts = new Map(
    kept.drafts?.map(([field, words]): [string, Draft] => [field, { words, nth: 0 }]),
  );
  let told: ToQuestions | undefined;
  let count = 0;

  const keep = (change: Kept): void => {
    kept = { ...kept, ...change };
    extension.keep(kept);
  };
  /** A field says what the file does again, once that has its words and nobody types in it. */
  const letGo = ({ parts, heard }: ToQuestions): void => {
    for (const { id, remark } of parts.flatMap(({ questions }) => questions))
      for (const field of FIELDS.map((one) => fieldId(id, one))) {
        const isHeard = (drafts.get(field)?.nth ?? 0) <= heard;
        if (isHeard && remark === undefined && document.activeElement?.id !== field)
          drafts.delete(field);
      }
  };
  const draw = (): void => {
    if (told === undefined) return;
    letGo(told);
    keep({ drafts: [...drafts].map(([field, { words }]) => [field, words]) });
    const had = document.activeElement?.id ?? '';
    render(<Page told={told} wordsIn={(field) => drafts.get(field)?.words} act={act} />, root);
    // A question that stands in another part now is made anew there, with the field that had the keyboard.
    if (document.activeElement === document.body) document.getElementById(had)?.focus();
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
    const { stop, scroll } = kept;
    told = message;
    draw();
    if (isFirst) returnTo({ stop, ...(scroll === undefined ? {} : { scroll }) });
    if (message.said !== '') uncover();
    if (message.said !== '') say(message.said);
  });
  addEventListener('focusout', () => requestAnimationFrame(draw));
  followPlace(keep);
  const takeBack = (event: KeyboardEvent): void => {
    const { target, key } = event;
    // In a field of text, typing is taken back by the field itself.
    const isTyping = target instanceof HTMLInputElement && target.type === 'text';
    const isUndo = key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    if (isTyping || !isUndo || event.shiftKey) return;
    event.preventDefault();
    // VS Code would take something back as well.
    event.stopImmediatePropagation();
    // What a list was led to is chosen first, and so is what is taken back.
    if (target instanceof HTMLSelectElement) target.dispatchEvent(new FocusEvent('blur'));
    extension.post({ type: 'undo' });
  };
  addEventListener('keydown', takeBack, true);
  extension.post({ type: 'ready' });
}

const page = document.getElementById('page');
if (page !== null) start(page);
