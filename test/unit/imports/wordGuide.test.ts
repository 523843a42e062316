import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { guide, guideIn, LANGUAGES, type Language } from '../../../src/core/guide/guide.ts';
import { sayingIn } from '../../../src/core/guide/saying.ts';
import type { PartId } from '../../../src/core/guide/parts.ts';
import type { ImportedWorkbook, Notice } from '../../../src/core/imports/importPlan.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { languageOf } from '../../../src/core/workbook/language.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { control, paragraph, paragraphOf, run, table, wordFile } from '../../support/wordFile.ts';

const today = parseDay('2026-11-25')!;

function planned(
  body: string,
  more: Readonly<Record<string, string>> = {},
): { readonly workbooks: readonly ImportedWorkbook[]; readonly notices: readonly Notice[] } {
  const plan = planImport(
    { name: 'guide.docx', bytes: wordFile(body, more) },
    { today, known: [] },
  );
  assert.equal(plan.kind, 'plan', JSON.stringify(plan));
  return plan;
}

/** What stands under a heading of the first workbook. */
function answered(body: string, part: PartId): string | undefined {
  return placed(planned(body).workbooks[0]!, part);
}

function placed(workbook: ImportedWorkbook, part: PartId): string | undefined {
  return workbook.placed.find(({ to }) => to === guide.part(part).heading)?.text;
}

function fact(workbook: ImportedWorkbook, path: string): string | undefined {
  return workbook.placed.find(({ to }) => to === path)?.text;
}

const ASKED = paragraph('Communication', { style: 'Heading2' });

describe('The headings of a Word guide', () => {
  const typed: Readonly<Record<string, string>> = {
    'as headings': paragraph('Challenges', { style: 'Heading3' }),
    'in bold': paragraph('Challenges', { bold: true }),
    'as plain lines': paragraph('Challenges'),
    'in capitals, with a colon': paragraph('CHALLENGES:'),
    'with a number': paragraph('7. Challenges', { bold: true }),
    'as the printed question': paragraph(
      'What are the challenges likely to be, and how will you deal with them?',
    ),
    'as a question retyped': paragraph(
      '4) what are the likely challenges and how will you deal with them',
      { bold: true },
    ),
    'as the question of our workbooks': paragraph(
      'What could get in the way, and what will you do about it together?',
    ),
  };
  for (const [how, heading] of Object.entries(typed)) {
    it(`are known when typed ${how}`, () => {
      const body = `${ASKED}${paragraph('By phone.')}${heading}${paragraph('The buses stop early.')}`;
      assert.equal(answered(body, 'challenges'), 'The buses stop early.');
      assert.equal(answered(body, 'communication'), 'By phone.');
    });
  }

  it('are no headings where they are words of an answer', () => {
    const body = `${ASKED}${paragraph('Team', { bullet: 0 })}${paragraph('Roles and minutes go to all.')}${paragraph('Reflection')}`;
    assert.equal(answered(body, 'communication'), '- Team\n\nRoles and minutes go to all.');
  });
});

describe('A question that is typed with its answer on one line', () => {
  const questions: readonly (readonly [question: string, part: PartId])[] = [
    ['What are the goals and values of that organization?', 'their-goals'],
    ['How do those align with the goals and values of your library?', 'how-they-align'],
    ['How do you work with the organization now, if at all?', 'how-we-work-now'],
    [
      'If you work with them already: Brainstorm a few ways you might move your relationship towards "Collaborate" or "Empower."',
      'moving-toward',
    ],
    [
      'If you don’t work with them now: Brainstorm a few ways you might get to know them and build trust.',
      'getting-to-know',
    ],
    [
      'What will you accomplish together? Make sure your goal is SMART - Specific, Measurable, Achievable, Relevant, and Time-Bound.',
      'accomplish-together',
    ],
    [
      'What role will each organization play - how will each contribute and benefit?',
      'roles-and-decisions',
    ],
    ['What role will each organization play ... ?', 'roles-and-decisions'],
    ['What role will each organization play … ?', 'roles-and-decisions'],
    ['What are the challenges likely to be, and how will you deal with them?', 'challenges'],
    ['What did you learn?', 'what-did-we-learn'],
    ['What will you do differently next time?', 'do-differently'],
  ];
  const answers = ['Clinic: shelf space', 'the clinic gives shelf space. We bring books.'];
  for (const [question, part] of questions) {
    it(`is taken from it: ${question}`, () => {
      for (const between of [' ', ': ', '\n', ' - ', '\u00A0', ''])
        for (const bold of [false, true])
          for (const answer of answers) {
            const line = paragraphOf(run(question + between, { bold }) + run(answer));
            const body = `${ASKED}${paragraph('By phone.')}${line}`;
            const how = JSON.stringify([between, bold, answer]);
            assert.equal(answered(body, part), answer, how);
            assert.equal(answered(body, 'communication'), 'By phone.', how);
          }
    });
  }
});

