import * as vscode from 'vscode';
import { localDay, type Day } from '../core/calendar/day.ts';
import type { Disposable } from './disposable.ts';

/** What day it is where the user sits, and word when it changes. */
export interface Clock extends Disposable {
  readonly today: () => Day;
  readonly onDayChanged: vscode.Event<Day>;
}

/** An hour, in milliseconds: a machine that slept through midnight finds out this soon at the latest. */
const LONGEST_WAIT = 3_600_000;

/** The day is asked for again soon after midnight, and whenever the window gets the focus. */
export function startClock(): Clock {
  const changed = new vscode.EventEmitter<Day>();
  const today = (): Day => localDay(new Date());
  let known = today();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const now = today();
    if (now !== known) {
      known = now;
      changed.fire(now);
    }
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(untilMidnight(), LONGEST_WAIT));
  };
  look();
  const focus = vscode.window.onDidChangeWindowState(look);
  return {
    today,
    onDayChanged: changed.event,
    dispose: () => {
      clearTimeout(timer);
      focus.dispose();
      changed.dispose();
    },
  };
}

/** Milliseconds, with a second to spare for clocks that run ahead of their timers. */
function untilMidnight(): number {
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return midnight.getTime() - now.getTime() + 1000;
}
