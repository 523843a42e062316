import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TODAY } from '../../checks/soundWorkbook.ts';
import { applyChange, type FormChange } from '../../../../src/core/form/change.ts';
import { readKept } from '../../../../src/core/form/sync/keptShapes.ts';
import type { Press } from '../../../../src/core/form/sync/pressed.ts';
import { docStep, newDoc, toldTo } from '../../../../src/core/form/sync/docStep.ts';
import type { DocEvent, Journal, Now } from '../../../../src/core/form/sync/doc.ts';
import {
  keptBy,
  newPage,
  pageStep,
  type Kept,
  type Op,
  type PageEvent,
} from '../../../../src/core/form/sync/syncPage.ts';
import { applyEdits } from '../../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';
import { titlesIn } from './hostSide.ts';
import { readOnce } from './readings.ts';
import { START } from './steps.ts';

/**
 * What becomes of a press: the window stays; or it goes before the extension's side hears of the press, before
 * that is put by, before the page hears that it is, or before VS Code has backed up the document.
 */
const ENDS = ['stays', 'unheard', 'unwritten', 'untold', 'not backed up'] as const;
type End = (typeof ENDS)[number];

describe('What is pressed in a form', () => {
  const press = fc.record({ n: fc.nat(2), kind: fc.nat(4), end: fc.constantFrom<End[]>(...ENDS) });

  it('is done once, whenever its window goes', () => {
    const all = fc.array(press, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(all, (presses) => {
        const form = openForm(START);
        let expected = START;
        for (const { n, kind, end } of presses) {
          const { length } = titlesIn(openWorkbook(expected)!);
          if (n >= length) continue; // it has no button
          const wanted = pressOf(kind, `milestones.${n}`);
          form.press(wanted, end);
          expected = changed(expected, changeOf(wanted));
          assert.equal(form.text(), expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is not done to another item, where its own is gone by then, and that is said once', () => {
    const form = openForm(START);
    const other = START.replace(/ {2}- title: A\n(?: {4}.*\n)+/, '');
    assert.deepEqual(titlesIn(openWorkbook(other)!), ['B', 'C']);
    form.press({ type: 'remove', item: 'milestones.0' }, 'unheard', other);
    assert.equal(form.text(), other);
    assert.deepEqual(form.refused(), ['not-found']);
    form.press({ type: 'sort', list: 'milestones' }, 'untold');
    assert.deepEqual(form.refused(), ['not-found']);
  });

  it('is done to the one at its place, of two that begin alike', () => {
    const twins = START.replace('title: C', 'title: A');
    const form = openForm(twins);
    form.press({ type: 'remove', item: 'milestones.2' }, 'unheard');
    assert.equal(form.text(), changed(twins, { kind: 'remove', item: 'milestones.2' }));
  });
});

function pressOf(kind: number, item: string): Press {
  if (kind === 0) return { type: 'remove', item };
  if (kind === 1) return { type: 'tick', item, done: true };
  if (kind === 2) return { type: 'sort', list: 'milestones' };
  return { type: 'move', item, by: kind === 3 ? 1 : -1 };
}

function changeOf(press: Press): FormChange {
  const { type, ...more } = press;
  return { kind: type, ...more } as FormChange;
}

function changed(text: string, change: FormChange): string {
  const edited = applyChange(openWorkbook(text)!, change, TODAY);
  return edited.kind === 'edits' ? applyEdits(text, edited.edits) : text;
}

interface Form {
  /** `saved`: what somebody else saves while the window is gone. */
  readonly press: (press: Press, end: End, saved?: string) => void;
  readonly text: () => string;
  /** Why presses were not done. */
  readonly refused: () => readonly string[];
}

/** A page and the extension's side of it, and what outlives them. */
function openForm(given: string): Form {
  let [text, saved, version, lives] = [given, given, 1, 1];
  let journal: Journal | undefined;
  /** What becomes of what is pressed next. */
  let end: End = 'stays';
  const refused: string[] = [];
  const now = (): Now => ({
    ...{ text, version, isDirty: text !== saved, isReadOnly: false, today: TODAY, time: 0 },
    workbook: readOnce(text),
  });
  let doc = newDoc('h1.1', now());
  let page = newPage('p1');
  const onPage = (event: PageEvent): void => {
    const stepped = pageStep(page, event);
    page = stepped.state;
    for (const one of [...stepped.told, ...stepped.again]) if (end !== 'unheard') hear(one);
  };
  const hear = (told: Op): void => {
    if (!('press' in told)) return;
    const { press, ...pressed } = told;
    tell({ type: 'change', change: changeOf(press), id: 1, pressed });
    tell({ type: 'timer', name: 'putBy' });
  };
  const keep = (one: Journal): void => {
    if (end === 'unwritten') return;
    journal = one;
    if (end !== 'untold') tell({ type: 'kept', heard: one.heard });
  };
  const tell = (event: DocEvent): void => {
    const { state, effects } = docStep(doc, event, now());
    doc = state;
    for (const effect of effects) {
      if (effect.do === 'apply') {
        keep(effect.journal);
        text = applyEdits(text, effect.edits);
        version++;
        tell({ type: 'changed', isUndo: false });
        tell({ type: 'applied', isDone: true });
      } else if (effect.do === 'read') tell({ type: 'seen', why: effect.why, disk: saved });
      else if (effect.do === 'tellKept') onPage({ type: 'kept', heard: effect.heard });
      else if (effect.do === 'putBy') keep(effect.journal);
      else if (effect.do === 'settled' && effect.because) refused.push(effect.because);
    }
  };
  const show = (): void => {
    onPage({ type: 'form', heard: toldTo(page.page, doc) });
  };
  const begin = (left: readonly Kept[]): void => {
    tell({ type: 'found', journals: journal ? [journal] : [], disk: saved });
    tell({ type: 'timer', name: 'putBy' });
    tell({ type: 'ready', page: page.page });
    show();
    onPage({ type: 'left', kept: left });
    show(); // what that form had the page tell again
  };
  begin([]);
  return {
    press: (press, becomes, elsewhere = saved) => {
      const before = text;
      end = becomes;
      onPage({ type: 'pressed', press, time: ++version });
      show();
      const kept = readKept(JSON.stringify(keptBy(page)));
      if (end !== 'stays') {
        if (end === 'unwritten') text = before;
        if (end === 'not backed up') text = saved;
        if (elsewhere !== saved) [text, saved] = [elsewhere, elsewhere];
        lives++;
        doc = newDoc(`h${lives}.1`, now());
        page = newPage(`p${lives}`);
        end = 'stays';
        begin(kept === undefined ? [] : [kept]);
      }
    },
    text: () => text,
    refused: () => refused,
  };
}
