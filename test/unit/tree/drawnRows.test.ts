import assert from 'node:assert/strict';
import { row, type Row } from '../../../src/core/portfolio/row.ts';
import { newDrawnRows } from '../../../src/vscode/tree/drawnRows.ts';

function leaf(id: string, label = id): Row {
  return row({ id, label, subject: { kind: 'ideas' } });
}

function branch(id: string, children: readonly Row[], label = id): Row {
  return row({ id, label, subject: { kind: 'ideas' }, children: () => children });
}

describe('What has to be drawn again', () => {
  it('is all at first, and nothing when nothing changes', () => {
    const drawn = newDrawnRows();
    assert.equal(drawn.replace([leaf('a'), leaf('b')]), 'all');
    assert.deepEqual(drawn.replace([leaf('a'), leaf('b')]), []);
  });

  it('is a row that looks different', () => {
    const drawn = newDrawnRows();
    drawn.replace([leaf('a'), leaf('b')]);
    assert.deepEqual(drawn.replace([leaf('a'), leaf('b', 'B')]), ['b']);
    assert.equal(drawn.row('b')?.label, 'B');
  });

  it('is the row that another one appears or goes below, once it was unfolded', () => {
    const drawn = newDrawnRows();
    drawn.replace([branch('a', [leaf('a/1')])]);
    assert.deepEqual(drawn.replace([branch('a', [leaf('a/1'), leaf('a/2')])]), []);
    assert.deepEqual(
      drawn.children('a').map(({ id }) => id),
      ['a/1', 'a/2'],
    );
    assert.equal(drawn.parent('a/2'), 'a');
    assert.deepEqual(drawn.replace([branch('a', [leaf('a/2')])]), ['a']);
    assert.equal(drawn.row('a/1'), undefined);
    assert.deepEqual(drawn.replace([branch('a', [leaf('a/2', 'Two')])]), ['a/2']);
    assert.deepEqual(drawn.replace([branch('a', [leaf('a/2', '2')], 'A')]), ['a']);
  });

  it('is all when a row appears, goes or moves at the top; what was unfolded is asked for anew', () => {
    const drawn = newDrawnRows();
    const first = branch('a', [leaf('a/1')]);
    drawn.replace([first, leaf('b')]);
    drawn.children('a');
    assert.equal(drawn.replace([leaf('b'), first]), 'all');
    assert.equal(drawn.row('a/1')?.label, 'a/1');
    assert.equal(drawn.replace([leaf('b')]), 'all');
    assert.equal(drawn.row('a'), undefined);
    assert.equal(drawn.row('a/1'), undefined);
    assert.equal(drawn.replace([branch('a', [leaf('a/9')]), leaf('b')]), 'all');
    assert.deepEqual(
      drawn.children('a').map(({ id }) => id),
      ['a/9'],
    );
  });

  it('is all when very many rows look different', () => {
    const drawn = newDrawnRows();
    const many = (label: string): readonly Row[] =>
      Array.from({ length: 300 }, (_, at) => leaf(String(at), label));
    drawn.replace(many('before'));
    assert.equal(drawn.replace(many('after')), 'all');
    assert.equal(drawn.row('299')?.label, 'after');
  });
});
