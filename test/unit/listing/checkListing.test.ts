import assert from 'node:assert/strict';
import type { Problem } from '../../../src/core/checks/problem.ts';
import {
  checkedFile,
  checkGithub,
  checkJson,
  checkText,
  reaches,
  type CheckListing,
} from '../../../src/core/listing/checkListing.ts';

const text = '---\r\ntitle: 🎉 late\r\nowner:\r\n---\r\n';

function problem(from: string, length: number, severity: Problem['severity']): Problem {
  const start = text.indexOf(from);
  const span = { start, end: start + length };
  return { code: 'milestone-owner', severity, span, values: {} };
}

function report(...problems: readonly Problem[]): CheckListing {
  const words = {
    messageOf: () => 'Who will\nsee to 100% of this, and when?',
    fixesOf: () => ['Ask somebody'],
  };
  return { files: [checkedFile('a, b:c.md', text, problems, words)], checked: 1, skipped: 2 };
}

describe('What the checks found', () => {
  it('stands at lines and columns from 1, in UTF-16 units, with the end exclusive', () => {
    const [file] = report(problem('late', 4, 'warning')).files;
    assert.deepEqual(file, {
      path: 'a, b:c.md',
      problems: [
        {
          code: 'milestone-owner',
          severity: 'warning',
          message: 'Who will\nsee to 100% of this, and when?',
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 15,
          fixes: ['Ask somebody'],
        },
      ],
    });
  });

  it('is JSON that says all of it', () => {
    const whole = report(problem('late', 4, 'warning'));
    assert.deepEqual(JSON.parse(checkJson(whole)), whole);
  });

  it('is a line for each problem, and a closing line, for people', () => {
    assert.equal(
      checkText(report(problem('late', 4, 'warning'), problem('owner', 5, 'hint'))),
      'a, b:c.md:2:11: warning: Who will see to 100% of this, and when? (milestone-owner)\n' +
        'a, b:c.md:3:1: hint: Who will see to 100% of this, and when? (milestone-owner)\n' +
        '1 workbook checked: 1 warning, 1 hint; 2 other Markdown files left alone.\n',
    );
    assert.match(checkText(report()), /^1 workbook checked: nothing to fix;/);
  });

  it('is a workflow command for each problem on GitHub, whatever the text holds', () => {
    assert.equal(
      checkGithub(report(problem('late', 4, 'information'))),
      '::notice file=a%2C b%3Ac.md,line=2,endLine=2,col=11,endColumn=14,title=milestone-owner::Who will%0Asee to 100%25 of this, and when?\n',
    );
  });

  it('reaches a threshold with what is as grave or graver', () => {
    const found = report(problem('late', 4, 'information'));
    assert.deepEqual(
      (['error', 'warning', 'information', 'hint'] as const).map((one) => reaches(found, one)),
      [false, false, true, true],
    );
    assert.ok(!reaches(report(), 'hint'));
  });
});
