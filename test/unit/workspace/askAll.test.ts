import assert from 'node:assert/strict';
import { askAll, into, type Step } from '../../../src/vscode/wizard/askAll.ts';
import type { StepResult } from '../../../src/vscode/wizard/multiStep.ts';

interface Handover {
  readonly to?: string;
  readonly document?: string;
}

/** Three questions in a row, of which somebody leaves one by Escape. */
function asked(
  said: Readonly<Record<string, StepResult<string>>>,
  more: Partial<Step<Handover>> = {},
): Promise<Handover | undefined> {
  const step = (key: keyof Handover): Step<Handover> => ({
    ask: into(key, () => Promise.resolve(said[key] ?? 'cancelled')),
  });
  return askAll('Hand over', [step('to'), { ...step('document'), ...more }], {});
}

describe('Questions one after another', () => {
  it('keep what was answered when the last one, which nobody has to answer, is left by Escape', async () => {
    assert.deepEqual(await asked({ to: { answer: 'Maya' } }, { mayBeLeft: true }), { to: 'Maya' });
  });

  it('end where a question that needs an answer is left', async () => {
    assert.equal(await asked({ to: { answer: 'Maya' } }), undefined);
    assert.equal(await asked({}, { mayBeLeft: true }), undefined);
  });

  it('end where more is asked behind it, or nothing was answered before', async () => {
    const [left, needed]: readonly Step<Handover>[] = [
      { mayBeLeft: true, ask: () => Promise.resolve('cancelled') },
      { ask: into('to', () => Promise.resolve({ answer: 'Maya' })) },
    ];
    assert.ok(left && needed);
    assert.equal(await askAll('Hand over', [left, needed], {}), undefined);
    assert.equal(await askAll('Hand over', [left], {}), undefined);
    assert.equal(await askAll('Hand over', [needed, left, needed], {}), undefined);
  });
});
