import assert from 'node:assert/strict';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { applyChange } from '../../../src/core/form/change.ts';
import { factId } from '../../../src/core/form/fieldId.ts';
import { factUses } from '../../../src/core/schema/generated/factUses.ts';
import { valueAt } from '../../../src/core/schema/presentValue.ts';
import { propertySchema } from '../../../src/core/schema/schema.ts';
import { factsGoing } from '../../../src/core/schema/whereFactsGo.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import {
  endCycle,
  pauseCycle,
  resumeCycle,
} from '../../../src/core/workbook/edits/commands/cycleStatus.ts';
import * as milestones from '../../../src/core/workbook/edits/commands/milestones.ts';
import {
  planNextCycle,
  planRepeat,
  remainingCandidates,
} from '../../../src/core/workbook/edits/commands/nextCycle.ts';
import type { Edited } from '../../../src/core/workbook/edits/edited.ts';
import { lint } from 'markdownlint/sync';
import { FINISHED, SOUND, TODAY } from '../checks/soundWorkbook.ts';
import { laidOutWorkbook } from './laidOutWorkbooks.ts';
import { opened } from '../../support/workbookText.ts';

function done(text: string, edited: Edited): string {
  assert.ok(edited.kind === 'edits');
  return applyEdits(text, edited.edits);
}

describe('Milestone commands', () => {
  it('tells of several owners, whom a new one would replace', () => {
    const written = (owner: string) =>
      milestones.ownersWritten(
        opened(SOUND.replace('owner: Branch manager', `owner: ${owner}`)),
        1,
      );
    assert.equal(written('[Ann, Bo]'), '[Ann, Bo]');
    assert.equal(written('\n      - Ann\n      - Bo'), '- Ann\n      - Bo');
    for (const one of ['Branch manager', '[name]', '', 'Ann and Bo']) {
      assert.equal(written(one), undefined, one);
    }
  });

  const first = '  - title: Agreement signed\n';
  const second = '  - title: First pantry night\n    due: 2026-05-12\n    owner: Branch manager\n';

  it('does the same where the --- above the facts is missing', () => {
    const without = SOUND.replace('---\n', '');
    const added = (text: string): string => {
      const flyers = { title: 'Flyers', due: parseDay('2026-05-01')!, owner: 'Ann' };
      return done(text, milestones.addMilestone(opened(text), flyers));
    };
    assert.equal(`---\n${added(without)}`, added(SOUND));
  });

  it('adds one at its place by date, and at the end of a list that is in no order', () => {
    const due = parseDay('2026-05-01')!;
    const after = done(
      SOUND,
      milestones.addMilestone(opened(SOUND), { title: 'Flyers', due, owner: 'Ann' }),
    );
    assert.equal(
      after,
      SOUND.replace(second, `  - title: Flyers\n    due: 2026-05-01\n    owner: Ann\n${second}`),
    );
    const mixed = SOUND.replace('2026-03-30', '2026-09-30');
    const added = done(mixed, milestones.addMilestone(opened(mixed), { title: 'Flyers', due }));
    assert.equal(added, mixed.replace(second, `${second}  - title: Flyers\n    due: 2026-05-01\n`));
  });

  it('marks one as done, with its day', () => {
    const after = done(SOUND, milestones.markMilestoneDone(opened(SOUND), 1, TODAY));
    assert.equal(
      after,
      SOUND.replace(second, `${second}    status: done\n    done-on: 2026-04-15\n`),
    );
  });

  it('moves a date and keeps the first one, once', () => {
    const [day, later] = [parseDay('2026-06-01')!, parseDay('2026-07-01')!];
    const once = done(SOUND, milestones.moveDueDate(opened(SOUND), 1, day));
    assert.equal(
      once,
      SOUND.replace(second, `${second.replace('05-12', '06-01')}    first-due: 2026-05-12\n`),
    );
    const twice = done(once, milestones.moveDueDate(opened(once), 1, later));
    assert.equal(twice, once.replace('due: 2026-06-01', 'due: 2026-07-01'));
  });

  it('hands over what is open, and leaves what is done', () => {
    const text = SOUND.replaceAll('Branch manager', 'library DIRECTOR').replace(
      'Outreach librarian',
      'Library director',
    );
    const after = done(text, milestones.handOver(opened(text), 'Library director', 'Ann'));
    assert.equal(
      after,
      text
        .replace('library DIRECTOR', 'Ann')
        .replace('coordinator: Library director', 'coordinator: Ann'),
    );
    assert.ok(after.includes(`${first}    due: 2026-03-30\n    owner: Library director`));
  });

  it('takes over one’s part of what several share, and leaves the others', () => {
    const owned = (owner: string): string => SOUND.replace('Branch manager', owner);
    for (const [before, from, to, after] of [
      ['Library director and Rosa Delgado', 'library director', 'Ann', 'Ann and Rosa Delgado'],
      ['Ana, Bo & Linh', 'Bo', 'Kim', 'Ana, Kim & Linh'],
      ['Ana, Bo & Linh', 'Ana', 'Bo', 'Bo & Linh'],
      ['Ana and Bo', 'Bo', 'Ana', 'Ana'],
      ['Ana and Bo', 'Ana', 'Parks and Recreation', 'Parks and Recreation; Bo'],
      ['Ana', 'Ana', 'Kim and Bo', 'Kim and Bo'],
    ] as const) {
      const text = owned(before);
      assert.equal(done(text, milestones.handOver(opened(text), from, to)), owned(after));
      assert.equal(done(text, milestones.changeOwner(opened(text), 1, to, from)), owned(after));
    }
    const whole = owned('Parks and Recreation');
    assert.equal(done(whole, milestones.handOver(opened(whole), 'Parks', 'Ann')), whole);
  });

  it('refuses a milestone that is not there', () => {
    assert.deepEqual(milestones.changeOwner(opened(SOUND), 7, 'Ann'), {
      kind: 'refused',
      reason: 'not-found',
    });
  });
});

