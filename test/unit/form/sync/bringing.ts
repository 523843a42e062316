import { TODAY } from '../../checks/soundWorkbook.ts';
import { joined } from '../../../../src/core/form/sync/recover.ts';
import { applyEdits, type TextEdit } from '../../../../src/core/workbook/edit.ts';
import { minimal } from '../../../../src/core/workbook/edits/minimal.ts';
import { tell, type HostWorld } from './hostSide.ts';
import type { Bringing, PlannedText, TakenUp } from './vsCode.ts';

const TRIES = 5;

interface Bringer {
  readonly take: (message: Bringing) => void;
  readonly isUnderWay: () => boolean;
  readonly forget: () => void;
}

/** What an extension host does as somebody presses *Bring in*. */
export function newBringing(world: HostWorld, newId: () => number): Bringer {
  let count = 0;
  const press = (): void => {
    const base = world.state.file.saved;
    const theirs = world.vs.disk;
    if (base === undefined) return;
    let words: Record<string, { mine: string; theirs: string }> = {};
    count++;
    const plan = (): PlannedText | undefined => {
      const { text: mine, workbook } = world.now();
      if (workbook === undefined) return undefined;
      const together = joined(world.state.naming, { base, mine, theirs }, { today: TODAY });
      words = { ...words, ...together.words };
      tell(world, { type: 'broughtIn', words, isIn: false });
      const join = (hers: string, file: string): string =>
        joined(world.state.naming, { base, mine: hers, theirs: file }, { today: TODAY }).text;
      return { edits: whole(mine, together.text), base, join };
    };
    make(plan, () => {
      count--;
      tell(world, { type: 'broughtIn', words, isIn: true });
    });
  };
  const takeUpFile = (): void => {
    const { saved } = world.state.file;
    const theirs = world.vs.disk;
    if (saved === undefined) return;
    const plan = (): PlannedText | undefined => {
      const { text: mine } = world.now();
      return mine === saved
        ? { edits: whole(mine, theirs), base: mine, join: (_, file) => file }
        : undefined;
    };
    make(plan, () => {
      if (world.now().text === theirs) tell(world, { type: 'broughtIn', words: {}, isIn: true });
    });
  };
  const make = (plan: () => PlannedText | undefined, end: () => void): void => {
    const tryIt = (left: number): void => {
      const planned = left === 0 ? undefined : plan();
      if (planned === undefined) {
        end();
        return;
      }
      world.planned = planned;
      const id = settled((because) => {
        if (because === undefined) end();
        else flushed(left - 1);
      });
      const { edits } = planned;
      tell(world, { type: 'edits', edits, version: world.now().version, id, isTheirs: true });
    };
    const flushed = (left: number): void => {
      const id = settled(() => {
        tryIt(left);
      });
      tell(world, { type: 'flush', id });
    };
    flushed(TRIES);
  };
  const settled = (then: (because: string | undefined) => void): number => {
    const id = newId();
    world.waiting.set(id, (because) => {
      world.waiting.delete(id);
      world.vs.toExtension.unshift({ kind: 'goOn', then: () => then(because) });
    });
    return id;
  };
  const join = (taken: TakenUp, left: number): void => {
    const { mine, plan } = taken;
    const { text: theirs, version } = world.now();
    const text = mine === plan.base ? theirs : plan.join(mine, theirs);
    const more = minimal(theirs, whole(theirs, text)[0]!);
    const isAsPlanned = text === applyEdits(mine, plan.edits);
    if (more.length === 0) made(isAsPlanned);
    else if (left === 0) made(false);
    else
      world.vs.toMain.push({
        ...{ kind: 'join', form: 0, edits: more, version },
        told: { kind: 'joined', form: 0, taken, left, isAsPlanned },
      });
  };
  const made = (isAsPlanned: boolean): void => {
    if (!isAsPlanned) tell(world, { type: 'changed', isUndo: false });
    tell(world, { type: 'applied', isDone: isAsPlanned });
  };
  const take = (message: Bringing): void => {
    switch (message.kind) {
      case 'bringIn':
        press();
        return;
      case 'takeUpFile':
        takeUpFile();
        return;
      case 'tookUp':
        world.isUnderWay = false;
        if (world.now().isDirty) {
          tell(world, { type: 'applied', isDone: false });
          return;
        }
        tell(world, { type: 'seen', why: 'together', disk: world.now().text });
        join(message.taken, TRIES);
        return;
      case 'joined':
        if (message.isDone) made(message.isAsPlanned);
        else join(message.taken, message.left - 1);
    }
  };
  return {
    take,
    isUnderWay: () => count > 0 || world.vs.toExtension.some(({ kind }) => kind === 'bringIn'),
    forget: () => {
      count = 0;
    },
  };
}

function whole(before: string, after: string): readonly TextEdit[] {
  return [{ start: 0, end: before.length, text: after }];
}
