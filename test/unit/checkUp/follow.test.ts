import assert from 'node:assert/strict';
import { isoDay, parseDay } from '../../../src/core/calendar/day.ts';
import {
  addCheckUp,
  answeredIn,
  hasAnswered,
  noteTalk,
  replaceEarlier,
  talkedOf,
} from '../../../src/core/checkUp/edits.ts';
import { nextCheckUp } from '../../../src/core/checkUp/offer.ts';
import { readReply, type TakenReply } from '../../../src/core/checkUp/readMarks.ts';
import { begunByUs, lastTalk, readCheckUps } from '../../../src/core/checkUp/sides.ts';
import { STARTERS } from '../../../src/core/checkUp/statements.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { statusJson } from '../../../src/core/listing/statusListing.ts';
import { makeAgenda } from '../../../src/core/meeting/agenda.ts';
import { checkUpRow, checkUpsIn } from '../../../src/core/overview/checkUpRows.ts';
import { badgeOf, rowsOf } from '../../../src/core/portfolio/rows.ts';
import { summarize } from '../../../src/core/portfolio/summary.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import type { Edited } from '../../../src/core/workbook/edits/edited.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { leadsTo } from '../../../src/core/form/fieldId.ts';
import { formIn } from '../form/forms.ts';
import { SOUND, withFragment } from '../checks/soundWorkbook.ts';

const OURS = 'Cedar Falls Public Library';
const THEIRS = 'Harbor Light Food Bank';
const TODAY = parseDay('2026-05-20')!;
const BOTH = `check-ups:\n  - on: 2026-05-01\n    by: ${OURS}\n    purpose: 5\n    open: 4\n  - on: 2026-05-03\n    by: ${THEIRS}\n    purpose: 2\n    open: 4\n    said: Qk1z\n`;

function opened(fragment: string): Workbook {
  return openWorkbook(withFragment(SOUND, fragment))!;
}

function after(workbook: Workbook, edited: Edited): Workbook {
  assert.ok(edited.kind === 'edits', JSON.stringify(edited));
  return openWorkbook(applyEdits(workbook.text, edited.edits))!;
}

function replyOf(text: string): TakenReply {
  const reply = readReply(text);
  assert.ok('words' in reply);
  return reply;
}

function nextIn(fragment: string): string | undefined {
  const day = nextCheckUp(opened(fragment).cycle);
  return day === undefined ? undefined : isoDay(day);
}