describe('The answers in a Word guide', () => {
  const question = 'How will you communicate?';
  const places: Readonly<Record<string, string>> = {
    'below the question': paragraph(question) + paragraph('By phone.'),
    'in the next cell': table([[question, 'By phone.']]),
    'in the cell below': table([[question], ['By phone.']]),
    'inside the paragraph of the question': paragraph(`${question} By phone.`),
    'behind A: where Q: stands before the question':
      paragraph(`Q: ${question}`) + paragraph('A: By phone.'),
    'behind a dash': paragraph(`${question} – By phone.`),
    'behind a line break': paragraph(`${question}\nBy phone.`),
    'behind a bold label': paragraphOf(run('Communication:', { bold: true }) + run(' By phone.')),
    'in a content control': paragraph(question) + control(paragraph('By phone.')),
    'in a content control inside the line': paragraphOf(
      run(question) + control(run('By phone.'), { tag: 'x' }),
    ),
    'in a text box': paragraphOf(
      `${run(question)}<w:r><w:pict><w:txbxContent>${paragraph('By phone.')}</w:txbxContent></w:pict></w:r>`,
    ),
    'in a form field': paragraphOf(
      `${run(question)}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('By phone.')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    'as tracked insertions, with what was deleted left out': paragraphOf(
      `${run(question)}<w:ins w:id="1">${run(' By phone')}</w:ins><w:del w:id="2"><w:r><w:delText> by fax</w:delText></w:r></w:del>${run('.')}`,
    ),
  };
  for (const [where, body] of Object.entries(places)) {
    it(`are found ${where}`, () => {
      const whole = `${body}${paragraph('Reflection')}`;
      assert.equal(answered(whole, 'communication'), 'By phone.');
    });
  }

  it('are told apart where two columns stand under two headings', () => {
    const body = `${table([
      ['Personal Goals', 'Team Goals'],
      ['Listen more.', 'Meet twice a year.'],
    ])}${ASKED}`;
    assert.equal(answered(body, 'personal-goals'), 'Listen more.');
    assert.equal(answered(body, 'team-goals'), 'Meet twice a year.');
  });

  it('keep their lists, links, bold words, tables and line breaks', () => {
    const body = [
      ASKED,
      paragraphOf(run('Call ') + run('Ana', { bold: true }) + run('\nor write')),
      paragraph('Monday', { numbered: 0 }),
      paragraph('at nine', { bullet: 1 }),
      table([
        ['Day', 'Way'],
        ['Monday', 'phone | text'],
      ]),
      paragraph('# no heading'),
      paragraph('Reflection'),
    ].join('');
    assert.equal(
      answered(body, 'communication'),
      [
        'Call **Ana**\nor write\n\n1. Monday\n   - at nine\n',
        '| Day    | Way           |\n| ------ | ------------- |\n| Monday | phone \\| text |\n',
        '\\# no heading',
      ].join('\n'),
    );
  });

  it('are none where they only hold the place of one; a note to oneself is kept apart', () => {
    const fillers = ['TBD', 'n/a', '????', '[your answer]', '_______', '(to be filled in later)'];
    const body = [
      ASKED,
      ...fillers.map((text) => paragraph(text)),
      control(paragraph('Click or tap here to enter text.'), { asks: true }),
      paragraph('(ask Ana about this)'),
      paragraph('Challenges'),
      paragraph('The buses.'),
    ].join('');
    const [workbook] = planned(body).workbooks;
    assert.equal(placed(workbook!, 'communication'), undefined);
    assert.deepEqual(workbook!.unplaced, ['Communication: (ask Ana about this)']);
  });

  it('go each to its question where several are asked at once', () => {
    const asked = paragraph(
      'Reflect. How did your partnership go? What did you learn? What will you do differently next time? What will you do again?',
    );
    const body = `${ASKED}${asked}${paragraph('Well, mostly.')}${paragraph('We learned to ask.')}${paragraph('We will keep the coffee.')}`;
    assert.equal(answered(body, 'how-did-it-go'), 'Well, mostly.');
    assert.equal(answered(body, 'what-did-we-learn'), 'We learned to ask.');
    assert.equal(answered(body, 'do-again'), 'We will keep the coffee.');
  });

  it('are told of where they are comments, pictures or footnotes, and lose nothing', () => {
    const comment = `<w:comment w:id="0" w:author="Ana">${paragraph('Ask them first.')}</w:comment>`;
    const note = `<w:footnote w:id="2">${paragraph('Since May.')}</w:footnote>`;
    const picture =
      '<w:r><w:drawing><wp:docPr id="1" name="x" descr="The garden in spring"/></w:drawing></w:r>';
    const body = `${ASKED}${paragraphOf(
      `<w:commentRangeStart w:id="0"/>${run('By phone')}<w:commentRangeEnd w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r>${picture}`,
    )}${paragraph('Reflection')}`;
    const { workbooks, notices } = planned(body, { comments: comment, footnotes: note });
    assert.equal(placed(workbooks[0]!, 'communication'), 'By phone (Since May.)');
    assert.deepEqual(workbooks[0]!.unplaced, [
      'Comment by Ana on “By phone”: Ask them first.',
      'Picture: The garden in spring',
    ]);
    assert.deepEqual(
      notices.map(({ kind }) => kind),
      ['comments-kept', 'pictures-left'],
    );
  });
});

describe('Two passes in one Word file', () => {
  const list = (name: string): string =>
    paragraph('Identifying Organizations for Partnership', { style: 'Heading2' }) +
    paragraph(`${name} – their neighbors`, { numbered: 0 });
  const talk = (way: string): string => paragraph('How will you communicate?') + paragraph(way);

  it('are two workbooks where the guide begins again', () => {
    const { workbooks } = planned(
      list('Elm Clinic') + talk('By phone.') + list('Oak Choir') + talk('By letter.'),
    );
    assert.deepEqual(
      workbooks.map((one) => [one.organization, placed(one, 'communication')]),
      [
        ['Elm Clinic', 'By phone.'],
        ['Oak Choir', 'By letter.'],
      ],
    );
  });

  it('are two workbooks where the second one goes on behind Repeat, with the partner in its title', () => {
    const body = [
      paragraph('Identifying organizations', { style: 'Heading2' }),
      paragraph('Elm Clinic – new parents ★', { numbered: 0 }),
      paragraph('Oak Choir – singers', { numbered: 0 }),
      talk('By phone.'),
      paragraph('Repeat!', { style: 'Heading2' }) + paragraph('Oak Choir'),
      paragraph('Second round: Oak Choir', { style: 'Heading1' }),
      paragraph('Pre-Assessing Partnership', { style: 'Heading2' }) + paragraph('They sing.'),
    ].join('');
    const { workbooks } = planned(body);
    assert.deepEqual(
      workbooks.map((one) => [one.organization, placed(one, 'how-we-work-now')]),
      [
        ['Elm Clinic', undefined],
        ['Oak Choir', 'They sing.'],
      ],
    );
  });

  it('are two workbooks where each partner has a column', () => {
    const { workbooks } = planned(
      table([
        ['', 'Elm Clinic', 'Oak Choir'],
        ['How will you communicate?', 'By phone.', 'By letter.'],
        ['What will you do again?', 'Listen.', 'Sing.'],
        ['What are your milestones and timeline?', '', ''],
      ]),
    );
    assert.deepEqual(
      workbooks.map((one) => [
        one.organization,
        placed(one, 'communication'),
        placed(one, 'do-again'),
      ]),
      [
        ['Elm Clinic', 'By phone.', 'Listen.'],
        ['Oak Choir', 'By letter.', 'Sing.'],
      ],
    );
  });
});

describe('The facts in a Word guide', () => {
  const list = paragraph('Identifying organizations', { style: 'Heading2' });
  const orgs = (...lines: readonly string[]): ImportedWorkbook =>
    planned(
      list +
        lines.map((line) => paragraph(line, { numbered: 0 })).join('') +
        ASKED +
        paragraph('By phone.'),
    ).workbooks[0]!;

  it('hold the partner with audience and relationship, and the others as ideas', () => {
    const workbook = orgs(
      'Elm Clinic (new parents), already a partner',
      '→ Oak Choir: singers over 60 – our pick',
      'Ash Gym, teens after school (not yet a partner)',
    );
    assert.equal(workbook.organization, 'Oak Choir');
    assert.equal(fact(workbook, 'organization.audience'), 'singers over 60');
    assert.equal(fact(workbook, 'candidates.0.name'), 'Elm Clinic');
    assert.equal(fact(workbook, 'candidates.0.audience'), 'new parents');
    assert.equal(fact(workbook, 'candidates.0.relationship'), 'existing');
    assert.equal(fact(workbook, 'candidates.1.relationship'), 'new');
    assert.equal(fact(workbook, 'candidates.1.audience'), 'teens after school');
  });

  it('hold the partner also from one paragraph, and from a table with a column for the pick', () => {
    const line =
      'Some we thought of: 1) Elm Clinic, new parents; 2) Oak Choir, singers over 60. We picked Oak Choir.';
    const [inLine] = planned(list + paragraph(line) + ASKED + paragraph('By phone.')).workbooks;
    assert.equal(inLine!.organization, 'Oak Choir');
    assert.equal(fact(inLine!, 'organization.audience'), 'singers over 60');
    assert.equal(fact(inLine!, 'candidates.0.name'), 'Elm Clinic');
    assert.equal(fact(inLine!, 'candidates.1.name'), undefined);
    assert.ok(placed(inLine!, 'identifying-organizations')!.includes('We picked Oak Choir'));
    const rows = [
      ['Organization', 'Audience', 'Already a partner?', 'Picked'],
      ['Elm Clinic', 'new parents', 'yes', ''],
      ['Oak Choir', 'singers', 'no', 'x'],
    ];
    const [inTable] = planned(list + table(rows) + ASKED + paragraph('By phone.')).workbooks;
    assert.equal(inTable!.organization, 'Oak Choir');
    assert.equal(fact(inTable!, 'organization.relationship'), 'new');
    assert.equal(fact(inTable!, 'candidates.0.relationship'), 'existing');
  });

  it('hold a level of the spectrum only where one is named', () => {
    const level = (text: string): string | undefined =>
      fact(
        planned(paragraph('How we work together now') + paragraph(text) + ASKED).workbooks[0]!,
        'spectrum.current',
      );
    assert.equal(level('A leaflet rack. Level: Inform'), 'inform');
    assert.equal(level('☐ Inform ☒ Consult ☐ Involve'), 'consult');
    assert.equal(level('Somewhere between Inform and Consult.'), undefined);
    assert.equal(level('Inform them of our plans.'), undefined);
    assert.equal(level('We involve them in little things.'), undefined);
  });

  it('hold milestones with the dates that people write; a date that is no day stays in words', () => {
    const lines = [
      'Letter signed – March 30, 2026 – Director',
      'April 9, 2026: First visit (youth librarian)',
      'Menu printed by 5/1/2026',
      'Lockers | summer 2026 | TBD',
      'We hope that it works out by 6/1/2026 and will talk about it.',
    ];
    const [workbook] = planned(
      paragraph('What are your milestones and timeline?') +
        lines.map((line) => paragraph(line)).join('') +
        ASKED,
    ).workbooks;
    const row = (at: number): readonly (string | undefined)[] =>
      ['title', 'due', 'owner'].map((key) => fact(workbook!, `milestones.${at}.${key}`));
    assert.deepEqual(row(0), ['Letter signed', '2026-03-30', 'Director']);
    assert.deepEqual(row(1), ['First visit', '2026-04-09', 'youth librarian']);
    assert.deepEqual(row(2), ['Menu printed', '2026-05-01', undefined]);
    assert.deepEqual(row(3), [undefined, undefined, undefined]);
    assert.equal(
      placed(workbook!, 'milestones-and-timeline'),
      'Lockers | summer 2026 | TBD\n\nWe hope that it works out by 6/1/2026 and will talk about it.',
    );
  });
});

describe('The language of a Word guide', () => {
  const ofHeadings = (language: Language): string =>
    guideIn(language)
      .parts.filter(({ id }) => id === 'communication' || id === 'challenges')
      .map(({ heading }) =>
        [paragraph(heading, { style: 'Heading3' }), paragraph('Juntos.')].join(''),
      )
      .join('');

  for (const language of LANGUAGES) {
    it(`is that of its headings: ${language}`, () => {
      const [first] = planned(
        `${paragraph('Nadie lo pregunta.')}${ofHeadings(language)}`,
      ).workbooks;
      assert.equal(first!.request.language, language);
      const plan = planWorkbook({ ...first!.request, organization: 'Luz', cycle: 1 });
      assert.ok(plan.kind === 'plan');
      const say = sayingIn(language);
      assert.ok(plan.text.includes(`\n## ${say('From the Word file')}\n\n`), plan.text);
      assert.equal(languageOf(openWorkbook(plan.text)!), language);
    });
  }

  it('is that of what stands beside the answers, too', () => {
    const comments =
      '<w:comment w:id="1" w:author="Ana"><w:p><w:r><w:t>Bien</w:t></w:r></w:p></w:comment>';
    const body = [
      'Conversación con nuestro socio',
      'Desafíos',
      'Gripe',
      'Comunicación',
      'Correo electrónico',
    ];
    const { workbooks } = planned(body.map((text) => paragraph(text)).join(''), { comments });
    assert.deepEqual(workbooks[0]!.unplaced, ['Comentario de Ana: Bien']);
  });

  it('is left to the library where no heading tells', () => {
    const body = `${paragraph('4) what are the likely challenges and how will you deal with them', { bold: true })}${paragraph('x')}${paragraph('3) How will you communicate, and how often?', { bold: true })}${paragraph('y')}`;
    const plan = planImport({ name: 'g.docx', bytes: wordFile(body, {}) }, { today, known: [] });
    if (plan.kind === 'plan') assert.equal(plan.workbooks[0]!.request.language, undefined);
  });
});
