import assert from 'node:assert/strict';
import { audiencesNamedIn } from '../../../src/core/english/goal/goalAudiences.ts';

/** A goal, and the audiences that it names. */
const NAMED: readonly (readonly [text: string, ...said: string[]])[] = [
  ['By June 2027 the library will teach 60 seniors to spot a scam.', 'seniors'],
  ['Veterans and their children feel at home here.', 'Veterans', 'children'],
  ['- Older adults\n- Teens', 'Older adults', 'Teens'],
  ['Reach Spanish speakers and English learners.', 'Spanish speakers', 'English learners'],
  [
    'Help small-business owners, entrepreneurs, and new parents.',
    'small-business owners',
    'new parents',
  ],
  ['People who come home from prison get a card.', 'People who come home from prison'],
];

/** Organizations, rooms, and people at work are no audiences. */
const NONE = [
  'With the tenants union we hold eight clinics.',
  'Veterans Affairs sends a counselor.',
  'The County Veterans Council and the Elders Circle choose.',
  'The children’s librarian and the youth services team plan.',
  'The teen space opens, and the parent council meets.',
  'Our team learns to plan with a partner from the first day.',
  '',
];

describe('Audiences that a goal names', () => {
  for (const [text, ...said] of NAMED)
    it(`are found in “${text.replace('\n', ' ')}”`, () => {
      assert.deepEqual(
        audiencesNamedIn(text).map((one) => one.said),
        said,
      );
    });

  for (const text of NONE)
    it(`are none in “${text}”`, () => assert.deepEqual(audiencesNamedIn(text), []));

  it('are the same by all their words', () => {
    const keys = (text: string): readonly string[] => audiencesNamedIn(text).map(({ key }) => key);
    assert.deepEqual(keys('seniors, retirees'), ['olderAdults']);
    assert.deepEqual(keys('teenagers'), keys('young people'));
  });
});
