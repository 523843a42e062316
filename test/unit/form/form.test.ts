import assert from 'node:assert/strict';
import { guide } from '../../../src/core/guide/guide.ts';
import { knownKeys, propertySchema } from '../../../src/core/schema/schema.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { FINISHED, SOUND, TODAY } from '../checks/soundWorkbook.ts';
import { controlIn, controlsOf, fieldIn, formIn } from './forms.ts';

const plan = planWorkbook({ organization: 'Elm Street Clinic', cycle: 1, started: TODAY });
assert.ok(plan.kind === 'plan');
const FRESH = plan.text;

/** The ways to all facts that the schemas know, one item for each list; those nobody sees left out. */
function facts(path: readonly (string | number)[] = []): readonly string[] {
  return knownKeys(path).flatMap((key) => {
    const at = [...path, key];
    const { items, properties, const: mark, reserved } = propertySchema(at)!;
    if (mark !== undefined || reserved) return [];
    if (items) return facts([...at, 0]);
    return properties ? facts(at) : [at.join('.')];
  });
}

describe('The form of a workbook', () => {
  it('follows the paper, and has what is seldom needed at the end', () => {
    assert.deepEqual(
      formIn(FRESH).parts.map(({ title }) => title),
      [
        ...guide.parts.filter(({ level }) => level === 2).map(({ heading }) => heading),
        ...['Agreement', 'Pause or end', 'Your own notes'],
      ],
    );
  });

  it('shows nothing that only other tools are told, as above a long title', () => {
    const organization =
      'The Cedar Falls Neighborhood Tenants and Small Landlords Association of the West';
    const long = planWorkbook({ organization, cycle: 1, started: TODAY });
    assert.ok(long.kind === 'plan');
    assert.match(long.text, /<!-- markdownlint/);
    const own = formIn(long.text).parts.at(-1);
    assert.deepEqual(
      [own?.gist, controlsOf(formIn(long.text)).some(({ id }) => id === 'section/0/')],
      ['', false],
    );
    assert.match(
      formIn(long.text.replace('<!-- markdown', 'Ours: <!-- markdown')).parts.at(-1)?.gist ?? '',
      /^Ours/,
    );
  });

  it('is open where the checks warn that something is missing, as the tab counts it', () => {
    const text = SOUND.replace('    owner: Branch manager\n', '');
    assert.equal(fieldIn(formIn(text), 'milestones.1.owner')?.open, true);
    assert.equal(fieldIn(formIn(SOUND), 'milestones.1.owner')?.open, false);
  });

  it('has a control for every fact that the schemas know, exactly once', () => {
    const full = SOUND.replace(
      '      unit: households\n',
      '$&      readings:\n        - on: 2026-04-01\n          value: 3\n',
    );
    const ids = controlsOf(formIn(full)).flatMap(({ kind, id }) => (kind === 'field' ? [id] : []));
    const first = ids.filter((id) => !/\.[1-9]/.test(id));
    assert.deepEqual([...first].sort(), [...facts()].sort());
    assert.equal(new Set(ids).size, ids.length);
  });

  it('has a control for every question, but one that is not asked of such a partner', () => {
    const ids = controlsOf(formIn(SOUND)).map(({ id }) => id);
    for (const part of guide.parts.filter(({ question }) => question !== undefined))
      assert.equal(ids.includes(part.id), part.id !== 'getting-to-know', part.id);
  });

  it('asks in words for a page', () => {
    const form = formIn(SOUND);
    for (const { id, label, help } of controlsOf(form)) {
      assert.notEqual(label, '', id);
      assert.doesNotMatch(
        help,
        /year-month-day|this file\b(?! can)|\d{4}-\d\d-\d\d|[Ll]eave it (?:out|empty)|Copy these lines|under “/,
        id,
      );
    }
  });

  it('of a new workbook shows the next thing, and no complaint', () => {
    const form = formIn(FRESH);
    assert.equal(form.next, 'organization.audience');
    assert.ok(fieldIn(form, 'organization.audience')!.open);
    assert.deepEqual(remarks(FRESH), []);
    const [, identifying, aligned] = form.parts;
    assert.deepEqual([identifying!.asked, identifying!.open], [3, 2]);
    assert.deepEqual([aligned!.asked, aligned!.open], [2, 2]);
  });

  it('of a cycle that has begun leads to what planning left open', () => {
    assert.equal(formIn(SOUND).next, undefined);
    const text = SOUND.replace('Parking. We ask the church next door for its lot.\n\n', '');
    assert.equal(formIn(text).next, 'challenges');
  });

  it('leads to the result that is missing once all is done, and to nothing once it is there', () => {
    const done = SOUND.replace(
      'owner: Branch manager\n',
      'owner: Branch manager\n    status: done\n',
    );
    assert.equal(formIn(done).next, 'goal.measurable.0.result');
    const counted = done.replace('      target: 150\n', '      target: 150\n      result: 162\n');
    assert.notEqual(formIn(counted).next, 'goal.measurable.0.result');
    const open = done.replace('    status: done\nagreement', '    status: in progress\nagreement');
    assert.equal(formIn(open).next, undefined);
  });

  it('says at the roles whose is missing, once one has a name that may be meant for theirs', () => {
    const withRole = (name: string): string =>
      FRESH.replace(
        /\nroles:.*\n(?: .*\n)*/,
        `\nroles:\n  - organization: ${name}\n    contributes: Food\n`,
      );
    const toldAt = (name: string): readonly string[] => remarks(withRole(name));
    assert.ok(toldAt('Elm Clinic').includes('role-partner-missing'));
    for (const none of ['Elm Street Clinic', '']) {
      assert.ok(!toldAt(none).includes('role-partner-missing'), none);
    }
  });

  it('makes no wall of remarks of one goal sentence', () => {
    const text = FRESH.replace(
      '  statement: ',
      '  statement: We will help families with homework.',
    );
    assert.ok(remarks(text).length <= 1, remarks(text).join());
  });

  it('says beneath a fact what the checks say of it', () => {
    const text = SOUND.replace('due: 2026-05-12', 'due: 2026-04-10');
    const [remark] = fieldIn(formIn(text), 'milestones.1.due')!.remarks;
    assert.match(remark!.text, /^This was due .*Done, moved, or dropped\?$/);
  });

  it('says it in words for a page', () => {
    const said = (day: string): string => {
      const form = formIn(SOUND.replace('due: 2026-05-12', `due: ${day}`));
      return fieldIn(form, 'milestones.1.due')!.remarks[0]!.text;
    };
    assert.match(said('2026-04-31'), /^There’s no such day\. Which one do you mean\?/);
    assert.match(said('03/04/2026'), /^Is this .+ or .+\?$/);
    for (const day of ['2026-02-30', '2026-13-01', '2026-05', 'May 12', '12.5.2026', 'soon'])
      assert.doesNotMatch(said(day), /year-month-day|Write .*\d{4}-\d/);
  });

  it('keeps open what is only a placeholder', () => {
    const text = SOUND.replace(/specific: .*/, 'specific: TBD');
    assert.equal(fieldIn(formIn(SOUND), 'goal.specific')!.open, false);
    assert.equal(fieldIn(formIn(text), 'goal.specific')!.open, true);
  });

  it('shows what cannot be read as it stands, and lets nobody write there', () => {
    const text = SOUND.replace('  specific: Pantry', '  specific: "Pantry');
    const control = controlIn(formIn(text), 'goal.specific');
    assert.ok(control?.kind === 'locked', control?.kind);
    assert.match(control.text, /^specific: "Pantry nights/);
    assert.equal(text.slice(control.at, control.at + 7), '"Pantry');
    assert.equal(control.remarks.length, 1);
    assert.equal(fieldIn(formIn(text), 'goal.relevant')!.value.slice(0, 12), 'Library plan');
  });

  it('shows the team’s own keys and headings at the end, and meetings where they belong', () => {
    const text = SOUND.replace('cycle: 1', 'room: Blue # ours\ncycle: 1').replace(
      '## Repeat',
      '## Budget\n\nNone.\n\n## Repeat',
    );
    const own = formIn(text).parts.at(-1)!.controls;
    assert.deepEqual(
      own.map((one) => [one.label, one.kind === 'locked' ? one.text : textIn(one)]),
      [
        ['room', 'room: Blue # ours'],
        ['Budget', 'None.'],
      ],
    );
    const discussion = formIn(text).parts.find(({ id }) => id === 'discussion')!;
    const meeting = discussion.controls.find(({ label }) => label === 'Monday, March 9')!;
    assert.match(textIn(meeting), /^- They have food/);
  });

  it('names its buttons and folds as one would', () => {
    const discussion = formIn(SOUND).parts.find(({ id }) => id === 'discussion')!;
    const said = controlsOf(formIn(SOUND)).flatMap((one) =>
      one.kind === 'list' ? [one.addLabel] : one.kind === 'answer' ? [one.notesTitle ?? ''] : [],
    );
    for (const words of ['Add organization', 'Add measure', 'Add role', 'Add milestone'])
      assert.ok(said.includes(words), said.join());
    for (const words of ['Meeting notes', 'Notes on the timeline'])
      assert.ok(said.includes(words), said.join());
    const labels = discussion.controls.map(({ label }) => label);
    assert.ok(labels.includes('Monday, March 9'), labels.join());
  });

  it('offers what libraries count already where a measure is added, and nothing that is counted', () => {
    const usual = (text: string): readonly (string | undefined)[] => {
      const list = controlIn(formIn(text), 'goal.measurable');
      assert.ok(list?.kind === 'list');
      return (list.usual ?? []).map(({ says }) => `${says.measure ?? ''}, ${says.unit ?? ''}`);
    };
    assert.ok(usual(FRESH).includes('Hours given, hours'));
    const counted = SOUND.replace(/measure: .*/, 'measure: hours given');
    assert.notEqual(counted, SOUND);
    assert.ok(!usual(counted).includes('Hours given, hours'));
    assert.ok(usual(counted).includes('New library cards, cards'));
    const roles = controlIn(formIn(FRESH), 'roles');
    assert.ok(roles?.kind === 'list' && roles.usual === undefined);
  });

  it('says nothing twice where one looks back', () => {
    const reflection = formIn(FINISHED).parts.find(({ id }) => id === 'reflection')!;
    const [measures, reached] = reflection.controls;
    assert.ok(measures?.kind === 'list');
    const names = [reached!, ...measures.items[0]!.controls].map(({ label }) => label);
    assert.deepEqual(names, ['Reached', 'Result']);
    assert.equal(measures.items[0]!.gist, ''); // its bar says it
  });

  it('says in one line what a measure aims at, and how late a milestone is', () => {
    const gistOf = (text: string, list: string, at: number): string => {
      const control = controlIn(formIn(text), list);
      assert.ok(control?.kind === 'list');
      return control.items[at]!.gist;
    };
    assert.equal(gistOf(SOUND, 'goal.measurable', 0), 'Target: 150 households, from 0');
    const late = SOUND.replace('due: 2026-05-12', 'due: 2026-04-10');
    assert.match(gistOf(late, 'milestones', 1), /^\d+ days? late · 2026-04-10/);
    assert.match(gistOf(SOUND, 'milestones', 1), /^2026-05-12/);
    const paused = late.replace('cycle: 1\n', 'cycle: 1\nstatus: paused\n');
    assert.match(gistOf(paused, 'milestones', 1), /^2026-04-10/);
  });

  it('says in one line a choice by its name, and a list without its marks', () => {
    const gistOf = (text: string, part: string): string =>
      formIn(text).parts.find(({ id }) => id === part)!.gist;
    assert.match(gistOf(SOUND, 'identifying-organizations'), / · (?:New|Existing)$/);
    const list = SOUND.replace(
      /(### Their goals and values\n)[^]*?(\n###)/,
      '$1\n- Rest\n- Read\n$2',
    );
    assert.match(gistOf(list, 'aligned-goals-and-values'), /^Rest Read(?: ·|$)/);
  });

  it('says of what is folded that something in it cannot be read, and of nothing else', () => {
    const faultyIn = (text: string): readonly string[] => {
      const form = formIn(text);
      const milestones = controlIn(form, 'milestones');
      assert.ok(milestones?.kind === 'list');
      const all = [...form.parts, ...milestones.items];
      return all.flatMap((one) => (one.isFaulty ? [one.id] : []));
    };
    const due = (day: string): string => SOUND.replace('due: 2026-05-12', `due: ${day}`);
    assert.deepEqual(faultyIn(due('2026-02-30')), ['discussion', 'milestones.1']);
    assert.deepEqual(faultyIn(due('2026-04-10')), []); // late is no fault
    assert.deepEqual(faultyIn(FRESH), []);
    const torn = SOUND.replace('  specific: Pantry', '  specific: "Pantry');
    assert.deepEqual(faultyIn(torn), ['discussion']);
  });

  it('asks for results and the level reached where one looks back', () => {
    const reflection = formIn(FINISHED).parts.find(({ id }) => id === 'reflection')!;
    assert.deepEqual(
      reflection.controls.map(({ id }) => id),
      [
        ...[
          'goal.measurable',
          'spectrum.reached',
          'finished-on',
          'how-did-it-go',
          'what-did-we-learn',
        ],
        ...['do-differently', 'do-again'],
      ],
    );
    assert.equal(fieldIn(formIn(FINISHED), 'goal.measurable.0.result')!.value, '162');
  });

  it('shows how far a measure has come', () => {
    const readings = '      readings:\n        - on: 2026-04-01\n          value: 63\n';
    const text = SOUND.replace('      unit: households\n', `$&${readings}`);
    const progressIn = (of: string): unknown => {
      const list = controlIn(formIn(of), 'goal.measurable');
      return list?.kind === 'list' ? list.items[0]?.progress : undefined;
    };
    assert.deepEqual(progressIn(text), { words: '63 of 150 households, from 0', share: 0.42 });
    assert.equal(progressIn(SOUND), undefined);
  });

  it('shows a figure as it was written', () => {
    for (const written of ['70%', '1,200', 'signed by both boards', '0']) {
      const form = formIn(SOUND.replace('target: 150', `target: ${written}`));
      assert.equal(fieldIn(form, 'goal.measurable.0.target')!.value, written);
    }
  });

  it('calls a milestone without a title as the sidebar does, and not by its note', () => {
    const text = SOUND.replace('- title: First pantry night', '- note: Ask about parking');
    const list = controlIn(formIn(text), 'milestones');
    assert.ok(list?.kind === 'list');
    assert.equal(list.items[1]?.name, 'Untitled milestone');
  });
});

function textIn(control: object): string {
  return 'value' in control ? String(control.value) : '';
}

function remarks(text: string): readonly string[] {
  return controlsOf(formIn(text)).flatMap((one) =>
    'remarks' in one ? one.remarks.map(({ code }) => code) : [],
  );
}
