import { render } from 'preact';
import type { ReturnedPreview } from '../../core/imports/returned/returnedPreview.ts';
import type { FromImport } from '../../core/imports/preview/importMessages.ts';
import type { Preview } from '../../core/imports/preview/preview.ts';
import { connect } from '../shared/extension.ts';
import { keepKeyboard } from '../shared/keepKeyboard.ts';
import { Returned } from './returned.tsx';
import './import.css';
import { Page } from './page.tsx';

/** Shows what the extension tells; it holds nothing of its own. */
function start(root: Element): void {
  const extension = connect<FromImport, Preview | ReturnedPreview, object>();
  const giveKeyboardBack = keepKeyboard();
  extension.onMessage((preview) => {
    const page =
      preview.kind === 'home' ? (
        <Returned preview={preview} act={extension.post} />
      ) : (
        <Page preview={preview} act={extension.post} />
      );
    render(page, root);
    giveKeyboardBack();
  });
  extension.post({ type: 'ready' });
}

const page = document.getElementById('page');
if (page !== null) start(page);
