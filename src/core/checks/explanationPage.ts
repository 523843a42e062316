import type { Explanation } from './engine/check.ts';

/** The page behind *Explain this check*, as Markdown. */
export function explanationPage(code: string, explanation: Explanation): string {
  const { what, why, source, notOk, ok, described } = explanation;
  const shown = described === undefined ? fenced : (text: string): string => text;
  const examples =
    described === 'nothing-to-change'
      ? ['**For example:**', notOk, ok]
      : ['**Instead of this:**', shown(notOk), '**Write this:**', shown(ok)];
  const settings =
    'You can change how much this check matters under `partnershipWorkbooks.checks`; `off` turns it off.';
  const title = `# ${code}`;
  return `${[title, what, why, ...examples, `*Where it comes from:* ${source}`, settings].join('\n\n')}\n`;
}

/** Longer than any fence inside the examples. */
function fenced(example: string): string {
  return `~~~~~~\n${example}\n~~~~~~`;
}
