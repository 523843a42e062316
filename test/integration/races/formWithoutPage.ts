import * as vscode from 'vscode';
import type { FromForm, ToForm } from '../../../src/core/form/formMessages.ts';
import type { OpenDocuments } from '../../../src/vscode/documents.ts';
import { newActing, type ActingSources } from '../../../src/vscode/formPage/acting.ts';
import type { PutBy } from '../../../src/vscode/formPage/putBy.ts';
import { newSyncs } from '../../../src/vscode/formPage/sync.ts';
import { log } from '../support.ts';
import { todayHere } from '../workbooks.ts';

/** A form without a page: what is typed and pressed is told as a page tells it. */
export interface FormWithoutPage {
  readonly type: (value: string) => void;
  /** Tells what was pressed, all in one moment; settles once all of it is done. Gives what was refused. */
  readonly press: (...messages: readonly FromForm[]) => Promise<readonly string[]>;
  readonly end: () => void;
}

export function formOn(document: vscode.TextDocument, documents: OpenDocuments): FormWithoutPage {
  const nothing = (): void => undefined;
  const putBy: PutBy = {
    find: () => Promise.resolve(() => []),
    keep: () => Promise.resolve(true),
    dispose: nothing,
  };
  const syncs = newSyncs({
    ...{ documents, log, putBy, today: todayHere, newName: () => 'form' },
    onDidTouchFile: new vscode.EventEmitter<vscode.Uri>().event,
  });
  const sync = syncs.of(document);
  sync.join({ isActive: () => true, show: nothing, tellKept: nothing, lead: nothing });
  const writing = documents.writeFirst(() => sync.flush());
  sync.tell({ type: 'ready', page: 'page' });
  const refused: string[] = [];
  const act = newActing({
    ...{ document, sync, panel: { active: true } },
    sources: { documents, today: todayHere },
    showing: {
      ...{ lead: nothing, soon: nothing, go: nothing },
      post: (message: ToForm) => {
        if (message.type === 'refused') refused.push(message.text);
      },
    },
    // All that these messages ask for.
  } as unknown as ActingSources);
  let last = 0;
  return {
    type: (value) => {
      const typed = {
        page: 'page',
        field: 'focus',
        was: 'Nights',
        value,
        at: ++last,
        rev: 0,
        time: Date.now(),
      };
      sync.tell({ type: 'typed', typed });
    },
    press: async (...messages) => {
      await Promise.all(messages.map(act));
      return refused.splice(0);
    },
    end: () => {
      writing.dispose();
      syncs.dispose();
    },
  };
}
