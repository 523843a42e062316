import assert from 'node:assert/strict';
import { personalFinds } from '../../../src/core/checks/find/personalText.ts';
import { expectCodes, messageWith } from './checking.ts';

function found(text: string): readonly string[] {
  return personalFinds(text).map(({ span }) => text.slice(span.start, span.end));
}

describe('A phone number', () => {
  for (const number of [
    ...'319-555-0142|(319) 555-0142|(319)555-0142|319.555.0142|319 555 0142'.split('|'),
    ...'+1 319 555 0142|1-319-555-0142|+1 (319) 555-0142|+44 20 7946 0958'.split('|'),
    ...'+49 30 901820|+33 1 99 00 12 34|020 7946 0958|01632 960123'.split('|'),
    '07700 900123',
  ]) {
    it(`is found: ${number}`, () => {
      assert.deepEqual(found(`Reach her under ${number}.`), [number]);
      assert.deepEqual(found(number), [number]);
    });
  }

  for (const [text, number] of [
    ['Call 555-0142 on Mondays', '555-0142'],
    ['cell: 3195550142', '3195550142'],
    ['Phone no. 3195550142', '3195550142'],
    ['Tel. 319-555-0142 ext. 12', '319-555-0142'],
  ] as const) {
    it(`is found where words say so: ${text}`, () => assert.deepEqual(found(text), [number]));
  }
});

describe('An e-mail address', () => {
  for (const address of [
    'sam@harbor.lib.us',
    'sam.o’neil@harbor.lib.us'.replace('’', "'"),
    'sam+pantry@mail.example.co.uk',
    'SAM_1@HARBOR.LIB.US',
    'josé@bücher.lib.us',
  ]) {
    it(`is found: ${address}`, () => {
      assert.deepEqual(found(`Write to ${address}, please.`), [address]);
      assert.deepEqual(found(`<${address}>`), [address]);
      assert.deepEqual(found(`[mail](mailto:${address})`), [address]);
    });
  }
});

describe('No personal data are', () => {
  for (const text of [
    'poster@2x.png',
    '![The poster](img/poster@2x.png)',
    'icon@3x.webp',
    'git@github.com:',
    'git@gitlab.com:library/site.git',
    'ssh://git@git.lib.us/site.git',
    'https://lists.lib.us/msgid/CAF4-x_1@mail.gmail.com',
    'https://kim@files.lib.us/plan',
    'mid:abc@mail.lib.us',
    'someone@example.com',
    'someone@example.org',
    'someone@mail.example.net',
    'someone@library.test',
    '2026-03-09',
    '2026-03-09 10:30',
    '03/04/2027',
    'from 2026-03-02 to 2026-12-15',
    '2026-03-02 - 2026-12-15',
    '$1,200',
    '1 200 000',
    '+1 200 000 visits',
    'from 150 300 to 400 4000',
    '12345-6789',
    'Cedar Falls, IA 50613-1234',
    '50613',
    'ISBN 978-0-306-40615-7',
    'ISBN 9780306406157',
    'ISBN 0-306-40615-2',
    '0306406152',
    'ISBN-10: 0-306-40615-2',
    'ext. 4142',
    'extension 41425',
    'x4142',
    'barcode 3195550142',
    'pages 100-2000',
    'Dewey 641.555',
    '641.512 2345',
    'grant number 319-555-0142',
    '10:30-12:30',
    'https://example.org/319-555-0142',
    '192.168.100.1000',
    '@everyone',
    'a @ b',
    'https://social.example/@library',
    'sam@localhost',
    '4111 1111 1111 1111',
    'C# and F#',
    '100-150 households',
    'Room 319-555',
  ]) {
    it(text, () => assert.deepEqual(found(text), []));
  }
});

describe('Personal data', () => {
  it('are remarked on at the top and in the text, each at its place', () => {
    expectCodes(
      'coordinator: Sam, «319-555-0142»\n\n### Communication\n\nWrite to «sam@harbor.lib.us».\n',
      ['personal-data', 'personal-data'],
    );
  });

  it('are also found in comments, which are shared as well', () =>
    expectCodes('focus: Pantry nights\n# «319-555-0142»\n', ['personal-data']));

  it('are none at the library’s own domains', () => {
    const fragment =
      '### Communication\n\nout@cedarfalls.lib.us and desk@branch.cedarfalls.lib.us\n';
    const settings = { ownDomains: ['CedarFalls.lib.us'] };
    expectCodes(fragment, [], { settings });
    expectCodes(fragment, ['personal-data', 'personal-data'], {
      settings: { ownDomains: ['lib.u'] },
    });
    expectCodes(fragment.replace('out@', 'out@not'), ['personal-data'], { settings });
  });

  it('say what they look like', () => {
    assert.match(messageWith('coordinator: sam@harbor.lib.us', 'personal-data'), /email address/);
    assert.match(messageWith('coordinator: 319-555-0142', 'personal-data'), /phone number/);
  });
});
