import assert from 'node:assert/strict';
import { TODAY } from '../../checks/soundWorkbook.ts';
import { isAhead, newDoc } from '../../../../src/core/form/sync/docStep.ts';
import type { Now } from '../../../../src/core/form/sync/doc.ts';
import { newMemory } from '../../../../src/core/workbook/syntax/memory.ts';
import {
  keptIn,
  leavePages,
  leavePutBy,
  newFormWorld,
  outlive,
  ring,
  tell,
  visit,
  WRITTEN_WITHIN,
  type FormWorld,
  type HostWorld,
} from './hostSide.ts';
import { newBrowser, openPage, settleBoxes, type Page, type Storage } from './pageSide.ts';
import { newBringing } from './bringing.ts';
import { newHands } from './hands.ts';
import { newOthers } from './others.ts';
import { onTheWay } from './onTheWay.ts';
import { newPromises } from './promises.ts';
import { readOnce } from './readings.ts';
import type { Step } from './steps.ts';
import { newUndos } from './undos.ts';
import { die, doNext, newVsCode, openAnew, readAnew, type ToExtension } from './vsCode.ts';

export interface World {
  readonly take: (step: Step) => void;
  /** Lets everything come to rest, and holds what is there against what must be. */
  readonly check: () => void;
  /** What was done, in words. */
  readonly trail: readonly string[];
  readonly text: () => string;
}

/**
 * A person with one or two forms and a text editor on one workbook, another one with a copy of the file,
 * VS Code, and what goes to and fro between them, late and in order. What is tried is the real page's side
 * and the real extension's side, on the real edits.
 */
