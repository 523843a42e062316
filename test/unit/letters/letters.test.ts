import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish, translateBy } from '../../../src/core/language/translate.ts';
import { draftText, LONGEST_LINK, mailLink, readDraft } from '../../../src/core/letters/draft.ts';
import { letterAbout } from '../../../src/core/letters/letter.ts';
import {
  matterOf,
  matterOfDone,
  mattersOf,
  type Matter,
} from '../../../src/core/letters/matters.ts';
import { calledBy, namesInContact } from '../../../src/core/letters/namesInContact.ts';
import { contactWays } from '../../../src/core/portfolio/contactWays.ts';
import { cycleState, type CycleState } from '../../../src/core/portfolio/cycleState.ts';
import { summarizeText } from '../../../src/core/portfolio/summary.ts';
import { lettersIn } from '../../messages/letters.ts';
import { CANARY_TODAY, canaryWorkbook } from '../../support/canaryWorkbook.ts';
import { CALLED, rowOf, sings } from '../../support/dataSheet.ts';
import { withFrontMatter } from '../../support/workbookText.ts';

const today = parseDay('2026-12-01')!;
const bundle = JSON.parse(fs.readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<
  string,
  string
>;
const inSpanish = translateBy(bundle);

function stateOf(facts: string): CycleState {
  const summary = summarizeText(withFrontMatter(facts));
  assert.ok(summary);
  return cycleState({ path: 'a.md', summary }, today);
}

const FACTS = `organization:
  name: Elm Street Clinic
  contact: Rosa Delgado, program manager, rosa@elm.example, 555-0100
library: Cedar Falls Public Library
coordinator: Outreach librarian
next-meeting: 2026-12-10
next-meeting-time: 4 pm
next-meeting-place: Main library, room 2
candidates:
  - name: Quiet Partner
agreement:
  review: 2026-12-20
milestones:
  - title: Posters up
    due: 2026-11-20
    owner: Rosa Delgado
  - title: First story hour & snack
    due: 2026-12-15
    owner: Rosa Delgado
  - title: Order the books
    due: 2026-12-05
  - title: Far away
    due: 2027-09-01
    owner: Rosa Delgado
`;

function lettersOf(facts: string, t = inEnglish): readonly string[] {
  const state = stateOf(facts);
  const { cycle } = state.summary;
  return mattersOf(state, today).map((matter) => {
    const { subject, body } = letterAbout(matter, { cycle, today, t });
    return `${subject}\n${body}`;
  });
}

describe('A letter to the contact', () => {
  it('is about what is late or near, what one person has as one, and says who, what and when', () => {
    assert.deepEqual(lettersOf(FACTS), [
      'Cedar Falls Public Library – Elm Street Clinic: about “Posters up” and 1 more\nHello Rosa,\n\nHere’s what you have in our plan:\n\n- Posters up: Friday, November 20\n- First story hour & snack: Tuesday, December 15\n\nHow is it going? If a date needs to move, just let me know.\n\nThank you!\nOutreach librarian\nCedar Falls Public Library\n',
      'Cedar Falls Public Library – Elm Street Clinic: Order the books\nHello Rosa,\n\n“Order the books” is planned for Saturday, December 5.\n\nWe haven’t settled yet who does that. Could you, or should we?\n\nThank you!\nOutreach librarian\nCedar Falls Public Library\n',
      'Cedar Falls Public Library – Elm Street Clinic: our meeting on Thursday, December 10\nHello Rosa,\n\nWe’re meeting on Thursday, December 10.\nTime: 4 pm\nPlace: Main library, room 2\n\nDoes that still work for you? Is there anything you’d like to talk about?\n\nThank you!\nOutreach librarian\nCedar Falls Public Library\n',
      'Cedar Falls Public Library – Elm Street Clinic: our agreement\nHello Rosa,\n\nWe planned to look at our agreement together on Sunday, December 20.\n\nWhat should stay, and what should change? When would be a good time to talk?\n\nThank you!\nOutreach librarian\nCedar Falls Public Library\n',
      'Cedar Falls Public Library – Elm Street Clinic: our plan\nHello Rosa,\n\nHere’s our plan as it stands today.\n\nPlease change anything that isn’t right, add what’s missing, and send it back to me.\n\nThank you!\nOutreach librarian\nCedar Falls Public Library\n',
    ]);
  });

  it('is in the workbook’s language', () => {
    const [late, , meeting] = lettersOf(FACTS, inSpanish);
    assert.match(late!, /Hola, Rosa:\n\nEsto es lo que está a su cargo en nuestro plan:/);
    assert.match(meeting!, /Nos reunimos el jueves 10 de diciembre\.\nHora: 4 pm\nLugar: Main/);
    for (const said of lettersOf(FACTS, inSpanish)) assert.doesNotMatch(said, /Hello|Thank|\bour /);
  });

  it('has no name that isn’t surely one, and nothing for the library alone', () => {
    const [said = ''] = lettersOf(FACTS.replace('Rosa Delgado, program manager', 'Front desk'));
    assert.match(said, /\nHello,\n/);
    for (const one of [...lettersOf(FACTS), ...lettersOf(FACTS, inSpanish)])
      assert.doesNotMatch(one, /Quiet Partner|555-0100|elm\.example/);
  });

  const ownedBy = (owner: string): string =>
    lettersOf(FACTS.replaceAll('owner: Rosa Delgado', `owner: ${owner}`))[0] ?? '';

  it('names whose work it is where that is somebody else, or shared', () => {
    assert.match(ownedBy('Ben Okafor'), /have planned:\n\n- Posters up \(Ben Okafor\): Friday/);
    const shared = ownedBy('Ben Okafor and Rosa Delgado');
    assert.match(shared, /you have .*\n\n- Posters up \(you and Ben Okafor\): /);
    for (const theirs of ['Program manager', 'Elm Street Clinic', 'Ms. Rosa Delgado', 'Rosa'])
      assert.match(ownedBy(theirs), /you have in our plan:\n\n- Posters up: Friday/);
  });

  it('knows by the roles whose somebody is', () => {
    const owned = FACTS.replaceAll('owner: Rosa Delgado', 'owner: Branch manager');
    const late = (of: string): string =>
      lettersOf(`${owned}roles:\n  - organization: ${of}\n    lead: Branch manager\n`)[0] ?? '';
    assert.match(late('Elm Street Clinic'), /Here’s what you have in our plan/);
    assert.match(late('Cedar Falls Public Library'), /That’s on our side/);
    assert.match(late('Somebody Else'), /have planned:\n\n- Posters up \(Branch manager\)/);
  });

  it('does not ask others how the library’s own work is going', () => {
    assert.match(
      ownedBy('Outreach librarian'),
      /That’s on our side, and we’re behind with some of it\./,
    );
  });

  it('asks nobody how the work of somebody is going who may be on the other side', () => {
    const withRosa = FACTS.replace('Outreach librarian', 'Rosa Pérez');
    const late = [
      ...['Devon Clark', 'Devon Clark and Outreach librarian', 'Everyone'].map(ownedBy),
      lettersOf(withRosa.replaceAll('owner: Rosa Delgado', 'owner: Rosa'))[0] ?? '',
    ];
    for (const said of late) {
      assert.match(said, /Here’s what we have planned:\n\n- Posters up \(/);
      assert.match(said, /\n\nIs there anything you’d like to talk about\?\n/);
      assert.doesNotMatch(said, /How is it going|need anything|our side|behind/);
    }
  });

  it('speaks to one or to several, and leaves nobody out who shares it', () => {
    const facts = FACTS.replace(
      /contact: .*/,
      'contact: Ana Ruiz and Tomás Vega Ríos, a@e.example',
    );
    const late = (owner: string): string =>
      lettersOf(facts.replaceAll('owner: Rosa Delgado', `owner: ${owner}`))[0] ?? '';
    assert.match(late('Tomás Vega'), /you have in our plan:\n\n- Posters up \(Tomás Vega\): /);
    const one = facts.replace('Ana Ruiz and ', '');
    const [said] = lettersOf(one.replaceAll('owner: Rosa Delgado', 'owner: Tomás Vega'));
    assert.match(said ?? '', /you have in our plan:\n\n- Posters up: /);
  });

  it('is right for one and for several in Spanish', () => {
    const facts = FACTS.replaceAll(/owner: Rosa Delgado/g, 'owner: Rosa Delgado y Inés Paz');
    assert.match(lettersOf(facts, inSpanish)[0] ?? '', /\(usted e Inés Paz\)/);
    for (const said of lettersIn('es').split(/^=== /m))
      assert.doesNotMatch(
        said,
        /\b(?:le|les|aportado|dígame|avíseme|\p{L}+vuélvamelo|quiera|prefiere|necesita)\b/u,
      );
  });

  const lettersBy = (text: string, facts = FACTS): readonly string[] => {
    const { summary, ...state } = stateOf(facts);
    const way = contactWays(summary.cycle.organization?.contact).find((one) => one.text === text);
    assert.ok(way);
    const { cycle } = summary;
    return mattersOf({ ...state, summary }, today, { way: text }).map(
      (matter) => letterAbout(matter, { cycle, way, today, t: inEnglish }).body,
    );
  };

  it('greets whose address it goes to', () => {
    const facts = FACTS.replace(
      /contact: .*/,
      'contact: Rosa Delgado r@e.example, Dr. A. Ito i@e.example',
    );
    assert.match(lettersBy('r@e.example', facts)[0]!, /^Hello Rosa,\n\nHere’s what you have/);
    assert.match(lettersBy('i@e.example', facts)[0]!, /^Hello Dr\. Ito,\n\nHere’s what we have/);
  });

  it('is something to say on the telephone', () => {
    const said = lettersBy('555-0100', FACTS.replace('Outreach librarian', 'Sam Ortiz'));
    for (const one of said) {
      assert.match(one, /^Hello Rosa,\n\nThis is Sam Ortiz from Cedar Falls Public Library\.\n/);
      assert.doesNotMatch(one, /send it back|A few lines|Ortiz\n/);
    }
    assert.match(lettersBy('555-0100')[0]!, /\n\nI’m calling from Cedar Falls/);
  });

  it('needs nothing but what there is', () => {
    assert.deepEqual(lettersOf(''), [
      'our plan\nHello,\n\nHere’s our plan as it stands today.\n\nPlease change anything that isn’t right, add what’s missing, and send it back to me.\n\nThank you!\n',
    ]);
  });

  it('takes what was clicked, however far ahead it is', () => {
    const state = stateOf(FACTS);
    const far = state.dates.find(({ title }) => title === 'Far away')!;
    const matter = matterOf(far, state, today);
    assert.ok(matter.kind === 'milestones' && matter.milestones.length === 1);
    const near = state.dates.find(({ title }) => title === 'First story hour & snack')!;
    const both = matterOf(near, state, today);
    assert.ok(both.kind === 'milestones' && both.milestones.length === 2);
  });

  it('thanks nobody for what the library did, and says which milestone is done', () => {
    const state = stateOf(FACTS);
    const facts = { cycle: state.summary.cycle, today, t: inEnglish };
    const about = (owner: string): string => {
      const done = matterOfDone({ title: 'Posters up', owner }, state);
      const { subject, body } = letterAbout(done, facts);
      return `${subject}\n${body}`;
    };
    assert.match(
      about('Outreach librarian'),
      /: Posters up\n.*\n\n“Posters up” is done\. We wanted/,
    );
    assert.match(
      about('Rosa Delgado'),
      /: thank you for “Posters up”\n(?:.|\n)*Thank you for everything/,
    );
  });

  it('thanks when all is over, and calls done only what is', () => {
    const ended = lettersOf(`${FACTS}status: ended\n`).at(-1) ?? '';
    assert.match(ended, /has come to an end\. Thank you/);
    const complete = (counts: string): string => {
      const state = stateOf(`${FACTS}goal:\n  measurable:\n${counts}`);
      const matter = mattersOf({ ...state, status: 'complete' }, today).at(-1)!;
      return letterAbout(matter, { cycle: state.summary.cycle, today, t: inEnglish }).body;
    };
    const count = (result: number | string): string =>
      `    - measure: families\n      target: 20\n      result: ${String(result)}\n`;
    assert.match(complete(count(20)), /We’ve done what we set out to do/);
    for (const counts of [count(7), count('many'), count(20) + count(7), '    - measure: joy\n'])
      assert.match(
        complete(counts),
        /\n\nThank you for everything you put into our work together!/,
      );
  });

  it('says nothing twice and leaves no slot empty, in ten sets of facts and both languages', () => {
    for (const language of ['en', 'es'])
      for (const said of lettersIn(language).split(/^=== /m).slice(1))
        assert.doesNotMatch(
          said,
          /[.,:;!?]”?\.|\{|undefined| ,|,\n*$|\n\n\n|“”|\(\)|: *\n- *:/,
          said,
        );
  });
});

describe('Letters of each kind', () => {
  /** The places of the workbook that letters tell, however its cycle stands. */
  const told = (['mail', 'telephone'] as const).flatMap((kind) =>
    [...[{}, { status: 'paused' }, { status: 'ended' }, { 'milestones.0.status': 'done' }]].flatMap(
      (chosen) => {
        const { text, canaries } = canaryWorkbook(chosen);
        const summary = summarizeText(text);
        assert.ok(summary);
        const { cycle } = summary;
        return [CANARY_TODAY - 30, CANARY_TODAY + 1000].flatMap((day) => {
          const state = cycleState({ path: 'a.md', summary }, day);
          const [milestone] = cycle.milestones ?? [];
          const matters: readonly Matter[] = [
            ...mattersOf(state, day, { soonDays: 10_000 }),
            ...(['meeting', 'review', 'goal', 'resume'] as const).map((one) => ({
              kind: one,
              day,
            })),
            { kind: 'thanks', title: milestone?.title, end: 'done' },
            { kind: 'plan' },
          ];
          const way = { kind, text: '555-0100', link: '' };
          const said = matters
            .map((one) => letterAbout(one, { cycle, way, today: day, t: inEnglish }))
            .map(({ subject, body }) => `${subject}\n${body}`)
            .join('\n');
          return canaries.filter((one) => sings(one, said)).map(({ place }) => place);
        });
      },
    ),
  );

  it('tell what both sides know, as SECURITY.md says, and nothing else of the workbook', () => {
    const { holds, never } = rowOf('Letter');
    const means = (words: readonly string[], place: string): boolean =>
      words.some((word) => CALLED[word]!.test(place));
    const places = [...new Set(told)];
    assert.deepEqual(
      places.filter((place) => !means(holds, place) || means(never, place)),
      [],
    );
    assert.deepEqual(
      holds.filter((word) => !places.some((place) => means([word], place))),
      [],
    );
    assert.ok(never.every((word) => CALLED[word] !== undefined));
  });
});

describe('The names in a contact', () => {
  for (const [contact, names] of Object.entries({
    'Rosa Delgado, director, rosa@elm.example': ['Rosa Delgado'],
    'rosa@elm.example (Rosa Delgado)': ['Rosa Delgado'],
    'Director: Rosa Delgado 555-0100': ['Rosa Delgado'],
    'Program manager, front desk 555-0100': [],
    'Program Manager Rosa': [],
    'Elm Street Clinic, 555-0100': [],
    'Ana Ruiz and Ben Okafor, 555-0100': ['Ana Ruiz', 'Ben Okafor'],
    'Ana Ruiz y Benito Paz, ana@a.example': ['Ana Ruiz', 'Benito Paz'],
    'Dr. M. García-Lopez <m@g.example>': ['Dr. M. García-Lopez'],
    'María de la Cruz, coordinadora': ['María de la Cruz'],
    'Coordinadora de Servicios, 555-0100': [],
    'call after 5 on Mondays 555-0100': [],
    'Call Monday Mornings 555-0100': [],
    'ana.ruiz@a.example': [],
    Ana: [],
    'Ana Ruiz; Ana Ruiz': ['Ana Ruiz', 'Ana Ruiz'],
    'Parks and Recreation, 555-0100': [],
    'Jean-Luc O’Brien / jl@o.example': ['Jean-Luc O’Brien'],
    'Youth Services Desk': [],
    'Main Street Office – Lee Park – 555-0100': ['Lee Park'],
  }))
    it(`are those that are surely names: ${contact}`, () => {
      assert.deepEqual(namesInContact(contact), names);
    });
});

describe('What somebody is called', () => {
  for (const [name, called] of Object.entries({
    'Rosa Delgado': 'Rosa',
    'Dr. Helen Park': 'Dr. Park',
    'Dr. Helen B. Park': 'Dr. Park',
    'Dr. Maria de la Cruz': 'Dr. de la Cruz',
    'Dr. Juan Montoya Ruiz': 'Dr. Juan Montoya Ruiz',
    'Sra. Lucía Núñez': 'Sra. Núñez',
    'Sra. Ana María Núñez': 'Sra. Núñez',
    'Sr. Tomás Vega Ríos': 'Sr. Vega',
    'Sra. María de la Cruz Ríos': 'Sra. de la Cruz',
    'Sr. Vega': 'Sr. Vega',
    'don Luis Paz': 'don Luis Paz',
  }))
    it(`is by a title with the surname alone: ${name}`, () => {
      assert.equal(calledBy(name), called);
    });
});

describe('A draft of a letter', () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => text.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim());

  it('is read back as it was made, in both languages', () => {
    fc.assert(
      fc.property(line, line, fc.array(line), fc.boolean(), (to, subject, lines, isSpanish) => {
        const body = `${lines.join('\n').trim()}\n`;
        const text = draftText({ to, subject, body }, isSpanish ? inSpanish : inEnglish);
        assert.deepEqual(readDraft(text), { to, subject, body });
      }),
    );
  });

  it('keeps all that is said where somebody took its head away', () => {
    assert.deepEqual(readDraft('Hello,\n\nsee you.'), {
      to: '',
      subject: '',
      body: 'Hello,\n\nsee you.\n',
    });
    assert.equal(readDraft('').body, '\n');
  });

  it('goes to a mail program with every character, or says that its end is cut', () => {
    fc.assert(
      fc.property(line, fc.array(line, { maxLength: 90 }), (subject, lines) => {
        const body = `${lines.join('\n').trim()}\n`;
        const { link, cut } = mailLink({ to: 'rosa@elm.example', subject, body });
        assert.ok(link.length <= LONGEST_LINK);
        const url = new URL(link);
        assert.equal(url.pathname, 'rosa@elm.example');
        assert.equal(url.hash, '');
        assert.deepEqual([...url.searchParams.keys()], ['subject', 'body']);
        const given = [...link.matchAll(/(?:subject|body)=([^&]*)/g)].map(([, one = '']) =>
          decodeURIComponent(one),
        );
        assert.equal(given[0], subject);
        const whole = body.trimEnd().replaceAll('\n', '\r\n');
        if (cut) assert.ok(whole.startsWith(given[1]!) && whole !== given[1]);
        else assert.equal(given[1], whole);
      }),
    );
  });
});