describe('After a check-up', () => {
  it('has its question on the agenda, and no number or word of a side', () => {
    const { questions } = makeAgenda(opened(BOTH), TODAY + 7, TODAY);
    assert.ok(questions.includes(STARTERS.purpose[0]));
    assert.doesNotMatch(JSON.stringify(questions), /Qk1z|little|\b[1-5]\b/);
    const talked = opened(
      BOTH.replace('    open: 4\n  - on', '    open: 4\n    talked-on: 2026-05-10\n  - on'),
    );
    assert.ok(!makeAgenda(talked, TODAY + 7, TODAY).questions.includes(STARTERS.purpose[0]));
  });

  it('has a talk and a decision on our entry, and a line in the notes of that day', () => {
    const workbook = opened(BOTH);
    const talk = { day: parseDay('2026-05-10')!, decision: 'change', t: inEnglish } as const;
    const now = after(workbook, noteTalk(workbook, THEIRS, talk));
    const { talkedOn, next } = lastTalk(now.cycle)!;
    assert.deepEqual([isoDay(talkedOn!), next], ['2026-05-10', 'change']);
    assert.match(now.text, /#### 2026-05-10\n[^#]*- We talked about how we’re doing: Change/);
  });

  it('has one line and one decision where somebody decides anew on that day', () => {
    const day = parseDay('2026-05-10')!;
    let now = opened(BOTH);
    for (const decision of ['change', 'pause', 'end', 'again'] as const)
      now = after(now, noteTalk(now, THEIRS, { day, decision, t: inEnglish }));
    assert.deepEqual(now.text.match(/- We talked.*/g), [
      '- We talked about how we’re doing, and need to talk again.',
    ]);
    assert.equal(lastTalk(now.cycle)!.next, undefined);
  });

  it('has the words of a reply in their words, and those that ask for a talk where that is asked', () => {
    const workbook = opened('');
    const taken = (words: string) => {
      const now = after(workbook, addCheckUp(workbook, THEIRS, TODAY, answeredIn(replyOf(words))));
      const [one] = readCheckUps(now.cycle);
      return [one!.said, one!.ratherTalk];
    };
    const dates = 'Nos gustaría decidir juntos las fechas: todas\nGracias';
    assert.deepEqual(taken(dates), [dates, '']);
    assert.deepEqual(taken('I’d rather talk: Tuesday'), ['', 'I’d rather talk: Tuesday']);
    assert.deepEqual(taken('4 2 4 – 3 3'), ['', '']);
  });

  it('has no decision before both have answered', () => {
    const workbook = opened(`check-ups:\n  - on: 2026-05-01\n    by: ${OURS}\n    purpose: 5\n`);
    assert.equal(talkedOf(workbook, THEIRS), undefined);
    assert.equal(
      noteTalk(workbook, THEIRS, { day: TODAY, decision: 'go-on', t: inEnglish }).kind,
      'refused',
    );
  });

  it('is offered again 90 days after the last, or from the day that was named', () => {
    assert.equal(nextIn(BOTH), '2026-08-01');
    assert.equal(nextIn(`${BOTH}next-check-up: 2026-09-01\n`), '2026-09-01');
    assert.equal(nextIn(`${BOTH}next-check-up: 2026-04-01\n`), '2026-08-01');
    assert.equal(
      nextIn(
        'milestones:\n  - title: A\n    status: done\n    done-on: 2026-03-01\nagreement:\n  signed: 2026-03-10\n',
      ),
      '2026-05-30',
    );
  });

  it('is offered to two partners at once, and never where work rests', () => {
    const rowsOf = (fragments: readonly string[]): readonly string[] => {
      const entries = fragments.map((fragment, at) => ({
        path: `partnerships/${String(at)}-cycle-1.md`,
        summary: summarize(opened(fragment)),
      }));
      const portfolio = buildPortfolio(entries, TODAY + 300);
      return checkUpsIn(portfolio).map((one) => checkUpRow(one, portfolio, inEnglish).words);
    };
    assert.deepEqual(rowsOf([BOTH, BOTH, BOTH]).length, 2);
    const talked = BOTH.replace(
      '    open: 4\n  - on',
      '    open: 4\n    talked-on: 2026-05-10\n  - on',
    );
    const all = rowsOf([talked, talked, talked, talked]);
    assert.equal(all.length, 4);
    assert.equal(all.filter((words) => words.includes('You could ask')).length, 2);
    assert.deepEqual(rowsOf([`${BOTH}status: paused\n`]), []);
    // The overview says beside it that there is something to talk about.
    const [again = ''] = rowsOf([
      talked + BOTH.replace(/^.*\n/, '').replaceAll('2026-05', '2026-10'),
    ]);
    assert.equal(again, 'Both sides have answered · You talked on May 10, 2026');
    assert.doesNotMatch(rowsOf([BOTH]).join(), /little|Qk1z/);
  });

  it('is offered below what is coming up, to two at once, and is nothing late', () => {
    const told = (more: string) => {
      const entries = [BOTH, BOTH, BOTH, `${BOTH}status: paused\n`].map((fragment, at) => ({
        path: `partnerships/${String(at)}-cycle-1.md`,
        summary: summarize(opened(`${fragment}${more}`)),
      }));
      const portfolio = buildPortfolio(entries, TODAY + 300);
      const rows = rowsOf(portfolio)[0]!.children();
      const offers = rows.filter(
        ({ label, description }) => label === 'How are we doing?' && description === THEIRS,
      );
      return { offers: offers.length, late: badgeOf(portfolio).value };
    };
    const { offers, late } = told('');
    assert.equal(offers, 2);
    assert.deepEqual(told('next-check-up: 2029-01-01\n'), { offers: 0, late });
  });

  it('is in the listing only for whoever asks for it', () => {
    const entries = [{ path: 'a-cycle-1.md', summary: summarize(opened(BOTH)) }];
    const portfolio = buildPortfolio(entries, TODAY);
    assert.doesNotMatch(statusJson(portfolio), /checkUps|Qk1z/);
    const [cycle] = (
      JSON.parse(statusJson(portfolio, true)) as {
        organizations: readonly { cycles: readonly { checkUps: unknown; talk: unknown }[] }[];
      }
    ).organizations[0]!.cycles;
    assert.deepEqual(cycle!.checkUps, [
      { on: '2026-05-01', by: OURS, answers: { purpose: 5, open: 4 } },
      { on: '2026-05-03', by: THEIRS, answers: { purpose: 2, open: 4 } },
    ]);
    assert.deepEqual(cycle!.talk, [{ statement: 'purpose', by: { [OURS]: 5, [THEIRS]: 2 } }]);
  });
});

describe('A check-up in the form', () => {
  it('is written with numbers, and another of the day has that day as well', () => {
    const workbook = opened('');
    const once = after(
      workbook,
      addCheckUp(workbook, THEIRS, TODAY, answeredIn(replyOf('4 2 4 – 3 3'))),
    );
    assert.match(once.text, /purpose: 4\n {4}room: 2\n {4}worth: 4\n {4}decide: 3\n {4}open: 3\n/);
    const twice = after(once, addCheckUp(once, THEIRS, TODAY));
    assert.deepEqual(
      readCheckUps(twice.cycle).map(({ on }) => on - TODAY),
      [0, 0],
    );
  });

  it('takes the place of an earlier one of the day where somebody says so, and no word is lost', () => {
    const two = `check-ups:\n  - on: 2026-05-20\n    by: ${THEIRS}\n    purpose: 4\n    open: 2\n    said: Qk1z\n    rather-talk: Friday\n  - on: 2026-05-20\n    by: ${THEIRS}\n    purpose: 5\n    said: Qk2z\n`;
    const workbook = opened(two);
    assert.ok(hasAnswered(workbook, THEIRS, TODAY));
    assert.ok(!hasAnswered(workbook, OURS, TODAY));
    const now = after(workbook, replaceEarlier(workbook, THEIRS, TODAY));
    const [only, ...more] = readCheckUps(now.cycle);
    assert.deepEqual(more, []);
    assert.deepEqual(only!.answers, { purpose: 5 });
    assert.deepEqual([only!.said, only!.ratherTalk], ['Qk1z\nQk2z', 'Friday']);
    assert.equal(replaceEarlier(now, THEIRS, TODAY).kind, 'refused');
  });

  it('goes on with ours of today, and with one that was only begun', () => {
    const begunAt = (fragment: string): number | undefined =>
      begunByUs(opened(`check-ups:\n${fragment}`).cycle, TODAY)?.at;
    const ours = `    by: ${OURS}\n`;
    assert.equal(begunAt(`  - on: 2026-05-20\n${ours}    open: 4\n`), 0);
    assert.equal(begunAt(`  - on: 2026-05-10\n${ours}    purpose: 4\n`), 0);
    assert.equal(begunAt(`  - on: 2026-05-10\n${ours}    open: 4\n`), undefined);
    assert.equal(begunAt(`  - on: 2026-01-10\n${ours}    purpose: 4\n`), undefined);
  });

  it('asks for the talk once both have answered, and for the decision once there was a talk', () => {
    const asksFor = (fragment: string): readonly string[] => {
      const part = formIn(withFragment(SOUND, fragment)).parts.find(({ id }) => id === 'check-up');
      const list = part!.controls.find(({ id }) => id === 'check-ups');
      assert.ok(list?.kind === 'list');
      return list.items[0]!.controls.map(({ id }) => id.split('.').at(-1)!).slice(-2);
    };
    const ours = `check-ups:\n  - on: 2026-05-01\n    by: ${OURS}\n    open: 5\n`;
    const theirs = `  - on: 2026-05-03\n    by: ${THEIRS}\n    open: 4\n`;
    assert.deepEqual(asksFor(ours), ['said', 'rather-talk']);
    assert.deepEqual(asksFor(ours + theirs), ['rather-talk', 'talked-on']);
    const talked = `${ours}    talked-on: 2026-05-09\n`;
    assert.deepEqual(asksFor(talked), ['rather-talk', 'talked-on']);
    assert.deepEqual(asksFor(talked + theirs), ['talked-on', 'next']);
    assert.deepEqual(asksFor(`${ours}    next: end\n`), ['rather-talk', 'next']);
  });

  it('says once, at the first statement, that digits mark, and until a side is filled in', () => {
    const said = (fragment: string): readonly string[] => {
      const part = formIn(withFragment(SOUND, fragment)).parts.find(({ id }) => id === 'check-up');
      const list = part!.controls.find(({ id }) => id === 'check-ups');
      assert.ok(list?.kind === 'list');
      return list.items[0]!.controls.filter(({ help }) => help.includes('1 to 5')).map(
        ({ id }) => id,
      );
    };
    const ours = `check-ups:\n  - on: 2026-05-20\n    by: ${OURS}\n`;
    assert.deepEqual(said(ours), ['check-ups.0.purpose']);
    assert.deepEqual(said(`${ours}    purpose: 4\n`), ['check-ups.0.purpose']);
    assert.deepEqual(said(`${ours}    purpose: 4\n    open: 4\n`), []);
  });

  it('keeps theirs closed until ours is in', () => {
    const waits = (fragment: string): readonly (boolean | undefined)[] => {
      const part = formIn(withFragment(SOUND, fragment)).parts.find(({ id }) => id === 'check-up');
      const list = part!.controls.find(({ id }) => id === 'check-ups');
      assert.ok(list?.kind === 'list');
      return list.items.map((item) => item.waits);
    };
    assert.deepEqual(waits(`check-ups:\n  - on: 2026-05-03\n    by: ${THEIRS}\n    open: 2\n`), [
      true,
    ]);
    assert.deepEqual(waits(BOTH), [false, false]);
    // A side that was only begun, or that is at its first lines, could still be swayed.
    const begun = `    by: ${OURS}\n`;
    for (const [marked, isClosed] of [
      ['', true],
      ['    purpose: 5\n    room: 4\n', true],
      ['    purpose: 5\n    room: 4\n    worth: 4\n    promises: 4\n    decide: 4\n', false],
      ['    purpose: 5\n    said: More hands\n', false],
    ] as const) {
      const fragment = `check-ups:\n  - on: 2026-05-03\n    by: ${THEIRS}\n    open: 2\n  - on: 2026-05-04\n${begun}${marked}`;
      assert.deepEqual(waits(fragment), [isClosed, false], marked);
      const part = formIn(withFragment(SOUND, fragment)).parts.find(({ id }) => id === 'check-up');
      assert.equal(part!.sides!.length, isClosed ? 0 : 1, marked);
    }
  });

  it('sets each side beside the other with its own day, and its own words', () => {
    const two = `${BOTH}  - on: 2026-05-02\n    by: ${THEIRS}\n    purpose: 4\n    rather-talk: Friday\n`;
    const [view] = formIn(withFragment(SOUND, two)).parts.find(
      ({ id }) => id === 'check-up',
    )!.sides!;
    assert.deepEqual(view!.columns, ['You, May 1, 2026', 'Harbor Light Food Bank, May 3, 2026']);
    assert.deepEqual(view!.words, [
      'Harbor Light Food Bank: “Qk1z”',
      'Harbor Light Food Bank would rather talk: Friday',
    ]);
  });

  it('says what to talk about, and says nothing of theirs in a folded line', () => {
    const part = formIn(withFragment(SOUND, BOTH)).parts.find(({ id }) => id === 'check-up')!;
    assert.equal(
      part.sides?.[0]?.topics[0]?.statement,
      'We agree on what this partnership is for.',
    );
    const list = part.controls.find(({ id }) => id === 'check-ups');
    assert.ok(list?.kind === 'list');
    assert.deepEqual(
      list.items.map(({ name, gist }) => [name, gist]),
      [
        [`${OURS}, 2026-05-01`, ''],
        [`${THEIRS}, 2026-05-03`, ''],
      ],
    );
  });

  it('remarks on nothing in what is closed', () => {
    const theirs = `  - on: 2036-05-03\n    by: ${THEIRS}\n    open: 2\n`;
    const remarks = (fragment: string): number => {
      const part = formIn(withFragment(SOUND, fragment)).parts.find(({ id }) => id === 'check-up');
      const list = part!.controls.find(({ id }) => id === 'check-ups');
      assert.ok(list?.kind === 'list');
      return list.items.flatMap(({ controls }) =>
        controls.flatMap((one) => ('remarks' in one ? one.remarks : [])),
      ).length;
    };
    assert.equal(remarks(`check-ups:\n${theirs}`), 0);
    const ours = `  - on: 2036-05-03\n    by: ${OURS}\n    open: 2\n`;
    assert.equal(remarks(`check-ups:\n${theirs}${ours}`), 2);
  });

  it('asks for a talk first only until there was one', () => {
    const notes = (fragment: string): string => {
      const part = formIn(withFragment(SOUND, fragment)).parts.find(({ id }) => id === 'check-up');
      return part!.sides![0]!.notes.join(' ');
    };
    const politely = BOTH.replace('    purpose: 2\n    open: 4', '    purpose: 2\n    open: 1');
    assert.match(notes(politely), /Talk with .* first/);
    const talked = politely.replace('    open: 4\n', '    open: 4\n    talked-on: 2026-05-09\n');
    assert.match(notes(talked), /^You talked on May 9, 2026\.$/);
  });

  it('is led to where it can be filled in, and not into an empty answer', () => {
    assert.equal(leadsTo(['check-ups']), 'check-up');
    assert.equal(leadsTo(['check-ups', 0, 'by']), 'check-ups.0.by');
    assert.equal(leadsTo(['milestones']), 'milestones');
  });
});
