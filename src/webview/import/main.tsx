import { render } from 'preact';
import type { FromImport } from '../../core/imports/preview/messages.ts';
import type { Preview } from '../../core/imports/preview/preview.ts';
import { connect } from '../shared/host.ts';
import './import.css';
import { Page } from './page.tsx';

/** Shows what the extension tells; it holds nothing of its own. */
function start(root: Element): void {
  const host = connect<FromImport, Preview, object>();
  host.onMessage((preview) => {
    render(<Page preview={preview} act={host.post} />, root);
  });
  host.post({ type: 'ready' });
}

const page = document.getElementById('page');
if (page !== null) start(page);
