import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import type { ImportedWorkbook, ImportPlan } from '../../../src/core/imports/importPlan.ts';
import { readCsv } from '../../../src/core/imports/list/readCsv.ts';
import { readExcel } from '../../../src/core/imports/list/readExcel.ts';
import { planList } from '../../../src/core/imports/list/planList.ts';
import { readLists } from '../../../src/core/imports/list/readLists.ts';
import { choiceMeant } from '../../../src/core/imports/choiceMeant.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { choiceName } from '../../../src/core/schema/choiceName.ts';
import { propertySchema } from '../../../src/core/schema/schema.ts';
import { fold, listSamples, type ExpectedOrganization } from '../../support/importSamples.ts';
import { sheetFile, sheetsFile } from '../../support/sheetFile.ts';
import { assertSoon } from '../../support/work.ts';

const today = parseDay('2026-11-25')!;

type Planned = Extract<ImportPlan, { kind: 'plan' }>;

function planned(bytes: Uint8Array, name = 'list.csv', known: readonly string[] = []): Planned {
  const plan = planImport({ name, bytes }, { today, known });
  assert.equal(plan.kind, 'plan', JSON.stringify(plan));
  return plan;
}

function csv(text: string): Uint8Array {
  return strToU8(text);
}

function fact({ placed }: ImportedWorkbook, path: string): string | undefined {
  return placed.find(({ to }) => to === path)?.text;
}

/** Everything that is kept of an organization. */
function all({ placed, unplaced }: ImportedWorkbook): string {
  return fold([...placed.map(({ text }) => text), ...unplaced].join('\n'));
}

function wants(one: ExpectedOrganization): readonly string[] {
  const { contact, dates, notes, whatWeDo, value } = one;
  return [
    ...Object.values(contact ?? {}),
    ...Object.values(dates),
    ...[notes, whatWeDo, value].filter((text) => text !== undefined),
  ].map((text) => fold(String(text)));
}

