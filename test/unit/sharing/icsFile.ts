import assert from 'node:assert/strict';
import ICAL from 'ical.js';

/** An entry as a calendar program reads it. Days as `2026-03-16`, hours as `2026-03-16T16:00:00`. */
export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly status: string;
  readonly from: string;
  /** The first day that it doesn't take, or the hour at which it ends. */
  readonly until: string;
  readonly location: string;
  /** Whether it keeps people busy. */
  readonly isBusy: boolean;
}

/** Reads a calendar with a parser that isn't ours, and sees that it keeps to RFC 5545's lines. */
export function eventsIn(bytes: Uint8Array): readonly ReadEvent[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    // eslint-disable-next-line no-control-regex -- none of them may stand in a line
    assert.doesNotMatch(line, /[\0-\x08\n-\x1f\x7f]/);
  }
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  return calendar.getAllSubcomponents('vevent').map(readEvent);
}

function readEvent(component: ICAL.Component): ReadEvent {
  const event = new ICAL.Event(component);
  assert.equal(event.startDate.isDate, event.endDate.isDate);
  assert.equal(event.startDate.zone.tzid, 'floating', 'as the clock on the wall has it');
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    sequence: event.sequence,
    stamp: String(component.getFirstPropertyValue('dtstamp')),
    status: String(component.getFirstPropertyValue('status')),
    from: event.startDate.toString(),
    until: event.endDate.toString(),
    location: String(component.getFirstPropertyValue('location') ?? ''),
    isBusy: component.getFirstPropertyValue('transp') === 'OPAQUE',
  };
}

/** What stands in people's calendars once they have the file: `2026-03-16 Zoo: Meeting`. */
export function standing(bytes: Uint8Array): readonly string[] {
  return eventsIn(bytes)
    .filter(({ status }) => status !== 'CANCELLED')
    .map(({ from, summary }) => `${from} ${summary}`)
    .sort();
}
