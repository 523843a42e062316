import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  nameKey,
  nextWorkbookPath,
  sameName,
  slugOf,
  type TakenFile,
} from '../../../src/core/workbook/naming.ts';

describe('Two names', () => {
  const same: readonly [string, string][] = [
    ['Harbor Light', '  harbor   LIGHT '],
    ["St. Mary's", 'St. Mary’s'],
    ['Café Zoé', 'Cafe\u0301 Zoe\u0301'],
    ['Harbor\u00a0Light', 'Harbor Light'],
    ['ÉCOLE', 'école'],
  ];
  for (const [a, b] of same) {
    it(`“${a}” and “${b}” are one organization, in one folder`, () => {
      assert.ok(sameName(a, b));
      assert.equal(slugOf(a), slugOf(b));
    });
  }

  it('are two where a letter differs', () => {
    assert.ok(!sameName('Harbor Light', 'Harbour Light'));
    assert.ok(!sameName('Cafe', 'Café'));
  });

  it('stay what they are when they are compared again #many', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        assert.equal(nameKey(nameKey(name)), nameKey(name));
      }),
    );
  });
});

describe('A name as a file name', () => {
  const slugs: readonly [string, string][] = [
    ['Harbor Light Food Bank', 'harbor-light-food-bank'],
    ['St. Mary’s Kitchen', 'st-marys-kitchen'],
    ['Food: for all / and more', 'food-for-all-and-more'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\temp', 'c-temp'],
    ['横浜市立図書館', '横浜市立図書館'],
    ['हिन्दी समाज', 'हिन्दी-समाज'],
    ['Émile & Zoë', 'émile-zoë'],
    ['🎉 Party 🎉', 'party'],
    ['no', 'no'],
    ['0123', '0123'],
    ['🎉', 'organization'],
    ['  ', 'organization'],
    ['...', 'organization'],
    ['CON', 'organization'],
    ['nul', 'organization'],
    ['COM1', 'organization'],
    ['Lpt9!', 'organization'],
    ['Console', 'console'],
    ['COM10', 'com10'],
    ['x'.repeat(300), 'x'.repeat(60)],
    [
      'Cedar Falls Association of Independent Neighbourhood Bookbinders and Friends',
      'cedar-falls-association-of-independent-neighbourhood',
    ],
    [
      'Cedar Falls Association for the Good of Independent Bookbinder Guilds',
      'cedar-falls-association-for-the-good-of-independent',
    ],
    [`Elm ${'x'.repeat(80)}`, `elm-${'x'.repeat(56)}`],
    [`${'x'.repeat(59)} yz`, 'x'.repeat(59)],
    [`${'x'.repeat(59)}𝒜`, 'x'.repeat(59)],
  ];
  for (const [name, slug] of slugs) {
    it(`“${name.slice(0, 70)}” becomes ${slug}`, () => assert.equal(slugOf(name), slug));
  }

  it('is letters and digits joined by hyphens, for any name #many', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
        const slug = slugOf(name);
        assert.match(slug, /^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
        assert.ok(slug.length <= 60, slug);
        assert.ok(new TextEncoder().encode(`${slug}-cycle-100.md`).length <= 255);
      }),
    );
  });
});

