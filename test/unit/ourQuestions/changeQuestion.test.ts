import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  changeQuestion,
  type QuestionChange,
} from '../../../src/core/ourQuestions/changeQuestion.ts';
import {
  choicesSaid,
  choicesText,
  type OurQuestion,
} from '../../../src/core/ourQuestions/question.ts';
import { readOurQuestions } from '../../../src/core/ourQuestions/readOurQuestions.ts';
import { QUESTIONS } from '../../support/ourQuestions.ts';

/** The text after some changes, all of which can be made. */
function changed(text: string, ...changes: readonly QuestionChange[]): string {
  return changes.reduce((now, change) => {
    const made = changeQuestion(now, change);
    assert.ok('text' in made, JSON.stringify([change, made, now]));
    return made.text;
  }, text);
}

const say = (
  id: string,
  words: string,
  field: 'question' | 'help' = 'question',
): QuestionChange => ({
  ...{ kind: 'say', id, words, field },
});
const retire = (id: string, retired = true): QuestionChange => ({ kind: 'retire', id, retired });
const move = (id: string, by: 1 | -1): QuestionChange => ({ kind: 'move', id, by });

const SITE = '- id: site\n  question: Where?  # asked by phone\n  kind: text\n  part: discuss\n';
const KEY = '- id: key\n  question: Who has it?\n  kind: text\n  part: discuss\n';
const DAY = '- id: day\n  question: Since when?\n  kind: date\n  part: goals\n';

