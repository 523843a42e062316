import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { expectFix, fixesIn, titles } from '../fixes/fixing.ts';
import { codesWith, messageWith, problemsIn } from './checking.ts';
import { SOUND, withFragment } from './soundWorkbook.ts';

const item = (field: string): string =>
  `milestones:\n  - title: Flyers\n    due: 2026-05-05\n    owner: Kim\n${field}`;

describe('What other tools write at the top of a file', () => {
  it('is a placeholder where a template left it in one of our keys, and nothing more', () => {
    for (const [written, left] of [
      ['started: {{date}}', 'started:'],
      ['library: {{ title }}', 'library:'],
      ['coordinator: {{name}}', 'coordinator:'],
      ['agreement:\n  signed: {{date}}', 'agreement:\n  signed:'],
      [item('    note: {{note}}'), item('    note:')],
    ] as const) {
      assert.deepEqual(codesWith(written), ['placeholder'], written);
      expectFix('placeholder', 'Remove this', {
        [written]: left,
      });
    }
  });

  it('is the team’s own business in a key of its own', () => {
    for (const own of [
      'created: {{date}}',
      'updated: {{date:YYYY-MM-DD}}',
      'ours: {a: {{b}}, c: d}',
      `notes-of-ours: ${'word '.repeat(12_000)}`,
      'ours: !tag x',
    ]) {
      assert.deepEqual(codesWith(own), [], own.slice(0, 40));
    }
    for (const broken of ['ours: [a, b', 'ours: a: b', 'ours: @me', 'ours: "open']) {
      const severities = problemsIn(withFragment(SOUND, broken)).map(({ severity }) => severity);
      assert.deepEqual(severities, ['warning'], broken);
    }
  });

  it('is no status: that follows by itself', () => {
    for (const status of [
      ...['active', 'planning', 'draft', 'done', 'in progress', 'Completed', '[[Active]]'],
      ...['"[[Active]]"', '\n  - "[[Active]]"', '\n  - active'],
    ]) {
      const text = withFragment(SOUND, `status: ${status}`);
      const [problem, ...others] = problemsIn(text);
      assert.ok(problem !== undefined && others.length === 0, status);
      assert.equal(problem.variant, 'follows', status);
      const [fix] = fixesIn(text, problem.code);
      assert.equal(fix?.title, 'Remove this', status);
      assert.deepEqual(problemsIn(applyEdits(text, fix.edits)), []);
    }
    assert.match(
      messageWith('status: active', 'unknown-value'),
      /^You don’t need this line. Write a status only if/,
    );
  });

  it('is no status, and keeps what it says beyond one', () => {
    const said = 'status: waiting for the new director';
    expectFix('unknown-value', 'Turn this line into a comment', {
      [said]: `# ${said}`,
    });
    assert.deepEqual(codesWith('status: on hold'), []);
  });

  it('is the first field of an item where it’s all that the item says', () => {
    const mention = (text: string): string => item(`  - ${text}`);
    expectFix('yaml-syntax', 'Write it as “title”', {
      [`${mention('@maria')}\n    due: 2026-05-12\n    owner: Kim`]: `${mention('title: "@maria"')}\n    due: 2026-05-12\n    owner: Kim`,
    });
  });

  it('is pointed at, even where it’s a single mark', () => {
    const text = withFragment(SOUND, 'candidates:\n  - ?\n  - name: Tenants Union');
    const [problem] = problemsIn(text);
    assert.equal(text.slice(problem!.span.start, problem!.span.end), '?');
    assert.deepEqual(titles(fixesIn(text, 'yaml-syntax')), ['* Turn this line into a comment']);
  });
});
