import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { inEnglish, translateBy, type Translate } from '../../../src/core/language/translate.ts';
import { cycleState } from '../../../src/core/portfolio/cycleState.ts';
import { stillOpenWords } from '../../../src/core/portfolio/stillOpen.ts';
import { entry, planned, today } from './partnerships.ts';

const inSpanish = translateBy(
  JSON.parse(readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<string, string>,
);

const LETTER = 'title: Letter; owner: A; due: 2026-11-22; status: in progress';
const FLYERS = 'title: Flyers; owner: B; due: 2027-03-01';
const DONE = 'title: Poster; owner: B; due: 2026-10-01; status: done';
const DROPPED = 'title: Radio; owner: B; due: 2026-10-01; status: dropped';

function why(t: Translate, ...items: readonly string[]): string {
  return stillOpenWords(cycleState(entry('a.md', planned('Choir', ...items)), today), today, t);
}

describe('Why a cycle isn’t over', () => {
  it('is said with what is late, and with how many milestones are open', () => {
    assert.equal(
      why(inEnglish, LETTER, FLYERS, DONE),
      '2 days late: Letter · Working together · 2 open milestones',
    );
    assert.match(why(inSpanish, LETTER, FLYERS, DONE), / · 2 hitos pendientes$/);
  });

  it('counts no milestone that is done or dropped', () => {
    assert.match(why(inEnglish, FLYERS, DONE, DROPPED), / · 1 open milestone$/);
    assert.doesNotMatch(why(inEnglish, DONE, DROPPED), /milestone/);
  });
});
