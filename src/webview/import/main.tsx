import { render } from 'preact';
import type { ReturnedPreview } from '../../core/imports/returned/returnedPreview.ts';
import type { FromImport } from '../../core/imports/preview/importMessages.ts';
import type { Preview } from '../../core/imports/preview/preview.ts';
import { connect } from '../shared/extension.ts';
import { keepKeyboard } from '../shared/keepKeyboard.ts';
import { say } from '../shared/say.ts';
import { Returned } from './returned.tsx';
import './import.css';
import { Page } from './page.tsx';

/** Shows what the extension tells; it holds nothing of its own. */
function start(root: Element): void {
  const extension = connect<FromImport, Preview | ReturnedPreview, object>();
  const giveKeyboardBack = keepKeyboard();
  let last: Preview | undefined;
  let asked: FromImport | undefined;
  const act = (message: FromImport): void => {
    asked = message;
    extension.post(message);
  };
  extension.onMessage((preview) => {
    const page =
      preview.kind === 'home' ? (
        <Returned preview={preview} act={act} />
      ) : (
        <Page preview={preview} act={act} />
      );
    render(page, root);
    giveKeyboardBack();
    if (preview.kind === 'home') return;
    if (last !== undefined) tellChange(last, preview, asked);
    last = preview;
  });
  extension.post({ type: 'ready' });
}

/** Says what a column is taken for by now, and how many workbooks there will be. */
function tellChange(before: Preview, now: Preview, asked: FromImport | undefined): void {
  const count = ({ workbooks, more }: Preview): number =>
    workbooks.filter(({ taken }) => taken).length + more;
  const { texts } = now;
  if (asked?.type === 'column') {
    // Another column may have lost what this one is taken for now.
    const was = before.lists[asked.list]?.columns ?? [];
    const changed = (now.lists[asked.list]?.columns ?? []).filter(
      ({ meaning }, at) => at === asked.column || meaning !== was[at]?.meaning,
    );
    const said = changed.map(({ title, meaning }) => {
      const words = now.meanings.find(({ id }) => id === meaning)?.label ?? '';
      return `${title}: ${words}.`;
    });
    say(`${said.join(' ')} ${texts.workbooks}: ${String(count(now))}`);
  } else if (count(before) !== count(now)) say(`${texts.workbooks}: ${String(count(now))}`);
}

const page = document.getElementById('page');
if (page !== null) start(page);