describe('Lists of partners as people keep them', () => {
  for (const sample of listSamples()) {
    it(`${sample.name}: ${sample.tests}`, () => {
      const { workbooks, skipped } = planned(sample.bytes, sample.name);
      assert.deepEqual(
        workbooks.map(({ organization }) => organization),
        sample.organizations.map(({ name }) => name),
      );
      sample.organizations.forEach((expected, at) => {
        const workbook = workbooks[at]!;
        assert.equal(fact(workbook, 'organization.audience'), expected.audience ?? undefined);
        assert.equal(
          fact(workbook, 'organization.relationship'),
          expected.relationship ?? undefined,
        );
        const kept = all(workbook);
        assert.deepEqual(
          wants(expected).filter((text) => !kept.includes(text)),
          [],
        );
      });
      const rows = new Set(skipped.map(({ row }) => row));
      assert.deepEqual(
        sample.skip.filter(({ row }) => !rows.has(row)),
        [],
      );
    });
  }

  it('are read with any delimiter and in any encoding', () => {
    const rows = [
      ['Name', 'Serves', 'Status'],
      ['Café Élan', 'parents, mostly', 'Active'],
      ['Oak Choir', 'singers', 'Prospect'],
    ];
    for (const delimiter of [',', ';', '\t']) {
      const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n');
      const utf16 = Uint8Array.from([
        0xff,
        0xfe,
        ...Array.from(text, (one) => [one.charCodeAt(0), 0]).flat(),
      ]);
      const ansi = Uint8Array.from(Array.from(text, (one) => one.charCodeAt(0)));
      for (const bytes of [csv(text), csv(`\u{FEFF}${text}`), utf16, ansi]) {
        const { workbooks } = planned(bytes);
        assert.deepEqual(
          workbooks.map((one) => [one.organization, fact(one, 'organization.audience')]),
          [
            ['Café Élan', 'parents, mostly'],
            ['Oak Choir', 'singers'],
          ],
        );
      }
    }
  });

  it('keep headings of groups as the type, and tell an organization without more from them', () => {
    const { workbooks, skipped } = planned(
      csv(
        'Organization,Audience\nSCHOOLS,\nElm School,teens\nOak School,children\n\nHealth,\nAsh Clinic,parents\nBirch Clinic,\n',
      ),
    );
    assert.deepEqual(
      workbooks.map((one) => [one.organization, fact(one, 'organization.type')]),
      [
        ['Elm School', 'SCHOOLS'],
        ['Oak School', 'SCHOOLS'],
        ['Ash Clinic', 'Health'],
        ['Birch Clinic', 'Health'],
      ],
    );
    assert.deepEqual(
      skipped.map(({ row }) => row),
      [1, 2, 6],
    );
  });

  it('start as ideas where they are longer than fifteen rows, and lose nothing by it', () => {
    const rows = Array.from({ length: 16 }, (_, at) => `Group ${at},people ${at},note ${at}`);
    const { workbooks } = planned(csv(`Partner,Audience,Notes\n${rows.join('\n')}`));
    assert.equal(workbooks.length, 1);
    assert.equal(workbooks[0]!.organization, undefined);
    assert.equal(fact(workbooks[0]!, 'candidates.15.name'), 'Group 15');
    assert.equal(fact(workbooks[0]!, 'candidates.15.audience'), 'people 15');
    assert.ok(workbooks[0]!.unplaced.includes('Group 15: Notes: note 15'));
  });

  it('give an organization that has a workbook no second one', () => {
    const { workbooks, skipped, known } = planned(
      csv('Partner,Phone\nElm Clinic,555-0100\nOak Choir,555-0101\n'),
      'list.csv',
      ['ELM  clinic'],
    );
    assert.deepEqual(
      workbooks.map(({ organization }) => organization),
      ['Oak Choir'],
    );
    assert.deepEqual(skipped.at(-1), { row: 2, sheet: '', why: 'already-there' });
    assert.deepEqual(known[0]!.news, [
      { kind: 'fact', to: 'organization.contact', text: '555-0100' },
    ]);
  });

  it('are read by their titles in Spanish, too', () => {
    const { workbooks } = planned(
      csv(
        'Nombre de la organización,Público,Teléfono,Correo,Último contacto,Año de fundación\n' +
          'Casa Luz,Recién llegados,555-0100,luz@example.org,en mayo,1990\n',
      ),
    );
    assert.deepEqual(
      workbooks.map((one) => [
        one.organization,
        fact(one, 'organization.audience'),
        fact(one, 'organization.contact'),
        one.unplaced,
      ]),
      [
        [
          'Casa Luz',
          'Recién llegados',
          'luz@example.org, 555-0100',
          ['Último contacto: en mayo', 'Año de fundación: 1990'],
        ],
      ],
    );
  });

  it('say a relationship and a level as a workbook may, by their names, and in Spanish', () => {
    const said = (status: string, level: string): readonly unknown[] => {
      const [workbook] = planned(csv(`Partner,Status,Spectrum\nCasa Luz,"${status}","${level}"\n`))
        .workbooks as [ImportedWorkbook];
      return [
        fact(workbook, 'organization.relationship'),
        fact(workbook, 'spectrum.current'),
        ...workbook.unplaced,
      ];
    };
    assert.deepEqual(said('Regularly', 'Consultation'), [
      'existing',
      'consult',
      'Status: Regularly',
    ]);
    assert.deepEqual(said('a little', 'Consulting'), ['existing', 'consult', 'Status: a little']);
    assert.deepEqual(said('Activo', 'Consultar'), ['existing', 'consult']);
    assert.deepEqual(said('Aún no', '3. Involucrar'), ['new', 'involve', 'Status: Aún no']);
    assert.deepEqual(said('Activa desde 2024', 'Colaboración'), [
      ...['existing', 'collaborate', 'Status: Activa desde 2024'],
    ]);
    assert.deepEqual(said('Si firman', 'mucho'), [
      ...[undefined, undefined, 'Status: Si firman', 'Spectrum: mucho'],
    ]);
  });

  it('say in Spanish what our own documents say there', () => {
    const spanish = JSON.parse(fs.readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<
      string,
      string
    >;
    for (const path of [['organization', 'relationship'], ['spectrum', 'current'], ['status']]) {
      const schema = propertySchema(path)!;
      for (const value of schema.enum!)
        assert.equal(choiceMeant(schema, spanish[choiceName(value)!]!), value);
    }
    const status = propertySchema(['milestones', 0, 'status'])!;
    for (const value of status.enum!)
      assert.equal(choiceMeant(status, spanish[choiceName(value)!]!), value);
  });

  it('know the days of an agreement under any of its names, and in Spanish', () => {
    const lists = ['MOU,Renewal date', 'Convenio,Vence', 'Agreement signed,Agreement ends'];
    for (const titles of lists) {
      const { workbooks } = planned(
        csv(`Partner,${titles}\nCasa Luz,15 de marzo de 2026,"March 31, 2027"\n`),
      );
      assert.deepEqual(
        ['signed', 'ends'].map((key) => fact(workbooks[0]!, `agreement.${key}`)),
        ['2026-03-15', '2027-03-31'],
      );
    }
  });

  it('keep what has no place in the words of the library, where the list has none', () => {
    const bytes = csv('Nombre,Público\nCasa Luz,Familias\nCasa Luz,Mayores\n');
    const plan = planImport({ name: 'list.csv', bytes }, { today, known: [], language: 'es' });
    assert.ok(plan.kind === 'plan');
    const [{ request, unplaced }] = plan.workbooks as [ImportedWorkbook];
    assert.equal(request.language, 'es');
    assert.deepEqual(unplaced, ['También en la fila 3: Mayores']);
    const lists = readLists('list.csv', csv('Casa Luz,555-0100,juntos\nCasa Sol,555-0101,nada\n'));
    const meanings = ['name', 'phone', 'what-we-do'] as const;
    const meant = lists.map((list) => ({
      ...list,
      columns: list.columns.map((column, at) => ({ ...column, meaning: meanings[at]! })),
    }));
    const ideas = planList(meant, { today, known: [], as: 'ideas', language: 'es' });
    assert.ok(ideas.kind === 'plan');
    assert.match(ideas.workbooks[0]!.unplaced.join('\n'), /^Casa \w+: .*Qué hacemos: /);
    const days = meant.map((list) => ({
      ...list,
      columns: list.columns.map((column, at) => ({
        ...column,
        meaning: (['name', 'kept', 'fact:agreement.ends'] as const)[at]!,
      })),
    }));
    const partners = planList(days, { today, known: [], language: 'es' });
    assert.ok(partners.kind === 'plan');
    assert.equal(partners.workbooks[0]!.unplaced[0], 'Acuerdo – Termina: juntos');
  });

  it('keep what has no place under the list’s own words, in whatever language, or under ours', () => {
    const meanings = ['name', 'last-contact', 'relationship', 'fact:spectrum.target'] as const;
    const linesOf = (titles: string, as: 'partners' | 'ideas'): readonly string[] => {
      const lists = readLists('list.csv', csv(`${titles}\nCasa Luz,en mayo,la conocemos,mucho\n`));
      const meant = lists.map((list) => ({
        ...list,
        columns: list.columns.map((column, at) => ({ ...column, meaning: meanings[at]! })),
      }));
      const plan = planList(meant, { today, known: [], as });
      assert.equal(plan.kind, 'plan');
      return plan.workbooks.flatMap(({ unplaced }) => unplaced);
    };
    const spanish = 'Nombre,Último contacto,Relación,Nivel meta';
    assert.deepEqual(linesOf(spanish, 'partners'), [
      'Último contacto: en mayo',
      'Relación: la conocemos',
      'Nivel meta: mucho',
    ]);
    assert.deepEqual(linesOf(spanish, 'ideas'), [
      'Casa Luz: Último contacto: en mayo; Relación: la conocemos; Nivel meta: mucho',
    ]);
    assert.deepEqual(linesOf('Nombre,,,', 'partners'), [
      'Last contact: en mayo',
      'Status: la conocemos',
      'Spectrum of Public Participation – Aiming for: mucho',
    ]);
  });

  it('are refused where there is nothing to import, or something else', () => {
    const reason = (bytes: Uint8Array, name = 'list.csv'): string => {
      const plan = planImport({ name, bytes }, { today, known: [] });
      return plan.kind === 'refused' ? plan.reason : plan.kind;
    };
    assert.equal(reason(new Uint8Array()), 'empty');
    assert.equal(reason(csv('\n\n')), 'no-table');
    assert.equal(reason(csv('1,2\n3,4\n')), 'no-names');
    assert.equal(reason(csv('Partner,Phone\n')), 'no-table');
    assert.equal(reason(zipSync({ a: new Uint8Array(3) })), 'not-csv');
    assert.equal(reason(csv('Partner,Phone\nElm,1'), 'list.xlsx'), 'not-office');
  });

  it('show a preview of three thousand rows within two seconds', () => {
    const rows = Array.from({ length: 3000 }, (_, at) =>
      ['Group', 'People', 'Anna', 'a@b.example', '555-0100', '3/14/2026', 'A note'].map(
        (cell) => `${cell} ${at}`,
      ),
    );
    const bytes = sheetFile([
      ['Partner', 'Audience', 'Contact', 'E-mail', 'Phone', 'Last contact', 'Notes'],
      ...rows,
    ]);
    assertSoon(2000, () => assert.equal(planned(bytes, 'list.xlsx').workbooks.length, 1));
  });
});

describe('Random tables', () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, ' '));
  const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 8,
    }),
  );

  it('lose no cell through CSV', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const lines = rows.map((row) =>
          row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter),
        );
        const text = `sep=${delimiter}\n${lines.join('\r\n')}\r\n`;
        const read = readCsv(strToU8(`\u{FEFF}${text}`)).rows.map(({ cells }) => cells);
        assert.deepEqual(read.slice(1), rows);
      }),
    );
  });

  it('lose no cell through Excel', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const [sheet] = readExcel(sheetFile(rows));
        assert.deepEqual(
          sheet!.rows.map(({ cells }) => cells),
          rows,
        );
      }),
    );
  });
});

