import { TODAY } from '../../checks/soundWorkbook.ts';
import { besideThat, joined } from '../../../../src/core/form/sync/broughtIn.ts';
import type { HostState } from '../../../../src/core/form/sync/turn.ts';
import { applyEdits, type TextEdit } from '../../../../src/core/workbook/edit.ts';
import { minimal } from '../../../../src/core/workbook/edits/minimal.ts';
import { workbooksTogether } from '../../../../src/core/workbook/edits/workbooksTogether.ts';
import { tell, type FormWorld, type HostWorld } from './hostSide.ts';
import type { Bringing, PlannedText, TakenUp } from './vsCode.ts';

/** How often a plan is made anew, and how often hers is brought back to a document that changes meanwhile. */
const TRIES = 5;

/**
 * What an extension host does as somebody presses *Bring in*: the real decisions, and in the order of
 * `vscode/formPage/takingUp.ts` what they wait for.
 */
export function newBringing({
  world,
  forms,
  newId,
}: {
  readonly world: HostWorld;
  readonly forms: () => readonly FormWorld[];
  readonly newId: () => number;
}): {
  readonly take: (form: FormWorld, message: Bringing) => void;
  readonly isUnderWay: () => boolean;
  /** Its extension host has ended. */
  readonly forget: () => void;
} {
  let count = 0;
  /** What the document showed of the file. */
  const taken = new Map<FormWorld, string>();
  const press = (form: FormWorld): void => {
    const base = form.state.file.saved;
    const theirs = world.vs.disk;
    if (base === undefined) return;
    let words: HostState['stuck'] = {};
    count++;
    const plan = (): PlannedText | undefined => {
      const { text: mine, workbook } = world.now();
      if (workbook === undefined) return undefined;
      const others = forms().flatMap((one) => (one === form ? [] : [one.state]));
      const together = joined(form.state, { base, mine, theirs }, TODAY, others);
      words = { ...words, ...together.words };
      tell(world, form, { type: 'broughtIn', words, isIn: false });
      return { edits: whole(mine, together.text), base, undecided: together.stands };
    };
    const elsewhere = forms().filter((one) => one !== form);
    flushAll(elsewhere, () => {
      make(form, plan, () => {
        count--;
        tell(world, form, { type: 'broughtIn', words, isIn: true });
      });
    });
  };
  const flushAll = ([first, ...more]: readonly FormWorld[], then: () => void): void => {
    if (first === undefined) {
      then();
      return;
    }
    const id = settled(() => {
      flushAll(more, then);
    });
    tell(world, first, { type: 'flush', id });
  };
  const takeUpFile = (form: FormWorld): void => {
    const { saved } = form.state.file;
    const theirs = world.vs.disk;
    // Of two forms the one does that she is in, and what was typed in the other one is long there.
    if (saved === undefined || forms().length > 1) return;
    const plan = (): PlannedText | undefined => {
      const { text: mine } = world.now();
      return mine === saved
        ? { edits: whole(mine, theirs), base: mine, undecided: 'both' }
        : undefined;
    };
    make(form, plan, () => {
      if (world.now().text === theirs)
        tell(world, form, { type: 'broughtIn', words: {}, isIn: true });
    });
  };
  /** As any edit that is planned on the workbook as it will be then. */
  const make = (form: FormWorld, plan: () => PlannedText | undefined, end: () => void): void => {
    const tryIt = (left: number): void => {
      const planned = left === 0 ? undefined : plan();
      if (planned === undefined) {
        end();
        return;
      }
      form.planned = planned;
      const id = settled((because) => {
        if (because === undefined) end();
        else flushed(left - 1);
      });
      const { edits } = planned;
      tell(world, form, { type: 'edits', edits, version: world.now().version, id });
    };
    const flushed = (left: number): void => {
      const id = settled(() => {
        tryIt(left);
      });
      tell(world, form, { type: 'flush', id });
    };
    flushed(TRIES);
  };
  const settled = (then: (because: string | undefined) => void): number => {
    const id = newId();
    world.waiting.set(id, (_, because) => {
      world.waiting.delete(id);
      // A promise goes on once all is done that settled it.
      world.vs.toExtension.unshift({ kind: 'goOn', then: () => then(because) });
    });
    return id;
  };
  /** The document shows the file, and hers is to come back to it. */
  const join = (form: FormWorld, taken: TakenUp, left: number): void => {
    const { mine, plan } = taken;
    const { text: theirs, version } = world.now();
    const { base, undecided } = plan;
    const text = mine === base ? theirs : workbooksTogether({ base, mine, theirs }, undecided).text;
    const more = minimal(theirs, whole(theirs, text)[0]!);
    const isAsPlanned = text === applyEdits(mine, plan.edits);
    if (more.length === 0) made(form, isAsPlanned);
    else if (left === 0) made(form, false);
    else
      world.vs.toMain.push({
        ...{ kind: 'join', form: form.id, edits: more, version },
        told: { kind: 'joined', form: form.id, taken, left, isAsPlanned },
      });
  };
  const made = (form: FormWorld, isAsPlanned: boolean): void => {
    const theirs = taken.get(form);
    if (!isAsPlanned) tell(world, form, { type: 'changed', isUndo: false });
    // The others took no notice meanwhile.
    for (const one of forms().filter((other) => other !== form))
      for (const event of besideThat(theirs)) tell(world, one, event);
    tell(world, form, { type: 'applied', isDone: isAsPlanned });
  };
  const take = (form: FormWorld, message: Bringing): void => {
    switch (message.kind) {
      case 'bringIn':
        press(form);
        return;
      case 'takeUpFile':
        takeUpFile(form);
        return;
      case 'tookUp':
        form.isUnderWay = false;
        if (world.now().isDirty) {
          tell(world, form, { type: 'applied', isDone: false });
          return;
        }
        taken.set(form, world.now().text);
        tell(world, form, { type: 'seen', why: 'together', disk: taken.get(form) });
        join(form, message.taken, TRIES);
        return;
      case 'joined':
        if (message.isDone) made(form, message.isAsPlanned);
        else join(form, message.taken, message.left - 1);
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
