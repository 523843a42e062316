import { render } from 'preact';
import type { ReturnedPreview } from '../../core/imports/returned/returnedPreview.ts';
import type { FromImport } from '../../core/imports/preview/importMessages.ts';
import type { Preview } from '../../core/imports/preview/preview.ts';
import { connect } from '../shared/host.ts';
import { Returned } from './returned.tsx';
import './import.css';
import { Page } from './page.tsx';

/** Shows what the extension tells; it holds nothing of its own. */
function start(root: Element): void {
  const host = connect<FromImport, Preview | ReturnedPreview, object>();
  host.onMessage((preview) => {
    const page =
      preview.kind === 'home' ? (
        <Returned preview={preview} act={host.post} />
      ) : (
        <Page preview={preview} act={host.post} />
      );
    render(page, root);
  });
  host.post({ type: 'ready' });
}

const page = document.getElementById('page');
if (page !== null) start(page);