describe('A workbook of several sheets', () => {
  const readMe = [
    ['How to use this list'],
    ['Please add new partners at the bottom, and don’t sort the rows.'],
    ['Questions? Ask the outreach office before you change a column.'],
  ];

  it('makes no organizations of the sheet that explains the others', () => {
    const { workbooks } = planned(
      sheetsFile([
        ['READ ME', readMe],
        [
          'Partners',
          [
            ['Organization', 'Audience'],
            ['Casa Luz', 'Newcomers'],
            ['The Grange', 'Farmers'],
          ],
        ],
      ]),
      'list.xlsx',
    );
    assert.deepEqual(
      workbooks.map(({ organization }) => organization),
      ['Casa Luz', 'The Grange'],
    );
  });

  it('knows the names above the columns, whatever the other columns are called', () => {
    const heads = ['Organization', 'Name of partner', 'Agency'];
    for (const head of heads) {
      const { workbooks } = planned(csv(`${head},Color\nChoir Three,blue\nThe Mill,red\n`));
      assert.deepEqual(
        workbooks.map(({ organization }) => organization),
        ['Choir Three', 'The Mill'],
      );
    }
    const { workbooks } = planned(csv('Agency,jo@mill.example\nThe Mill,al@mill.example\n'));
    assert.equal(workbooks.length, 2);
  });

  it('says of a list of current partners that they are, and of prospects that they are not yet', () => {
    const { workbooks } = planned(
      sheetsFile([
        [
          'Current partners',
          [
            ['Organization', 'Audience'],
            ['Casa Luz', 'Newcomers'],
          ],
        ],
        [
          'Prospects',
          [
            ['Organization', 'Audience'],
            ['The Grange', 'Farmers'],
          ],
        ],
        [
          '2026',
          [
            ['Organization', 'Audience'],
            ['The Mill', 'Weavers'],
          ],
        ],
      ]),
      'list.xlsx',
    );
    assert.deepEqual(
      workbooks.map((one) => fact(one, 'organization.relationship')),
      ['existing', 'new', undefined],
    );
  });
});
