import { replaceEarlier } from '../../checkUp/edits.ts';
import { hasBoth, sidesOf } from '../../checkUp/sides.ts';
import { asPhrase } from '../../language/translate.ts';
import { longDay } from '../../calendar/dayWords.ts';
import { nameKey } from '../../workbook/naming.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { Check } from '../engine/check.ts';

export const checkUpsCheck: Check = {
  titles: { 'keep-later': 'Keep only the later marks' },
  codes: {
    'check-up-twice': {
      group: 'partnership',
      severity: 'information',
      wording:
        '{name} has two check-ups from {day}, and both count. If this one replaces the other, keep only its marks.',
      why: 'Two people may have answered on one day. Often, though, one page was brought in twice.',
      example: `
 check-ups:
   - on: 2026-03-01
     by: Harbor Light Food Bank
     purpose: 4
-  - on: 2026-03-01
-    by: Harbor Light Food Bank
-    purpose: 2
`,
      mend({ workbook, problem: { path = [] } }) {
        const { by = '', on } = workbook.cycle['check-ups']?.[Number(path[1])] ?? {};
        const edited = replaceEarlier(workbook, by, dayIn(on) ?? 0);
        return [{ title: 'keep-later', edited, undecided: true }];
      },
    },
    'check-up-side': {
      group: 'partnership',
      severity: 'warning',
      wording:
        '“{name}” isn’t one of the organizations in this workbook. A check-up is by your library, your partner, or whoever has a role.',
      why: 'A check-up sets two sides beside each other, so each has to be one of those who do the work.',
      example: `
 check-ups:
   - on: 2026-03-01
-    by: Harbour Lights
+    by: Harbor Light Food Bank
     purpose: 4
`,
    },
    'check-up-ahead': {
      group: 'partnership',
      severity: 'warning',
      wording: 'This check-up is dated {day}, which is still in the future. Is the date right?',
      why: 'Nobody can have answered or talked yet. Usually the year or the month is wrong.',
      example: `
 check-ups:
-  - on: 2036-03-01
+  - on: 2026-03-01
     by: Harbor Light Food Bank
     purpose: 4
`,
    },
    'check-up-decision': {
      group: 'partnership',
      severity: 'information',
      wording:
        'What’s next follows from a talk about what both sides answered. Bring in theirs, and fill in the day you talked.',
      why: 'The page for your partner promises that nothing changes before you’ve talked.',
      example: `
 check-ups:
   - on: 2026-03-01
     by: Harbor Light Food Bank
     purpose: 4
   - on: 2026-03-02
     by: Cedar Falls Public Library
     purpose: 3
+    talked-on: 2026-03-09
     next: go-on
`,
    },
  },
  *find({ workbook: { cycle }, today }) {
    const sides = new Set(sidesOf(cycle).map(nameKey));
    const seen = new Map<string, number>();
    for (const [at, one] of (cycle['check-ups'] ?? []).entries()) {
      const { on, by, next, 'talked-on': talked } = one;
      const place = ['check-ups', at];
      if (next !== undefined && (talked === undefined || !hasBoth(cycle, at)))
        yield { code: 'check-up-decision', at: [...place, 'next'] };
      for (const [key, text] of [
        ['on', on],
        ['talked-on', talked],
      ] as const) {
        const day = dayIn(text);
        if (day !== undefined && day > today)
          yield {
            code: 'check-up-ahead',
            at: [...place, key],
            values: { day: longDay(day, today, asPhrase) },
          };
      }
      if (by === undefined) continue;
      if (!sides.has(nameKey(by)))
        yield { code: 'check-up-side', at: [...place, 'by'], values: { name: by } };
      const day = dayIn(on);
      if (day === undefined) continue;
      const key = `${String(day)} ${nameKey(by)}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, at);
      else
        yield {
          code: 'check-up-twice',
          at: [...place, 'on'],
          about: [['check-ups', first, 'on']],
          values: { name: by, day: longDay(day, today, asPhrase) },
          related: [{ at: ['check-ups', first, 'on'], note: 'same-name' }],
        };
    }
  },
};