describe('Changing a question of our own', () => {
  it('words it another way, under the id that its answers have', () => {
    assert.equal(
      changed(SITE, say('site', 'Which branch: ours?')),
      SITE.replace('Where?', '"Which branch: ours?"'),
    );
    assert.equal(changed(SITE, say('site', '  Where? ')), SITE);
    assert.equal(changed(SITE, say('site', 'a  b\nc')), SITE.replace('Where?', 'a b c'));
  });

  it('gives it help, changes that, and takes it away', () => {
    const helped = changed(SITE, say('site', 'Ask Ann.', 'help'));
    assert.equal(helped, `${SITE}  help: Ask Ann.\n`);
    assert.equal(changed(helped, say('site', '', 'help')), SITE);
  });

  it('retires it and asks it again', () => {
    const retired = changed(SITE + KEY, retire('site'));
    assert.equal(retired, `${SITE}  retired: true\n${KEY}`);
    assert.equal(changed(retired, retire('site', false)), SITE + KEY);
    const hers = `${SITE}  retired: yes # 2025\n`;
    assert.equal(changed(hers, retire('site', false)), `${SITE}  retired: # 2025\n`);
    assert.equal(
      changed(hers.trimEnd(), retire('site', false), retire('site')),
      `${SITE}  retired: true # 2025`,
    );
  });

  it('moves it within its part, with the comments right above it', () => {
    const text = `# All of us.\n\n# Ours.\n${SITE}# Of the day.\n${DAY}\n# Below.\n\n# For doors.\n# Ask twice.\n${KEY}`;
    assert.equal(
      changed(text, move('key', -1)),
      `# All of us.\n\n# For doors.\n# Ask twice.\n${KEY}# Of the day.\n${DAY}\n# Below.\n\n# Ours.\n${SITE}`,
    );
    assert.equal(changed(text, move('key', -1), move('key', 1)), text);
    for (const one of [move('day', 1), move('day', -1), move('site', -1), move('key', 1)])
      assert.equal(changed(text, one), text);
    const below = `\n# Ours.\n${SITE}`;
    assert.equal(changed(below + KEY, move('site', 1)), `\n${KEY}${below.slice(1)}`);
    const open = (SITE + KEY).trimEnd();
    assert.equal(changed(open, move('site', 1)), (KEY + SITE).trimEnd());
  });

  it('has other choices, and sends the answer elsewhere', () => {
    const branch = `${SITE.replace('text', 'choice')}  choices: [Main, Elm] # so far\n`;
    const choose = (words: string): QuestionChange => ({ kind: 'choices', id: 'site', words });
    const send = (to: 'plan' | 'report', goes = true): QuestionChange => ({
      ...{ kind: 'send', id: 'site', to, goes },
    });
    const three = branch.replace('[Main, Elm]', '[Main, "Elm, east", Oak]');
    assert.equal(changed(branch, choose('Main; Elm, east ;Oak; Oak')), three);
    assert.equal(changed(branch, choose(' Main,Elm ')), branch);
    assert.deepEqual(changeQuestion(branch, choose(' , ')), { refused: 'Add a word or two.' });
    const agreed: QuestionChange = { kind: 'place', id: 'site', part: 'agreement' };
    assert.equal(changed(SITE, agreed), SITE.replace('discuss', 'agreement'));
    assert.equal(changed(SITE, send('plan')), `${SITE}  goes-to: [plan]\n`);
    assert.equal(changed(SITE, send('plan'), send('report')), `${SITE}  goes-to: [plan, report]\n`);
    assert.equal(changed(SITE, send('plan'), send('plan', false)), SITE);
    const told = `${SITE}  goes-to:\n    - plan # as they asked\n    - next-cycle\n`;
    assert.match(JSON.stringify(changeQuestion(told, send('report'))), /change it in the text/);
    for (const all of [['Main', 'Elm'], ['Elm, east'], ['a', 'b, c']])
      assert.deepEqual(choicesSaid(choicesText(all)), all);
  });

  it('says why where it can’t', () => {
    const refusedOf = (text: string, change: QuestionChange): unknown =>
      changeQuestion(text, change);
    assert.deepEqual(refusedOf(SITE, say('site', ' ')), { refused: 'Add a word or two.' });
    assert.deepEqual(refusedOf(SITE, say('door', 'Which?')), {
      refused: 'This question isn’t in the file any more.',
    });
    const long = QUESTIONS.replace('part: identify', 'part: discuss');
    assert.deepEqual(refusedOf(long, say('who-signs', 'Meeting notes')), {
      refused: 'The guide has this heading already. Word the question another way.',
    });
    const inBrackets = '- { id: site, question: Where?, kind: text, part: discuss }\n';
    assert.equal(
      changed(inBrackets, say('site', 'Where, then?')),
      inBrackets.replace('Where?', '"Where, then?"'),
    );
    assert.match(JSON.stringify(refusedOf(inBrackets, retire('site'))), /change it in the text/);
    // The first of two with one id is asked: which of them that is must not change by itself.
    const twice = SITE + KEY.replace('key', 'site') + KEY;
    assert.match(JSON.stringify(refusedOf(twice, move('site', 1))), /change it in the text/);
  });

  it('changes nothing but what was meant, whatever stands around it', () => {
    fc.assert(
      fc.property(file, fc.array(step, { maxLength: 8 }), ({ parts, eol, isOpen }, steps) => {
        let model: readonly Part[] = parts;
        const lines = parts.map(linesOf).join('');
        let text = (isOpen ? lines.replace(/\n$/, '') : lines).replaceAll('\n', eol);
        for (const one of steps) {
          const asked = readOurQuestions(text).questions;
          const id = asked[one.nth % Math.max(1, asked.length)]?.id ?? 'none';
          const change = { ...one.change, id } as QuestionChange;
          const made = changeQuestion(text, change);
          if (asked.length === 0) assert.ok('refused' in made);
          if (asked.length === 0) return;
          assert.ok('text' in made, JSON.stringify([change, made, text]));
          ({ text } = made);
          model = modelAfter(model, change);
          const pattern = model.map(patternOf).join('').replaceAll('\n', eol);
          const whole = isOpen && model.length > 0 ? text + eol : text;
          assert.match(whole, new RegExp(`^${pattern}$`));
          assert.deepEqual(
            readOurQuestions(text).questions.map(saidIn),
            model.flatMap((part) => (part.kind === 'asked' ? [saidIn(part)] : [])),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** A stretch of the file: a question, or what is none. */
type Part = Asked | { readonly kind: 'loose'; readonly text: string };
interface Asked extends Pick<
  OurQuestion,
  'id' | 'question' | 'help' | 'choices' | 'goesTo' | 'part' | 'retired'
> {
  readonly kind: 'asked';
  readonly above: string;
  /** Its lines; a line that was changed has a key and no words. */
  readonly lines: readonly {
    readonly key: string;
    readonly text?: string;
    readonly behind?: string;
  }[];
}

const saidIn = (one: Asked | OurQuestion): readonly unknown[] => [
  ...[one.id, one.question, one.help, one.choices, one.goesTo, one.retired],
];

function modelAfter(model: readonly Part[], change: QuestionChange): readonly Part[] {
  const at = model.findIndex((part) => part.kind === 'asked' && part.id === change.id);
  const one = model[at] as Asked;
  if (change.kind === 'move') {
    const isLike = (part: Part | undefined): boolean =>
      part?.kind === 'asked' && part.part === one.part;
    let to = at + change.by;
    while (to in model && !isLike(model[to])) to += change.by;
    const other = model[to];
    return other ? model.map((part, nth) => (nth === at ? other : nth === to ? one : part)) : model;
  }
  const [key, now] = changeIn(one, change);
  if (JSON.stringify(one[key]) === JSON.stringify(now)) return model;
  const before = one.lines.find((line) => line.key === (KEYS[key] ?? key));
  const line = {
    key: KEYS[key] ?? key,
    ...(before?.behind === undefined ? {} : { behind: before.behind }),
  };
  const lines =
    !now || (Array.isArray(now) && now.length === 0)
      ? one.lines.filter((each) => each !== before)
      : before
        ? one.lines.map((each) => (each === before ? line : each))
        : [...one.lines, line];
  return model.map((part) => (part === one ? { ...one, [key]: now, lines } : part));
}

const KEYS: Readonly<Partial<Record<string, string>>> = { goesTo: 'goes-to' };

function changeIn(
  one: Asked,
  change: Exclude<QuestionChange, { kind: 'move' }>,
): readonly ['question' | 'help' | 'choices' | 'goesTo' | 'part' | 'retired', unknown] {
  switch (change.kind) {
    case 'say':
      return [change.field, change.words.replace(/\s+/g, ' ').trim()];
    case 'place':
      return ['part', change.part];
    case 'retire':
      return ['retired', change.retired];
    case 'choices':
      return ['choices', choicesSaid(change.words)];
    case 'send': {
      const others = one.goesTo.filter((to) => to !== change.to);
      return ['goesTo', change.goes ? [...others, change.to] : others];
    }
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const headed = (lines: string): string => lines.replace(/^ {2}/, '- ');

function linesOf(part: Part): string {
  if (part.kind === 'loose') return part.text;
  return part.above + headed(part.lines.map(({ text = '' }) => text).join(''));
}

/** What was not touched, to the byte; of a changed line its key and what stands behind it. */
function patternOf(part: Part): string {
  if (part.kind === 'loose') return escaped(part.text);
  const lines = part.lines.map(({ key, text, behind = '' }) =>
    text === undefined
      ? `  ${key}: [^\\r\\n]+${escaped(behind)}\n(?: {4}[^\\r\\n]*\n)*`
      : escaped(text),
  );
  return escaped(part.above) + headed(lines.join(''));
}

const words = fc
  .array(fc.constantFrom('where', 'no', '#4', 'a:', 'b', '"so"', "it's", '- x', '123', 'é', '|'), {
    minLength: 1,
    maxLength: 25,
  })
  .map((all) => all.join(' '));

const change = fc.oneof(
  fc.record({ kind: fc.constant('say'), field: fc.constantFrom('question', 'help'), words }),
  fc.record({ kind: fc.constant('say'), field: fc.constant('help'), words: fc.constant('') }),
  fc.record({
    kind: fc.constant('send'),
    to: fc.constantFrom('plan', 'report', 'next-cycle'),
    goes: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('choices'),
    words: fc.constantFrom(
      'Main',
      'Main, Elm: 2, Main',
      'Yes, with help; #4; [no]',
      '"a", \'b\', {c}',
    ),
  }),
  fc.record({ kind: fc.constant('retire'), retired: fc.boolean() }),
  fc.record({ kind: fc.constant('move'), by: fc.constantFrom(1, -1) }),
);
const step = fc.record({ nth: fc.nat(9), change });

/** How one text may stand behind its key, and what may follow it. */
const WRITTEN: readonly (readonly [text: string, said: string, behind?: string])[] = [
  ['Where to?', 'Where to?', ''],
  ['"Where: to?"', 'Where: to?', ' # by phone'],
  ["'It''s?'", "It's?", '  # why'],
  ['>-\n    Where\n    # to?', 'Where # to?'],
  ['|\n    Where\n\n    to?', 'Where to?'],
  ['Where\n    to?', 'Where to?'],
];

/** Ways to write where an answer goes. */
const SENT: readonly (readonly [text: string, goesTo: OurQuestion['goesTo']])[] = [
  ['', []],
  ['  goes-to: plan\n', ['plan']],
  ['  goes-to: [report, plan]\n', ['report', 'plan']],
  ['  goes-to:\n    - next-cycle\n', ['next-cycle']],
];

const asked = fc
  .record({
    above: fc.constantFrom('', '', '# Of this one.\n', '#\n# - id: none\n'),
    question: fc.constantFrom(...WRITTEN),
    help: fc.option(fc.constantFrom('Ask Ann.', '"A: b"')),
    part: fc.constantFrom('discuss', 'discuss', 'goals' as const),
    retired: fc.boolean(),
    sent: fc.constantFrom(...SENT),
    more: fc.constantFrom(
      '',
      '  ours: [1, 2]\n',
      '  # further in\n',
      '# at the margin\n  owner:\n    - Ann\n',
    ),
    isFirst: fc.boolean(),
  })
  .map(
    ({ above, question: [text, said, behind], help, part, retired, sent, more, isFirst }) =>
      (id: string): Asked => {
        const asks = {
          ...{ key: 'question', text: `  question: ${text}${behind ?? ''}\n` },
          ...(behind === undefined ? {} : { behind }),
        };
        const name = { key: 'id', text: `  id: ${id}\n` };
        return {
          ...{ kind: 'asked', id, question: said, part, retired, above },
          help: help === null ? '' : help.replaceAll('"', ''),
          choices: ['Main', 'Elm'],
          goesTo: sent[1],
          lines: [
            ...(isFirst ? [asks, name] : [name, asks]),
            { key: 'kind', text: `  kind: choice\n${more}  part: ${part}\n` },
            { key: 'choices', text: '  choices:\n    - Main\n    - Elm\n' },
            ...(sent[0] === '' ? [] : [{ key: 'goes-to', text: sent[0] }]),
            ...(retired ? [{ key: 'retired', text: '  retired: yes\n' }] : []),
            ...(help === null ? [] : [{ key: 'help', text: `  help: ${help}\n` }]),
          ],
        };
      },
  );

const loose = fc
  .constantFrom('', '', '\n', '\n# Of all below.\n\n', '- id: [\n', '- id: none\n  kind: wrong\n\n')
  .map((text) => (): Part => ({ kind: 'loose', text }));

const file = fc
  .record({
    parts: fc.array(fc.tuple(loose, asked), { maxLength: 6 }),
    eol: fc.constantFrom('\n', '\r\n'),
    isOpen: fc.boolean(),
  })
  .map(({ parts, ...rest }) => ({
    ...rest,
    parts: parts.flatMap(([between, one], at): readonly Part[] => [
      between(),
      one(`q${String(at)}`),
    ]),
  }));
