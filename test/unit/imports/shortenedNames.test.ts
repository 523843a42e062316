import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { sentencesOf } from '../../../src/core/guide/asked.ts';
import { planImport } from '../../../src/core/imports/planImport.ts';
import { readAgreed } from '../../../src/core/meeting/agreedLine.ts';
import { noteLines } from '../../../src/core/meeting/noteLines.ts';
import { paragraph, wordFile } from '../../support/wordFile.ts';

const NAMES =
  `St. Brendan's Food Shelf|St. Vincent de Paul|Mt. Hope Community Center|Dr. Ruth Ellis House|U.S. Veterans Alliance
King Jr. Center|Bell St. Arts|Ft. Ward Historical Society|Mrs. Tran's Kitchen|J. P. Morton Foundation|W.E.B. Du Bois Academy
Martin Luther King Jr. Center|Harlan Bros. Farm Stand|Elm Ave. Tenants Union|P.S. 118 Parents|No. 9 Fire Company|First Presb. Church
Grace Luth. Church|Oak Elem. School|Lincoln Univ. Extension|Natl. Guard Families|Intl. Institute of Dayton|Cath. Charities
Lake Co. Master Gardeners|Acme Corp. Volunteers|Hart & Sons Ltd. Workshop|Sr. Center of Ada|Rev. Cole Youth Camp|Prof. Diaz Math Circle
Gov. Pell Museum|Sgt. York Post|Capt. Bly Sea Scouts|Fr. Dolan Hall|St. Mary's Hosp. Auxiliary|Pt. Reyes Oyster Co-op
Blvd. Merchants|N. Fork Grange|E. Side Boxing Club|Washington, D.C. Tenants|Y.M.C.A. of Rome|A.A. Group of Troy|Main St. Books & More
Hwy. 9 Garden Club|Ste. Anne Parish|Sen. Ruiz Scholarship Fund|Msgr. Lee Shelter|Dept. of Parks|Jas. Wright VFW Post|Thos. Bell Grange
Friends of Mt. Airy Park|House of St. Jude|Clínica Dra. Soto|Escuela Núm. 4|Fundación Sra. López|Iglesia Sta. Rosa|Parque Gral. Paz
Col. Roma Vecinos|Av. Juárez Comerciantes|Lic. Mora Asesoría|Centro Ntra. Señora`
    .split(/[|\n]/)
    .map((name) => name.trim());

/** How people go on behind a name, and none of it belongs to it. */
const BEHIND = [
  '',
  ' – families with small children',
  ' (families with small children)',
  ': families with small children',
  '. They know families with small children.',
];

describe('A name with a shortened word in it', () => {
  it('is taken whole from a list, however the line goes on', () => {
    assert.equal(NAMES.length, 60);
    for (const behind of BEHIND) {
      const body = [
        paragraph('Identifying organizations', { style: 'Heading2' }),
        ...NAMES.map((name) => paragraph(name + behind, { bullet: 0 })),
        paragraph('Communication', { style: 'Heading2' }),
        paragraph('By phone.'),
      ].join('');
      const today = parseDay('2026-11-25')!;
      const plan = planImport({ name: 'guide.docx', bytes: wordFile(body) }, { today, known: [] });
      const facts = plan.kind === 'plan' ? (plan.workbooks[0]?.placed ?? []) : [];
      const names = facts.filter(({ to }) => /^(?:organization|candidates\.\d+)\.name$/.test(to));
      assert.deepEqual(
        names.map(({ text }) => text),
        NAMES,
        behind,
      );
    }
  });

  it('ends neither a sentence nor a promise of the minutes', () => {
    for (const name of NAMES) {
      assert.deepEqual(sentencesOf(`We met ${name} twice. They liked it.`), [
        `We met ${name} twice. `,
        'They liked it.',
      ]);
      const lines = noteLines(`Agreed\n- Ana: ask ${name} for a key. Tom: chairs by Friday`);
      assert.deepEqual(
        lines.map(({ text }) => text),
        [`Ana: ask ${name} for a key.`, 'Tom: chairs by Friday'],
      );
    }
  });

  it('is nobody who sees to something, and keeps whoever does', () => {
    const meeting = parseDay('2026-11-25')!;
    for (const name of NAMES) {
      const one = readAgreed(`Ana: letter to ${name} by December 4`, { meeting, people: [] });
      assert.deepEqual([one.who, one.what], ['Ana', `Letter to ${name}`]);
      const nobody = readAgreed(`letter to ${name}`, { meeting, people: [] });
      assert.equal(nobody.who, undefined, name);
    }
  });

  it('ends where its sentence does', () => {
    const ends = [
      ['They meet on Bell St.', 'They come weekly.'],
      ['We know Bridges Inc.', 'Families without a car go there.'],
      ['It was plan B.', 'We liked it.'],
      ['Nobody came from Head Start.', 'School families did.'],
      ['Lo lleva Rosa Jr.', 'Nosotros lo contamos.'],
      ['The answer was No.', 'Rent stays.'],
      ['The union met.', 'Church groups came.'],
    ];
    for (const [first, second] of ends) {
      assert.deepEqual(sentencesOf(`${first!} ${second!}`), [`${first!} `, second]);
    }
  });
});

describe('What a goal counts', () => {
  const counted: readonly (readonly [goal: string, ...measures: string[]])[] = [
    [
      'By June 2027 we will hold 8 form nights and help 90 renters answer a notice.',
      'form nights',
      'renters',
    ],
    [
      'By June 2027 we hold 12 clinics at St. Mark and reach 60 teens.',
      'clinics at St. Mark',
      'teens',
    ],
    ['By June 2027 let 40 older teens run a show and give out 200 kits.', 'older teens', 'kits'],
    [
      'By June 2027, 30 families with children and pets join.',
      'families with children and pets join',
    ],
  ];
  for (const [goal, ...measures] of counted) {
    it(`is not cut out of its sentence: ${goal}`, () => {
      const body =
        paragraph('What we will accomplish together', { style: 'Heading2' }) +
        paragraph(goal) +
        paragraph('Communication', { style: 'Heading2' }) +
        paragraph('By phone.');
      const today = parseDay('2026-11-25')!;
      const plan = planImport({ name: 'a.docx', bytes: wordFile(body) }, { today, known: [] });
      const facts = plan.kind === 'plan' ? (plan.workbooks[0]?.placed ?? []) : [];
      const found = facts.filter(({ to }) => to.endsWith('.measure')).map(({ text }) => text);
      assert.deepEqual(found, measures);
    });
  }
});
