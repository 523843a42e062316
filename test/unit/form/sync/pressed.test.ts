import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TODAY } from '../../checks/soundWorkbook.ts';
import { applyChange, type FormChange } from '../../../../src/core/form/change.ts';
import { readKept } from '../../../../src/core/form/sync/keptShapes.ts';
import type { Press, ToldPress } from '../../../../src/core/form/sync/pressed.ts';
import { heardBy, hostStep, newHost } from '../../../../src/core/form/sync/syncHost.ts';
import {
  keptBy,
  newPage,
  pageStep,
  type PageEvent,
} from '../../../../src/core/form/sync/syncPage.ts';
import type { HostEvent, Now } from '../../../../src/core/form/sync/turn.ts';
import type { WordsPutBy } from '../../../../src/core/form/sync/typed.ts';
import { applyEdits } from '../../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';
import { titlesIn } from './hostSide.ts';
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
          assert.deepEqual(form.lost(), []);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is not done to another item, where its own has changed by then, and that is said once', () => {
    const form = openForm(START);
    const other = START.replace('title: A', 'title: Another');
    form.press({ type: 'remove', item: 'milestones.0' }, 'unheard', other);
    assert.equal(form.text(), other);
    assert.deepEqual(form.lost(), ['milestones']);
    form.press({ type: 'sort', list: 'milestones' }, 'untold');
    assert.deepEqual(form.lost(), ['milestones']);
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
  /** The lists of which the page said that an item was not there. */
  readonly lost: () => readonly string[];
}

/** A page and the extension's side of it, and what outlives them. */
function openForm(given: string): Form {
  let [text, saved, version, lives] = [given, given, 1, 1];
  let putBy: WordsPutBy = { words: [], heard: {} };
  /** What becomes of what is pressed next. */
  let end: End = 'stays';
  const lost: string[] = [];
  const now = (): Now => ({
    ...{ text, version, isDirty: text !== saved, isReadOnly: false, today: TODAY, time: 0 },
    workbook: openWorkbook(text),
  });
  let host = newHost('h1.1', now());
  let page = newPage('p1');
  const onPage = (event: PageEvent): void => {
    const stepped = pageStep(page, event);
    page = stepped.state;
    for (const one of stepped.pressed ?? []) if (end !== 'unheard') hear(one);
  };
  const hear = (told: ToldPress): void => {
    const { page: on, at, ...press } = told;
    if (press.type === 'lost') lost.push(press.list);
    const change: FormChange =
      press.type === 'lost' ? { kind: 'remove', item: `${press.list}.@` } : changeOf(press);
    tell({ type: 'change', change, id: 1, pressed: { page: on, at } });
    tell({ type: 'timer', name: 'putBy' });
  };
  const tell = (event: HostEvent): void => {
    const { state, effects } = hostStep(host, event, now());
    host = state;
    for (const effect of effects) {
      if (effect.do === 'apply') {
        text = applyEdits(text, effect.edits);
        version++;
        tell({ type: 'changed', isUndo: false });
        tell({ type: 'applied', isDone: true });
      } else if (effect.do === 'read') tell({ type: 'seen', why: effect.why, disk: saved });
      else if (effect.do === 'tellKept') onPage({ type: 'kept', heard: effect.heard });
      else if (effect.do === 'putBy' && end !== 'unwritten') {
        putBy = effect;
        if (end !== 'untold') tell({ type: 'kept', heard: effect.heard });
      }
    }
  };
  const show = (): void => {
    onPage({ type: 'form', heard: heardBy(host) });
  };
  const begin = (): void => {
    tell({ type: 'found', ...putBy, disk: saved });
    if (text !== saved) tell({ type: 'seen', why: 'together', disk: saved });
    tell({ type: 'ready', page: page.page });
    show();
    show(); // what that form had the page tell again
  };
  begin();
  return {
    press: (press, becomes, elsewhere = saved) => {
      const before = text;
      end = becomes;
      onPage({ type: 'pressed', press });
      show();
      const kept = readKept(JSON.stringify(keptBy(page)));
      if (end !== 'stays') {
        if (end === 'unwritten') text = before;
        if (end === 'not backed up') text = saved;
        if (elsewhere !== saved) [text, saved] = [elsewhere, elsewhere];
        version = 1;
        lives++;
        host = newHost(`h${lives}.1`, now());
        page = newPage(`p${lives}`, kept === undefined ? [] : [kept]);
        end = 'stays';
        begin();
      }
    },
    text: () => text,
    lost: () => lost,
  };
}
