import fc from 'fast-check';
import { sequences, type Step } from './steps.ts';
import { newWorld } from './world.ts';

function hold(all: readonly Step[]): void {
  const world = newWorld();
  try {
    for (const step of all) world.take(step);
    world.check();
  } catch (error) {
    if (error instanceof Error) error.message += `\n${world.trail.join('\n')}\n${world.text()}`;
    throw error;
  }
}

/** How many sequences are tried: with SYNC_RUNS and FC_SEED others than those that every run tries. */
const RUNS = Number(process.env.SYNC_RUNS ?? 1000);

describe('What is typed in a form', () => {
  it('is never lost, in whatever order things happen', function () {
    this.timeout(RUNS * 180); // of which a machine to itself needs a twentieth
    fc.assert(fc.property(sequences, hold), { numRuns: RUNS });
  });

  it('is there with what she types in another form at once, whichever she goes on in', function () {
    this.timeout(RUNS * 180);
    const kind = fc.constantFrom<Step['kind'][]>('type', 'type', 'typeOn', 'deliver', 'wait');
    // One field, mostly.
    const step = fc.record<Step>({ kind, n: fc.constantFrom(0, 0, 0, 1, 2, 8), m: fc.nat(63) });
    const inTwo = fc.array(step, { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(inTwo, (all) => {
        hold([...steps('calm', 'split', 'calm'), ...all]);
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('is there with what waits under its field, which another form does not show yet', () => {
    const more = { kind: 'typeOn', n: 44, m: 3 } as const;
    hold([
      ...steps('deliver', 'deliver', 'type', 'deliver', 'deliver', 'split', 'typeOn', 'deliver'),
      ...steps('dontSave'),
      { kind: 'deliver', n: 6, m: 0 },
      more,
    ]);
  });

  it('is there with what was erased of what waits under its field, in another form', () => {
    const erases = { kind: 'type', n: 0, m: 49 } as const;
    hold([
      ...steps('typeOn', 'edit', 'split', 'bringIn', 'type', 'type'),
      erases,
      ...steps('type'),
    ]);
  });

  it('is one word in two forms whose extension has died, though the older is told behind the later', () => {
    hold([
      ...steps('split', 'calm'),
      { kind: 'edit', n: 43, m: 0 },
      ...steps('killHost'),
      { kind: 'type', n: 22, m: 16 },
      { kind: 'type', n: 26, m: 9 },
      { kind: 'type', n: 0, m: 33 },
      { kind: 'type', n: 38, m: 0 },
    ]);
  });

  it('is kept by its page, though it is in the document, until it is put by', () => {
    const deliver = { kind: 'deliver', n: 0, m: 0 } as const;
    const typed = { kind: 'typeOn', n: 0, m: 0 } as const;
    hold([typed, deliver, deliver, { kind: 'killWindow', n: 0, m: 1 }]);
  });

  it('is not gone with a window though another one has put by its own since', () => {
    hold([...steps('typeOn', 'type', 'type', 'killLater', 'visit', 'killWindow')]);
  });

  it('takes the place of nothing that another window has shown of the file meanwhile', () => {
    hold([...steps('typeOn', 'disk', 'visit', 'type', 'type', 'type', 'reload')]);
    hold([
      { kind: 'disk', n: 8, m: 0 },
      ...steps('visit', 'killHost', 'type', 'closeText', 'type', 'type', 'type'),
    ]);
  });

  it('stands in an item once that she began, though somebody writes beside it in the text', () => {
    hold([
      ...steps('calm', 'begin', 'typeOn'),
      { kind: 'edit', n: 55, m: 0 },
      ...steps('type', 'type', 'type', 'killHost', 'type'),
    ]);
  });

  it('stays taken back, where the text was read anew after a window had died, and the next one dies', () => {
    const died = { kind: 'killLater', n: 0, m: 40 } as const;
    hold([...steps('edit'), died, ...steps('revert', 'killLater')]);
  });

  it('waits under its field, though it was emptied before her window died', () => {
    const emptied = { kind: 'typeOn', n: 54, m: 48 } as const;
    hold([...steps('killLater', 'leave'), emptied, ...steps('killLater', 'dontSave', 'type')]);
  });

  it('is not taken apart where she goes on in what was thrown away with a text', () => {
    hold([
      ...steps('deliver', 'revert'),
      { kind: 'type', n: 28, m: 27 },
      ...steps('backAndForth', 'disk', 'close', 'dontSave', 'type'),
      { kind: 'type', n: 53, m: 0 },
    ]);
  });

  it('goes on in what was thrown away with a text, where she has pressed Undo since', () => {
    hold([
      ...steps('trip', 'killLater'),
      { kind: 'type', n: 2, m: 0 },
      { kind: 'typeOn', n: 61, m: 0 },
      ...steps('dontSave', 'undo', ...Array<'type'>(5).fill('type')),
    ]);
  });

  it('waits for her as it did, though a text beside and a file had other words there as her window died', () => {
    hold([
      ...steps('killLater', 'edit'),
      { kind: 'cross', n: 0, m: 1 },
      ...steps('type', 'type', 'type', 'killLater'),
      { kind: 'type', n: 2, m: 0 },
    ]);
  });

  // Orders of events that were found by many more sequences than each run tries.
  it('raises no question though its extension dies between a save and what is put by then', () => {
    const on = Array<'type'>(4).fill('type');
    hold(steps('trip', 'type', 'save', 'trip', ...on, 'killHost'));
  });

  it('goes on in one form where its extension has died, though another form opens before', () => {
    hold([
      ...steps('deliver', 'deliver'),
      { kind: 'type', n: 2, m: 0 },
      ...steps('split', 'killHost'),
      { kind: 'typeOn', n: 7, m: 9 },
      { kind: 'type', n: 0, m: 16 },
      { kind: 'deliver', n: 10, m: 0 },
      { kind: 'type', n: 0, m: 15 },
      ...steps('type'),
    ]);
  });

  it('stays taken back, though VS Code keeps an older copy of the document', () => {
    hold([
      ...steps('deliver', 'deliver', 'type'),
      { kind: 'type', n: 7, m: 0 },
      ...steps('deliver'),
      { kind: 'type', n: 0, m: 48 },
      ...steps('deliver', 'dontSave', 'edit'),
      { kind: 'type', n: 13, m: 0 },
      ...steps('calm'),
      { kind: 'killWindow', n: 46, m: 0 },
    ]);
  });

  it('stays taken back, though its extension dies before the page hears of that', () => {
    hold([
      { kind: 'disk', n: 1, m: 0 },
      ...steps('typeOn'),
      { kind: 'type', n: 47, m: 0 },
      ...steps('redo'),
      { kind: 'typeOn', n: 4, m: 16 },
      { kind: 'typeOn', n: 31, m: 0 },
      ...steps('killHost', ...Array<'type'>(5).fill('type')),
    ]);
  });

  it('is not followed by older words that a browser brings back, however many pages went between', () => {
    hold([
      ...steps('typeOn', 'type', 'reload', 'typeOn', 'reload', 'type', 'calm'),
      { kind: 'killWindow', n: 16, m: 26 },
      ...steps('type', 'type'),
    ]);
  });

  it('goes with its item that she removes right behind it, though its page is made anew before that is done', () => {
    hold([
      ...steps('calm'),
      { kind: 'type', n: 20, m: 0 },
      ...steps('typeOn'),
      { kind: 'remove', n: 4, m: 0 },
      ...steps('trip', 'calm', 'type', 'killHost', 'type', 'type'),
    ]);
  });

  it('is one word on the page that is told of two, however soon its extension dies again', () => {
    hold([
      ...steps('trip', 'type', 'trip', 'killHost', 'deliver'),
      ...steps('type', 'type', 'type', 'deliver', 'killHost'),
    ]);
  });

  it('goes on without a question from what she had undone, though its extension dies before that is put by', () => {
    hold([
      ...steps('typeOn', 'undo'),
      { kind: 'trip', n: 1, m: 0 },
      ...steps('type', 'type', 'deliver', 'type', 'killHost'),
    ]);
  });

  it('raises no question after a reload right behind a save', () => {
    hold([...steps('typeOn', 'type', 'type', 'type', 'type'), { kind: 'reload', n: 1, m: 3 }]);
  });

  it('goes on from a document that was newer than what was put by, and is taken back again', () => {
    hold([
      ...steps('typeOn'),
      { kind: 'deliver', n: 31, m: 0 },
      ...steps('type', 'trip', 'trip'),
      { kind: 'killWindow', n: 8, m: 0 },
      { kind: 'typeOn', n: 0, m: 16 },
      { kind: 'typeOn', n: 15, m: 0 },
      ...steps('type'),
      { kind: 'killWindow', n: 3, m: 1 },
      ...steps('type', 'type', 'type'),
    ]);
  });

  it('is the later word of two forms, though the clock was set back before it', () => {
    hold([
      ...steps('trip'),
      { kind: 'wait', n: 0, m: 63 },
      ...steps('split', 'type', 'type', 'type'),
      { kind: 'trip', n: 7, m: 63 },
      { kind: 'killWindow', n: 1, m: 4 },
    ]);
  });

  it('waits for her decision, also where somebody else writes there again', () => {
    hold([
      { kind: 'edit', n: 32, m: 0 },
      ...steps('deliver', 'deliver', 'dontSave'),
      { kind: 'type', n: 40, m: 0 },
      { kind: 'edit', n: 20, m: 0 },
      ...Array<Step>(5).fill({ kind: 'type', n: 0, m: 0 }),
    ]);
  });

  it('may be either of two, where she types in two forms what neither has told yet', () => {
    hold([
      ...steps('split'),
      { kind: 'typeOn', n: 13, m: 0 },
      { kind: 'type', n: 42, m: 16 },
      ...steps('type', 'type'),
      { kind: 'type', n: 42, m: 51 },
    ]);
  });

  it('is not said to be thrown away with a text that is closed, where she had undone it before', () => {
    hold([
      ...steps('calm', 'typeOn', 'calm', 'undo', 'calm'),
      { kind: 'edit', n: 1, m: 0 },
      ...steps('closeText'),
    ]);
  });

  it('is not said to be thrown away with a text that is closed, where she removes it in another form', () => {
    hold([
      ...steps('calm', 'begin', 'typeOn', 'calm', 'split', 'calm'),
      { kind: 'remove', n: 3, m: 1 },
      ...steps('closeText'),
    ]);
  });

  it('is not said to be thrown away with a text that is closed, where its extension died behind the save', () => {
    hold([
      ...steps('typeOn', 'calm', 'save', 'deliver', 'killHost', 'disk', 'closeText'),
      ...steps('dontSave', 'deliver'),
      { kind: 'type', n: 63, m: 0 },
      { kind: 'deliver', n: 0, m: 8 },
      ...steps('type'),
    ]);
  });

  it('is not said to be thrown away with a text that is closed, where she goes on in another form and takes all of it back', () => {
    hold([
      ...steps('typeOn', 'calm', 'split', 'calm', 'closeText'),
      { kind: 'type', n: 0, m: 1 },
      { kind: 'wait', n: 2, m: 0 },
      ...steps('deliver', 'deliver', 'calm'),
      ...Array<Step>(4).fill({ kind: 'undo', n: 0, m: 1 }),
      ...steps('calm'),
    ]);
  });

  it('is hers, though it began with a space when it was put by and the document is newer', () => {
    hold([
      { kind: 'trip', n: 44, m: 0 },
      ...steps('trip', 'type', 'trip', 'type', 'reload', 'type'),
    ]);
    hold([
      { kind: 'typeOn', n: 0, m: 14 },
      ...steps('trip', 'trip', 'killHost', 'type', 'type', 'type'),
    ]);
  });

  it('goes on with what was thrown away with a text, on a page whose extension had died by then', () => {
    hold([
      ...steps('typeOn', 'killHost', 'deliver', 'dontSave', 'type', 'killLater'),
      { kind: 'type', n: 46, m: 48 },
      ...steps('deliver', 'dontSave'),
    ]);
  });

  it('goes with its item: nobody has ticked the one that stands in its place then', () => {
    for (const delivered of [0, 1, 2, 3, 4]) {
      hold([
        { kind: 'calm', n: 0, m: 0 },
        { kind: 'tick', n: 1, m: 0 },
        { kind: 'calm', n: 0, m: 0 },
        { kind: 'move', n: 1, m: 1 },
        { kind: 'calm', n: 0, m: 0 },
        { kind: 'remove', n: 0, m: 0 },
        ...Array<Step>(delivered).fill({ kind: 'deliver', n: 0, m: 1 }),
        { kind: 'reload', n: 0, m: 0 },
      ]);
    }
  });

  it('stays put by with the form that has found it, though another one puts by its own before', () => {
    hold([
      { kind: 'type', n: 56, m: 0 },
      { kind: 'split', n: 0, m: 0 },
      { kind: 'edit', n: 46, m: 0 },
      { kind: 'reload', n: 0, m: 3 },
      { kind: 'deliver', n: 0, m: 0 },
      { kind: 'typeOn', n: 0, m: 45 },
      ...steps('type', 'killHost'),
    ]);
  });

  it('waits for her decision, though the word that it stands against is told once more', () => {
    hold([
      ...steps('deliver', 'split', 'typeOn', 'type'),
      { kind: 'typeOn', n: 30, m: 7 },
      { kind: 'type', n: 0, m: 15 },
      ...steps('killHost', 'tick'),
      { kind: 'reload', n: 0, m: 9 },
    ]);
  });

  it('is not undone by what was to be written and came too late, though the window is loaded anew', () => {
    hold([
      ...steps('killLater', 'type', 'edit', 'type'),
      { kind: 'typeOn', n: 1, m: 0 },
      ...steps('type', 'reload', 'type'),
    ]);
  });

  it('is where the later of two forms has brought it, though that one was just writing', () => {
    hold([
      ...steps('typeOn', 'split'),
      { kind: 'trip', n: 48, m: 31 },
      ...steps('deliver'),
      { kind: 'wait', n: 3, m: 0 },
      { kind: 'wait', n: 3, m: 0 },
      ...steps('killHost', 'move'),
      { kind: 'type', n: 2, m: 0 },
    ]);
  });

  it('goes on in the same field, though its item has lost its title meanwhile', () => {
    hold([
      ...steps('trip', 'begin', 'begin', 'calm', 'dontSave'),
      { kind: 'type', n: 44, m: 0 },
      ...steps('trip', 'type'),
    ]);
  });
});

function steps(...kinds: readonly Step['kind'][]): readonly Step[] {
  return kinds.map((kind) => ({ kind, n: 0, m: 0 }));
}