export function newWorld(): World {
  /** The time, and how far the machine's clock was set back, in milliseconds. */
  let [time, behind] = [1_000_000, 0];
  /** Lives of the extension host, and the names and numbers that were given. */
  let [life, lastName, nextId] = [0, 0, 1];
  const vs = newVsCode();
  let forms: FormWorld[] = [];
  const storage: Storage = new Map();
  const browser = newBrowser(storage);
  let mirror = { text: vs.text, version: vs.version, isDirty: false };
  let memory = newMemory();
  /** What extensions are to put by that have outlived their windows. */
  const late: (() => void)[] = [];
  /** All it said since the save was put by in time; when it was thrown away with a text; `late` put by since it opened. */
  let [isTold, thrownAt, isMore] = [true, -Infinity, false];
  const trail: string[] = [];
  const promises = newPromises(trail);
  const now = (): Now => ({
    ...{ ...mirror, isReadOnly: false, today: TODAY, time },
    workbook: readOnce(mirror.text, memory),
  });
  const world: HostWorld = {
    ...{ vs, now, forms: () => forms, state: newDoc('h0', now()), timers: new Map(), reads: [] },
    ...{ journals: new Map(), place: 'w0', writing: [], planned: undefined, isUnderWay: false },
    waiting: new Map(),
  };

  const bringing = newBringing(world, () => nextId++);

  // ── The extension host ──
  const extension = (message: ToExtension): void => {
    switch (message.kind) {
      case 'changed':
        mirror = { text: message.text, version: mirror.version + 1, isDirty: message.isDirty };
        if (world.isUnderWay) return;
        tell(world, { type: 'changed', isUndo: message.isUndo });
        return;
      case 'willSave': {
        const id = nextId++;
        world.waiting.set(id, () => {
          world.waiting.delete(id);
          vs.toMain.push({ kind: 'save' });
        });
        tell(world, { type: 'flush', id });
        return;
      }
      case 'saved':
        // VS Code says so also where she has typed on since.
        mirror = { ...mirror, isDirty: false };
        tell(world, { type: 'saved' });
        return;
      case 'closed':
        tell(world, { type: 'flush' });
        forms = forms.filter(({ id }) => id !== message.form);
        return;
      case 'applied':
        tell(world, { type: 'applied', isDone: message.isDone });
        return;
      case 'textClosed':
      case 'touched':
      case 'stepped':
        tell(world, { type: message.kind });
        return;
      case 'bringIn':
      case 'takeUpFile':
      case 'tookUp':
      case 'joined':
        bringing.take(message);
        return;
      case 'goOn':
        message.then();
        return;
      case 'page': {
        const { event } = message;
        promises.arrive(event, world.state.naming, time);
        for (const { page } of forms)
          if (event.type === 'ready' && page?.state.page === event.page) page.isReady = true;
        tell(world, event);
      }
    }
  };
  const newHost = (count: number, isKilled = false): void => {
    // An extension that ends before it hears of the closed text can't know her words from thrown ones, and
    // what it asks about is put by a moment later.
    if (
      vs.toExtension.some(({ kind }) => kind === 'textClosed') ||
      time - thrownAt < WRITTEN_WITHIN
    )
      promises.excuse();
    vs.toExtension = [];
    leavePutBy(world, isKilled);
    world.waiting.clear();
    undos.end();
    bringing.forget();
    mirror = { text: vs.text, version: vs.version, isDirty: vs.isDirty };
    memory = newMemory();
    life++;
    isMore = false;
    forms = [];
    world.isUnderWay = false;
    world.planned = undefined;
    world.state = newDoc(`h${life}`, now());
    tell(world, { type: 'found', journals: keptIn(world), disk: vs.disk });
    for (let at = 0; at < count; at++) addForm();
  };
  const addForm = (): void => {
    const id = nextId++;
    const form = newFormWorld(world, id);
    forms.push(form);
    openPageOf(form);
  };

  // ── The pages ──
  const openPageOf = (form: FormWorld): void => {
    const { pageName: before } = form;
    form.pageName = `p${++lastName}`;
    form.page = openPage(form.pageName, before, (event) => {
      vs.toExtension.push({ kind: 'page', form: form.id, event });
    });
  };
  const openForms = (): readonly FormWorld[] => forms.filter(({ isClosed }) => !isClosed);
  const formAt = (n: number): FormWorld | undefined => openForms()[n % openForms().length];
  /** Where the keyboard is: a page whose extension has died keeps it as long as it is there. */
  const pageAt = (n: number): Page | undefined => {
    const form = formAt(n);
    const page = form?.dead ?? form?.page;
    return page?.shown === undefined ? undefined : page;
  };
  const undos = newUndos(world.waiting);
  const hands = newHands({
    ...{ forms: () => forms, promises, storage, time: () => time },
    clock: () => browser.clock(time - behind),
    newName: () => `d${++lastName}`,
  });
  const { begin, changeItem, giveKeyboard, leave: leaveField, typeSomewhere } = hands;

  const write = newOthers(vs, promises);

  // ── Time, and what is on its way ──
  const putByLate = (): void => {
    late.shift()?.();
    isMore = true;
  };
  const deliver = (n: number): boolean => {
    const queues = [
      ...onTheWay({ world, forms, storage, promises, extension, doNextOfMain }),
      ...(late.length > 0 ? [putByLate] : []),
    ];
    queues[n % Math.max(1, queues.length)]?.();
    return queues.length > 0;
  };
  const deliverAll = (): void => {
    let left = 4000;
    while (deliver(0)) assert.ok(--left > 0, 'it never comes to rest');
  };
  const comeToRest = (rounds: number): void => {
    for (let round = 0; round < rounds; round++) {
      deliverAll();
      wait(1100);
    }
  };
  /** Everything comes to rest; what she does next, nothing before it may change. */
  const calmDown = (): void => {
    comeToRest(4);
    deliverAll();
    for (const form of forms) form.last = undefined;
    promises.calm();
  };
  const doNextOfMain = (): void => {
    if (vs.toMain[0]?.kind === 'takeUp') promises.comesIn(vs.saved, vs.disk);
    if (doNext(vs)) promises.undone(true);
  };
  const wait = (ms: number): void => {
    time += ms;
    ring(world);
  };
  /** Each timer rings at its time, or soon after. */
  const waitFor = (ms: number): void => {
    for (let left = ms; left > 0; left -= 100) wait(Math.min(100, left));
  };

  // ── What dies ──
  const killHost = (): void => {
    vs.toExtension = vs.toExtension.filter(({ kind }) => kind === 'textClosed');
    while (vs.toMain.length > 0) doNextOfMain();
    promises.undone();
    promises.hostDied(storage);
    isTold = false;
    const dying = openForms();
    newHost(dying.length);
    leavePages(dying, forms);
  };
  const killWindow = (n: number, m: number): void => {
    // The browser with its window, and with all that pages kept there; or the window alone.
    if (m % 3 === 1) promises.windowDied(storage);
    else promises.excuseLate(time);
    if (m % 3 === 0) browser.lose();
    else if (m % 3 === 2) browser.die(n >> 2, time);
    // Which of two words was later, where the clock went back and the browser that knew it is lost, nobody tells.
    if (m % 3 === 0) behind = 0;
    const toCome = outlive(world, (m >> 3) % 4, `w${++lastName}`);
    die(vs, n);
    openWindow(true);
    late.push(...toCome);
  };
  /** Her window dies when all that was done is put by: it was not all typed, and all of it comes back. */
  const killLater = (n: number, m: number): void => {
    calmDown();
    // An item that she has emptied goes as soon as she leaves it, and a page that is hidden has its words.
    const isAll = storage.size === 0 && !isAhead(world.state) && !isMore;
    // Somebody else's file came in, and she pressed at once: nobody knows that the file says that.
    const isKnown = [vs, world.state.file].every(({ saved }) => saved === vs.disk);
    const before = vs.text;
    // What no extension's side was told of before it died, VS Code has backed up by then, or nothing.
    if (vs.backup !== undefined) vs.backup = before;
    killWindow(isTold ? n : 0, m);
    calmDown();
    if (isAll && isKnown) assert.equal(vs.text, before, 'what was done is not there again');
  };
  const reload = (): void => {
    while (vs.toMain.length > 0) doNextOfMain();
    if (!vs.isDirty) vs.text = vs.disk;
    promises.hostDied(storage);
    promises.reloaded(time);
    openWindow();
  };
  const openWindow = (isKilled = false): void => {
    if (vs.text === vs.disk) promises.comesIn(vs.saved, vs.disk);
    openAnew(vs);
    newHost(openForms().length, isKilled);
  };

  const take = ({ kind, n, m }: Step): void => {
    trail.push(`${kind} ${n} ${m}`);
    wait(7);
    browser.write(time);
    isTold ||= vs.text === vs.saved;
    if (/edit|disk|cross|revert|dont|split/.test(kind)) promises.mayAsk();
    if (/undo|redo|back|revert|dont|reload|kill|disk|bring/.test(kind)) promises.mayMove();
    const page = pageAt(m);
    switch (kind) {
      case 'type':
        if (page !== undefined) typeSomewhere(page, n, m);
        return;
      case 'typeOn':
        // Letter by letter, while what is on its way comes and goes.
        for (let letter = 0; letter < 3; letter++) {
          const there = pageAt(m);
          if (there !== undefined) typeSomewhere(there, letter === 0 ? n : 0, m);
          wait(110);
          deliver(n);
          deliver(0);
        }
        return;
      case 'leave':
        if (page !== undefined) leaveField(page);
        return;
      case 'tick':
      case 'move':
      case 'remove':
      case 'sort':
        if (page !== undefined) changeItem(page, kind, { n, m });
        return;
      case 'begin':
        if (page !== undefined) begin(page);
        return;
      case 'undo':
      case 'redo':
        if (page === undefined) return;
        promises.excuse();
        undos.press(kind, nextId++, formAt(m)!, page);
        return;
      case 'backAndForth':
        // Alone, and with nothing that Redo would bring again on top.
        if (page === undefined || forms.length > 1 || formAt(m)?.dead !== undefined) return;
        if (undos.leaveSome(vs.redo) || vs.disk !== vs.saved || promises.isMet()) return;
        for (let left = n % 3; left >= 0; left--) undos.press('undo', nextId++, formAt(m)!, page);
        if (n % 2 === 0) deliverAll();
        for (let left = n % 3; left >= 0; left--) undos.press('redo', nextId++, formAt(m)!, page);
        check();
        promises.calm();
        return;
      case 'save':
        vs.toExtension.push({ kind: 'willSave' });
        return;
      case 'hide': {
        const form = formAt(m)!;
        if (form.dead !== undefined) return;
        if (form.page === undefined) openPageOf(form);
        else form.page = undefined;
        return;
      }
      case 'trip': {
        // To another tab and back, and on in the same field at once.
        const form = formAt(m)!;
        if (form.dead !== undefined) return;
        const focus = form.page?.focus ?? '';
        openPageOf(form);
        for (let left = 40; form.page?.shown === undefined && left > 0; left--) deliver(0);
        // The caret comes back to where it was.
        const back = form.page;
        if (back?.boxes.has(focus) === true) giveKeyboard(back, focus);
        if (back?.shown !== undefined) typeSomewhere(back, 0, n);
        return;
      }
      case 'calm':
        calmDown();
        return;
      case 'split':
        if (openForms().length < 2) addForm();
        return;
      case 'close': {
        const form = formAt(m)!;
        if (openForms().length < 2 || form.dead !== undefined || form.page === undefined) return;
        [form.last, form.page, form.isClosed] = [{ ...form.page, focus: '' }, undefined, true];
        vs.toExtension.push({ kind: 'closed', form: form.id });
        return;
      }
      case 'edit':
        // Nobody types into a text in the very moment in which she presses a button.
        if (!bringing.isUnderWay()) write(n, m, 'text');
        return;
      case 'disk':
        if (!vs.isDirty && vs.disk === vs.saved) write(n, m, 'disk');
        return;
      case 'cross':
        // Somebody else saves, and what she has typed is not saved.
        if (!vs.isDirty || vs.disk !== vs.saved) return;
        write(n, m, 'disk');
        tell(world, { type: 'touched' });
        return;
      case 'bringIn': {
        if (forms.length > 1) deliverAll(); // whoever goes to another form takes a moment
        const { id, dead, page: shown, state } = formAt(m)!;
        if (dead === undefined && shown?.shown !== undefined && state.file.isOther && vs.isDirty)
          vs.toExtension.push({ kind: 'bringIn', form: id });
        return;
      }
      case 'revert':
        // What is thrown away by File: Revert is gone on purpose.
        if (vs.toMain.length + vs.toExtension.length > 0) return;
        promises.excuse();
        promises.thrown();
        readAnew(vs);
        // It is chosen in a menu: whoever types on has seen what came of it.
        deliverAll();
        return;
      case 'visit':
        visit(world, `v${++lastName}`);
        return;
      case 'closeText':
        vs.toExtension.push({ kind: 'textClosed' });
        return;
      case 'dontSave':
        // Her text editor beside the form is closed without saving: the form's words stay hers.
        // VS Code asks first, and nobody answers at once.
        waitFor(320);
        if (vs.toMain.length + vs.toExtension.length > 0) return;
        promises.thrown();
        promises.comesIn(vs.saved, vs.disk);
        readAnew(vs);
        thrownAt = time;
        vs.toExtension.push({ kind: 'textClosed' });
        return;
      case 'killHost':
        killHost();
        return;
      case 'killWindow':
        killWindow(n, m);
        return;
      case 'killLater':
        killLater(n, m);
        return;
      case 'reload':
        if (m % 2 === 1) {
          vs.toExtension.push({ kind: 'willSave' }); // and as soon as she sees that it is
          deliverAll();
        }
        reload();
        return;
      case 'deliver':
        deliver(n);
        if (m % 2 === 0) deliver(m);
        return;
      case 'wait':
        if (m % 16 === 15) behind += 86_400_000;
        waitFor([20, 100, 320, 800][n % 4]!);
    }
  };

  const rest = (): void => {
    for (const form of openForms()) if (form.page === undefined) openPageOf(form);
    comeToRest(40);
    // Whoever stops typing leaves the field, in the end.
    for (const { page } of forms) if (page !== undefined && page.focus !== '') leaveField(page);
    comeToRest(5);
    for (const { page } of forms) if (page !== undefined) settleBoxes(page);
  };

  const check = (): void => {
    rest();
    promises.hold(vs, forms);
  };

  newHost(1);
  return { take, check, trail, text: () => vs.text };
}
