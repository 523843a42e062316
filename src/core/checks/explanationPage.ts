import type { Translate } from '../language/translate.ts';
import type { Explanation } from './explain.ts';

/** The page behind *Explain this check*, as Markdown. */
export function explanationPage(code: string, explanation: Explanation, t: Translate): string {
  const { what, why, source, described } = explanation;
  const [notOk, ok] =
    explanation.described === undefined
      ? [fenced(explanation.notOk), fenced(explanation.ok)]
      : [t(explanation.notOk), t(explanation.ok)];
  const examples =
    described === 'nothing-to-change'
      ? [`**${t('For example:')}**`, notOk, ok]
      : [`**${t('Instead of this:')}**`, notOk, `**${t('Write this:')}**`, ok];
  const settings = t(
    'You can change how much this check matters under `partnershipWorkbooks.checks`; `off` turns it off.',
  );
  const title = `# ${code}`;
  return `${[title, t(what), t(why), ...examples, `*${t('Where it comes from:')}* ${t(source)}`, settings].join('\n\n')}\n`;
}

/** Longer than any fence inside the examples. */
function fenced(example: string): string {
  return `~~~~~~\n${example}\n~~~~~~`;
}
