import type { Translate } from '../language/translate.ts';
import type { Explanation } from './explain.ts';

/** The page behind *Explain this check*, as Markdown. */
export function explanationPage(code: string, explanation: Explanation, t: Translate): string {
  const { why, example } = explanation;
  const examples =
    example === undefined
      ? []
      : [
          `**${t('Instead of this:')}**`,
          fenced(example.notOk),
          `**${t('Write this:')}**`,
          fenced(example.ok),
        ];
  const settings = t(
    'You can change how much this check matters under `partnershipWorkbooks.checks`; `off` turns it off.',
  );
  return `${[`# ${code}`, t(why), ...examples, settings].join('\n\n')}\n`;
}

/** Longer than any fence inside the examples. */
function fenced(example: string): string {
  return `~~~~~~\n${example}\n~~~~~~`;
}
