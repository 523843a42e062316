import assert from 'node:assert/strict';
import { meantBy, valueOf, type FormChange } from '../../../src/core/form/change.ts';
import { newWritten } from '../../../src/core/form/written.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { SOUND, TODAY } from '../checks/soundWorkbook.ts';
import { changed } from './forms.ts';

const DUE = 'milestones.1.due';

/** A page that is typed into, and whose buttons are pressed. */
function newPage(text: string): {
  readonly type: (field: string, value: string) => void;
  readonly press: (change: FormChange) => void;
  readonly elsewhere: (from: string, to: string) => void;
  readonly text: () => string;
} {
  const written = newWritten();
  return {
    type: (field, value) => {
      const current = valueOf(openWorkbook(text)!, field);
      const before = written.before(field, current);
      text = changed(text, { kind: 'set', field, value, before });
      written.wrote(field, meantBy(field, value, TODAY), before);
    },
    press: (change) => {
      text = changed(text, change);
      if (change.kind === 'remove' || change.kind === 'sort') written.moved();
    },
    elsewhere: (from, to) => (text = text.replace(from, to)),
    text: () => text,
  };
}

describe('What a page wrote into a field', () => {
  it('keeps the day that a milestone was due at first, however many letters the next one has', () => {
    const page = newPage(SOUND);
    for (const typed of ['M', 'May', 'May 1', 'May 19', 'May 19, 2026']) page.type(DUE, typed);
    assert.match(page.text(), /due: 2026-05-19\n[^]*first-due: 2026-05-12\n/);
  });

  it('takes no day for the first one that is only a slip, though a button was pressed meanwhile', () => {
    const page = newPage(SOUND.replace('    due: 2026-05-12\n', ''));
    page.type(DUE, 'May 18, 2026');
    page.press({ kind: 'tick', item: 'milestones.0', done: false });
    page.type(DUE, 'May 19, 2026');
    assert.match(page.text(), /due: 2026-05-19\n/);
    assert.doesNotMatch(page.text(), /first-due: 2026-05-18/);
  });

  it('begins anew where somebody else has written, and where items have changed places', () => {
    const page = newPage(SOUND);
    page.type(DUE, 'May 19, 2026');
    page.press({ kind: 'remove', item: 'milestones.0' });
    const first = /due: (\S+)/.exec(page.text())![1]!;
    page.elsewhere(`due: ${first}`, 'due: 2026-06-01');
    page.elsewhere('first-due: 2026-05-12\n', 'note: moved\n');
    page.type('milestones.0.due', 'June 2, 2026');
    assert.match(page.text(), /first-due: 2026-06-01\n/);
  });
});
