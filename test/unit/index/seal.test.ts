import assert from 'node:assert/strict';
import { sealed, unsealed } from '../../../src/vscode/index/seal.ts';

describe('What is kept between two starts', () => {
  const text = 'file:///a.md\t1/2\t[3,["A"]]\nfile:///b.md\t1/3\t\n';

  it('comes back as it was, wherever it lies in memory', () => {
    for (const kept of ['', 'x', text, text.repeat(100)]) {
      const bytes = sealed(kept, '1 0.1.0');
      assert.equal(unsealed(bytes, '1 0.1.0'), kept);
      const moved = new Uint8Array(bytes.length + 3).subarray(3);
      moved.set(bytes);
      assert.equal(unsealed(moved, '1 0.1.0'), kept);
    }
  });

  it('is passed over when another version kept it', () => {
    assert.equal(unsealed(sealed(text, '1 0.1.0'), '1 0.2.0'), '');
  });

  it('is passed over when a byte of it is another, or missing, or one too many', () => {
    const bytes = sealed(text, '1');
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      assert.equal(unsealed(damaged, '1'), '', `byte ${at}`);
      assert.equal(unsealed(bytes.slice(0, at), '1'), '', `cut at ${at}`);
    }
    assert.equal(unsealed(Uint8Array.of(...bytes, 0), '1'), '');
  });
});
