import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { guide } from '../../../src/core/guide/guide.ts';
import { headingKey } from '../../../src/core/guide/headingKey.ts';
import { SPECTRUM, spectrumRank } from '../../../src/core/guide/spectrum.ts';
import { STATUSES, statusName } from '../../../src/core/guide/statuses.ts';
import { propertySchema } from '../../../src/core/schema/schema.ts';

describe('the guide', () => {
  it('has every part once', () => {
    const ids = guide.parts.map((part) => part.id);
    assert.equal(new Set(ids).size, ids.length);
    ids.forEach((id) => assert.equal(guide.part(id).id, id));
  });

  it('never gives one heading to two parts', () => {
    const keys = guide.parts.flatMap((part) =>
      [...new Set([part.heading, ...part.alsoCalled].map(headingKey))].map((key) => key),
    );
    assert.deepEqual(
      keys.filter((key, at) => keys.indexOf(key) !== at),
      [],
    );
  });

  it('finds each part by each of its titles, however they are written', () => {
    for (const part of guide.parts) {
      for (const title of [part.heading, ...part.alsoCalled]) {
        for (const written of [title, title.toUpperCase(), `**${title}**`, `${title} …`]) {
          assert.equal(guide.partOfHeading(written)?.id, part.id, written);
        }
      }
    }
  });

  it('does not take a team’s heading for its own', () => {
    for (const heading of ['', '!', 'Budget', 'Goals of the board', 'constructor', '__proto__']) {
      assert.equal(guide.partOfHeading(heading), undefined, heading);
    }
  });

  it('puts a part below the larger one that it belongs to', () =>
    assert.equal(guide.parts[0]?.level, 2));

  it('asks something wherever an answer is needed', () => {
    for (const step of guide.steps) {
      for (const fact of [...step.facts, ...step.alsoAsked]) {
        if (fact.kind !== 'answer') continue;
        fact.parts.forEach((part) => assert.ok(guide.part(part).question, part));
      }
    }
  });

  it('never asks twice for what is optional', () => {
    const asked = guide.steps
      .flatMap((step) => [...step.facts, ...step.alsoAsked])
      .flatMap((fact) => (fact.kind === 'answer' ? fact.parts : []));
    asked.forEach((part) => assert.equal(guide.part(part).optional, false, part));
  });

  it('looks for facts where the schemas have a place for them', () => {
    for (const fact of guide.steps.flatMap((step) => step.facts)) {
      if (fact.kind === 'field') assert.ok(propertySchema(fact.path), fact.path.join('.'));
      if (fact.kind === 'role') assert.ok(propertySchema(['roles', 0, fact.field]), fact.field);
    }
  });
});

describe('two headings are the same', () => {
  it('when only case, punctuation and emphasis differ', () => {
    const same = [
      'Pre-Assessing **Partnership**!',
      'pre assessing partnership',
      '_Pre–assessing_ Partnership:',
    ];
    assert.deepEqual([...new Set(same.map(headingKey))], ['pre assessing partnership']);
  });
  it('and stay the same when compared again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => headingKey(headingKey(text)) === headingKey(text)),
    );
  });
});

describe('the Spectrum of Public Participation', () => {
  it('goes from none yet to empower', () => {
    assert.deepEqual(
      SPECTRUM.map((level) => level.id),
      ['none', 'inform', 'consult', 'involve', 'collaborate', 'empower'],
    );
    SPECTRUM.forEach((level, at) => assert.equal(spectrumRank(level.id), at));
  });
  it('has the levels that the schemas take', () => {
    assert.deepEqual(
      propertySchema(['spectrum', 'current'])?.enum,
      SPECTRUM.map((level) => level.id),
    );
  });
});

describe('a status', () => {
  it('has a name that people read', () => {
    assert.equal(statusName('working-together'), 'Working together');
    STATUSES.forEach(({ id, name }) => assert.equal(statusName(id), name));
  });
});