describe('Pausing and ending a cycle', () => {
  it('says why and until when', () => {
    const rest = { since: TODAY, reason: 'New director', resumeOn: parseDay('2026-09-01')! };
    assert.ok(
      done(SOUND, pauseCycle(opened(SOUND), rest)).includes(
        '  review: 2026-12-15\nstatus: paused\nstatus-since: 2026-04-15\nstatus-reason: New director\nresume-on: 2026-09-01\n---\n',
      ),
    );
    assert.ok(
      done(SOUND, endCycle(opened(SOUND), { since: TODAY })).includes(
        'status: ended\nstatus-since: 2026-04-15\n---\n',
      ),
    );
  });

  it('gives every byte back when it is taken up again #many', () => {
    fc.assert(
      fc.property(laidOutWorkbook, fc.boolean(), (text, end) => {
        const rest = {
          since: TODAY,
          reason: 'They asked: later',
          resumeOn: end ? undefined : TODAY + 90,
        };
        const paused = done(text, (end ? endCycle : pauseCycle)(opened(text), rest));
        assert.equal(opened(paused).cycle.status, end ? 'ended' : 'paused');
        assert.equal(done(paused, resumeCycle(opened(paused))), text);
      }),
      { numRuns: 30 },
    );
  });
});

describe('The next cycle', () => {
  const request = { cycle: 2, started: TODAY };

  it('carries facts and lessons over, and no answers', () => {
    const plan = planNextCycle(
      opened(
        FINISHED.replace('target: collaborate', 'reached: involve')
          .replace('  relationship: existing\n', '$&  type: Nonprofit\n  contact: Front desk\n')
          .replace('started:', 'plan-priority: Everyone belongs\nstarted:'),
      ),
      request,
    );
    assert.ok(plan.kind === 'plan');
    const next = opened(plan.text);
    assert.equal(
      next.cycle.organization?.audience,
      'Families who skip meals at the end of the month',
    );
    assert.equal(next.cycle.organization.relationship, 'existing');
    assert.equal(next.cycle.organization.type, 'Nonprofit');
    assert.equal(next.cycle.organization.contact, 'Front desk');
    assert.equal(next.cycle['plan-priority'], 'Everyone belongs');
    assert.equal(next.cycle.spectrum?.current, 'involve');
    assert.deepEqual(next.cycle.candidates, opened(FINISHED).cycle.candidates);
    assert.equal(next.cycle.goal?.statement, undefined);
    assert.deepEqual(next.cycle.milestones ?? [], []);
    assert.deepEqual([...next.answered], []);
    assert.match(
      plan.text,
      /\n## From cycle 1\n\nWhat we learned:\n\n- Tuesdays are best\.\n\nWhat we want to do differently:\n\n- Begin with fewer flyers\.\n\nWhat we want to do again:\n\n- Cook together\.\n\n## Goals\n/,
    );
    assert.deepEqual(lint({ strings: { text: plan.text } }).text, []);
    assert.ok(plan.cursor > 0 && plan.cursor <= plan.text.length);
  });

  it('carries each text over as the form wrote it', () => {
    const carried = Object.keys(factUses)
      .map((place) => place.split('/').map((step) => (step === '*' ? 0 : step)))
      .filter((path) => factsGoing('next-cycle', path.slice(0, -1)).includes(String(path.at(-1))))
      .filter((path) => {
        const { types = [], enum: choices, format } = propertySchema(path) ?? {};
        return types.includes('string') && choices === undefined && format === undefined;
      });
    assert.ok(carried.length > 6);
    const typed = fc.array(
      fc.constantFrom('Marisol Vega', ' ', '  ', '\n', '\n\n', '555-0142', ': ', ' #', '[a]', '- '),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...carried), typed, (path, parts) => {
        const value = `Desk ${parts.join('')}`;
        const field = factId(path);
        const text = done(SOUND, applyChange(opened(SOUND), { kind: 'set', field, value }, TODAY));
        const plan = planNextCycle(opened(text), request);
        assert.ok(plan.kind === 'plan');
        assert.equal(
          valueAt(opened(plan.text).cycle, path),
          valueAt(opened(text).cycle, path),
          `${field}\n${plan.text}`,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('asks about no number or address again that was kept through a cycle', () => {
    const answered = '319-555-0100';
    const kept = FINISHED.replace(
      'Tuesdays are best.',
      'Sam (sam@harbor.lib.us) comes on Tuesdays.',
    )
      .replace(/^coordinator: .*/m, 'coordinator: Desk, 319-555-0142')
      .replace('started:', `office-contacts:\n  - ${answered}\nstarted:`);
    assert.match(kept, /coordinator: Desk/);
    const plan = planNextCycle(opened(kept), request);
    assert.ok(plan.kind === 'plan');
    const next = opened(plan.text);
    assert.deepEqual(next.cycle['office-contacts'], [
      answered,
      '319-555-0142',
      'sam@harbor.lib.us',
    ]);
    const codes = checkWorkbook(next, { today: TODAY }).map(({ code }) => code);
    assert.deepEqual(codes, ['next-step']);
  });

  it('asks again where you stand, if nobody said how far you got', () => {
    const begun = FINISHED.replace('current: consult', 'current: none');
    const plan = planNextCycle(opened(begun), request);
    assert.ok(plan.kind === 'plan');
    assert.equal(opened(plan.text).cycle.spectrum?.current, undefined);
    assert.match(plan.text, /^ {2}current:\s*$/m);
  });

  it('has each candidate once, and not the partner it is about', () => {
    const twice = SOUND.replace(
      '    relationship: new\nspectrum',
      '    relationship: new\n  - name: harbor light food bank\n  - name: Cedar Falls tenants union\nspectrum',
    );
    const plan = planNextCycle(opened(twice), request);
    assert.ok(plan.kind === 'plan');
    assert.deepEqual(
      opened(plan.text).cycle.candidates?.map(({ name }) => name),
      ['Cedar Falls Tenants Union'],
    );
  });

  it('keeps the lessons short', () => {
    const long = FINISHED.replace(
      'Tuesdays are best.',
      Array.from({ length: 40 }, (_, at) => `- Lesson ${String(at)} ${'word '.repeat(200)}`).join(
        '\n',
      ),
    );
    const plan = planNextCycle(opened(long), request);
    assert.ok(plan.kind === 'plan');
    assert.ok(plan.text.length < 12_000);
    assert.deepEqual(lint({ strings: { text: plan.text } }).text, []);
  });

  it('ends a lesson that is too long with a sentence', () => {
    const long = FINISHED.replace('Tuesdays are best.', 'Come on a Tuesday. '.repeat(40).trim());
    const plan = planNextCycle(opened(long), request);
    assert.ok(plan.kind === 'plan');
    const [, lesson = ''] = /What we learned:\n\n- (.*?)\n\n/s.exec(plan.text) ?? [];
    assert.match(lesson, /^(?:Come\son\sa\sTuesday\.\s*){10,22}$/);
  });

  it('offers the candidates that nobody has begun with, and carries the others over', () => {
    const text = SOUND.replace(
      '    relationship: new\nspectrum',
      '    relationship: new\n  - name: Riverside Mosque\n  - name: riverside mosque\n  - name: Harbor Light Food Bank\nspectrum',
    );
    const workbook = opened(text);
    assert.deepEqual(
      remainingCandidates(workbook, ['Cedar Falls tenants union']).map(({ name }) => name),
      ['Riverside Mosque'],
    );
    const plan = planRepeat(
      workbook,
      { name: 'Riverside Mosque', audience: 'Worshippers' },
      { cycle: 1, started: TODAY },
    );
    assert.ok(plan.kind === 'plan');
    const next = opened(plan.text).cycle;
    assert.equal(next.organization?.name, 'Riverside Mosque');
    assert.equal(next.organization.audience, 'Worshippers');
    assert.equal(next.library, 'Cedar Falls Public Library');
    assert.deepEqual(
      next.candidates?.map(({ name }) => name),
      ['Cedar Falls Tenants Union', 'Harbor Light Food Bank'],
    );
  });

  it('asks a partner who is new, and no other, how you will get to know each other', () => {
    const asked = (relationship: 'new' | 'existing'): boolean => {
      const next = { name: 'Riverside Mosque', relationship };
      const plan = planRepeat(opened(SOUND), next, { cycle: 1, started: TODAY });
      assert.ok(plan.kind === 'plan');
      assert.equal(opened(plan.text).cycle.organization?.relationship, relationship);
      return plan.text.includes('### Getting to know them and building trust');
    };
    assert.deepEqual([asked('new'), asked('existing')], [true, false]);
  });
});
