import { render } from 'preact';
import type { FromOverview, ToOverview } from '../../core/overview/overviewMessages.ts';
import { connect } from '../shared/extension.ts';
import { keepKeyboard } from '../shared/keepKeyboard.ts';
import { newHeard } from './heard.ts';
import { followPlace, returnTo } from '../shared/stop.ts';
import './overview.css';
import { NOTHING_LOOKED_AT, type TabState, type PageLook } from './tabState.ts';
import { Page } from './page.tsx';

/** Shows what the extension tells, and keeps what was looked at. */
function start(root: Element): void {
  const extension = connect<FromOverview, ToOverview, TabState>();
  const before = extension.state();
  let tab: TabState = { look: NOTHING_LOOKED_AT, open: ['spectrum'], scroll: 0, ...before };
  tab = { ...tab, look: { ...NOTHING_LOOKED_AT, ...tab.look } };
  let told: ToOverview | undefined;
  let isFresh = before.look === undefined;
  const giveKeyboardBack = keepKeyboard();
  const heard = newHeard();

  const keep = (change: Partial<TabState>): void => {
    tab = { ...tab, ...change };
    extension.keep(tab);
  };

  const ask = (fresh: boolean): void => {
    const { rows, answers, ...filters } = tab.look;
    const counts = Object.entries(rows).map(([section, count]) => `${section} ${String(count)}`);
    const sent = { rows: counts.join(', '), answers: JSON.stringify(answers) };
    extension.post({ type: 'look', ...filters, ...sent, fresh });
  };

  // The second half of a double click may land on what has just come under it, such as *Undo*.
  let isSecondClick = false;
  const heedClick = ({ detail }: MouseEvent): void => {
    isSecondClick = detail > 1;
  };
  addEventListener('click', heedClick, true);

  addEventListener('keydown', undoByKey, true);

  const act = (message: FromOverview): void => {
    if (isSecondClick) return;
    heard.asked(message);
    extension.post(message);
  };

  const draw = (): void => {
    if (told === undefined) return;
    render(
      <Page
        told={told}
        look={tab.look}
        open={tab.open}
        act={act}
        onLook={(look: PageLook) => {
          keep({ look });
          draw();
          ask(false);
        }}
        onFold={(section, isOpen) => {
          const others = tab.open.filter((one) => one !== section);
          keep({ open: isOpen ? [...others, section] : others });
        }}
      />,
      root,
    );
    giveKeyboardBack();
  };

  extension.onMessage((message) => {
    const isFirst = told === undefined;
    // Whoever has just said who they are asked for their own part.
    const isNamed = told !== undefined && told.me !== message.me;
    told = message;
    if (isNamed) {
      keep({ look: { ...tab.look, person: message.me } });
      ask(false);
    }
    if (isFresh) keep({ look: { ...tab.look, person: message.look.person } });
    isFresh = false;
    draw();
    heard.told(message);
    if (!isFirst) return;
    returnTo({ scroll: tab.scroll, stop: before.stop });
  });

  followPlace(keep);
  ask(isFresh);
}

/**
 * Undo takes back what was done where the keyboard is, or the one thing that was done here: VS Code would have the
 * browser bring back what was searched for before.
 */
function undoByKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  if (!(ctrlKey || metaKey) || shiftKey || altKey || key.toLowerCase() !== 'z') return;
  if (target instanceof HTMLInputElement) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const buttons = '.settled button';
  const all = document.querySelectorAll<HTMLElement>(buttons);
  const here = document.activeElement?.closest('li')?.querySelector<HTMLElement>(buttons);
  (here ?? (all.length === 1 ? all[0] : undefined))?.click();
}

const page = document.getElementById('page');
if (page !== null) start(page);