describe('The place of the next workbook', () => {
  const place = (
    organization: string,
    taken: readonly TakenFile[],
    folder = 'partnerships',
  ): string => nextWorkbookPath({ folder, organization, taken }).path;
  const harbor = (cycle: number, folder = 'harbor-light'): TakenFile => ({
    path: `partnerships/${folder}/${folder}-cycle-${cycle}.md`,
    organization: 'Harbor Light',
    cycle,
  });

  it('is the first cycle in a folder of its own', () => {
    assert.deepEqual(
      nextWorkbookPath({ folder: 'partnerships', organization: 'Harbor Light', taken: [] }),
      { path: 'partnerships/harbor-light/harbor-light-cycle-1.md', cycle: 1 },
    );
  });

  it('may be right here, or in a folder further down', () => {
    assert.equal(place('A', [], ''), 'a/a-cycle-1.md');
    assert.equal(place('A', [], './shared/partners/'), './shared/partners/a/a-cycle-1.md');
  });

  it('counts on from the last cycle, wherever that lies', () => {
    const elsewhere = { path: 'archive/2024.md', organization: 'HARBOR LIGHT', cycle: 4 };
    assert.equal(
      place('Harbor Light', [harbor(1), elsewhere]),
      'partnerships/harbor-light/harbor-light-cycle-5.md',
    );
  });

  it('is never a file that exists, in whatever spelling', () => {
    const strays = [
      { path: 'partnerships/harbor-light/Harbor-Light-Cycle-1.MD' },
      { path: './partnerships/harbor-light/harbor-light-cycle-2.md' },
    ];
    assert.equal(
      place('Harbor Light', strays),
      'partnerships/harbor-light/harbor-light-cycle-3.md',
    );
  });

  it('gets a number where the folder belongs to another organization', () => {
    const taken = [harbor(1)];
    assert.equal(
      place('Harbor-Light!', taken),
      'partnerships/harbor-light-2/harbor-light-2-cycle-1.md',
    );
    const both = [
      ...taken,
      { path: 'partnerships/harbor-light-2/x.md', organization: 'Harbor, Light' },
    ];
    assert.equal(
      place('Harbor-Light!', both),
      'partnerships/harbor-light-3/harbor-light-3-cycle-1.md',
    );
  });

  it('stays with the folder that an organization already has', () => {
    const taken = [harbor(1), { ...harbor(1, 'harbor-light-2'), organization: 'Harbor-Light!' }];
    assert.equal(
      place('Harbor-Light!', taken),
      'partnerships/harbor-light-2/harbor-light-2-cycle-2.md',
    );
    assert.equal(place('Harbor Light', taken), 'partnerships/harbor-light/harbor-light-cycle-2.md');
  });

  it('is beside the last cycle, whatever the organization was called then', () => {
    const taken = [harbor(1), harbor(2)].map((one) => ({ ...one, organization: 'Harbor Kitchen' }));
    const old = 'partnerships/harbor-light/harbor-light';
    assert.equal(place('Harbor Kitchen', taken), `${old}-cycle-3.md`);
    assert.equal(
      place('Harbor Kitchen', [...taken, { path: `${old}-cycle-3.md` }]),
      `${old}-cycle-4.md`,
    );
    const own = { path: './partnerships/Our Kitchen/Year 1.md', organization: 'Harbor Kitchen' };
    assert.equal(
      place('Harbor Kitchen', [own]),
      'partnerships/Our Kitchen/harbor-kitchen-cycle-1.md',
    );
  });

  it('is in no folder of somebody else’s workbooks, though the last cycle is among them', () => {
    const old = (name: string) => ({ path: `partnerships/old/${name}.md`, organization: name });
    assert.equal(place('Elm', [old('Elm'), old('Oak')]), 'partnerships/elm/elm-cycle-1.md');
  });

  it('keeps within 60 characters when a number is added', () => {
    const name = 'x'.repeat(70);
    const taken = [{ path: `partnerships/${slugOf(name)}/a.md`, organization: 'Other' }];
    const slug = `${'x'.repeat(58)}-2`;
    assert.equal(place(name, taken), `partnerships/${slug}/${slug}-cycle-1.md`);
  });

  it('keeps two nameless organizations apart', () => {
    const taken = [
      { path: 'partnerships/organization/organization-cycle-1.md', organization: 'CON' },
    ];
    assert.equal(place('🎉', taken), 'partnerships/organization-2/organization-2-cycle-1.md');
  });

  it('is a file below the folder that every system takes, for any name #many', () => {
    const part = fc.constantFrom(
      ...'..|.|/|\\|:|\0|~| |. |CON|nul|COM1|lpt¹|a|%2e%2e%2f|\u202e'.split('|'),
      ...'\uff0e\uff0e\uff0f|‥|∕|\n|aux.md|-|$(x)|`'.split('|'),
    );
    const name = fc.oneof(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 100 }),
    );
    fc.assert(
      fc.property(name, name, (organization, other) => {
        const taken = [{ path: `partnerships/${slugOf(organization)}/a.md`, organization: other }];
        for (const path of [place(organization, []), place(organization, taken)]) {
          const [folder, own, file, ...more] = path.split('/');
          assert.deepEqual([folder, more], ['partnerships', []]);
          for (const step of [own ?? '', file ?? '']) {
            assert.match(step, /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(?:\.md)?$/u);
            assert.doesNotMatch(step, /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
