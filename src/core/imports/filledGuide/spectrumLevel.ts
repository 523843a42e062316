import type { SpectrumLevel } from '../../schema/generated/types.ts';

const LEVEL = /\b(Inform|Consult|Involve|Collaborate|Empower)\b/g;
const WHOLE =
  /^\W{0,40}(?:level|spectrum|where|current|now)?[^:]{0,40}:?\s{0,20}(inform|consult|involve|collaborate|empower)\b(?=\W*$|\s*[(.,;–—-])/i;
const CHECKED = /[☒☑✓✔✅]\s*(inform|consult|involve|collaborate|empower)\b/gi;
const OPEN_BOX = /[☐□]\s*(?:inform|consult|involve|collaborate|empower)\b/i;
const NOT_AT_ALL =
  /^\W*(?:not at all|none|nothing|we (?:don['’]t|do not) work (?:with them|together)|no (?:relationship|contact|partnership))\b/i;

/** The level of the spectrum that an answer names; undefined where it names none or several. */
export function levelIn(text: string): SpectrumLevel | undefined {
  const checked = [...text.matchAll(CHECKED)].map(([, level = '']) => level.toLowerCase());
  if (checked.length === 1) return asLevel(checked[0]);
  if (OPEN_BOX.test(text)) return undefined;
  const lines = text.split('\n').map((line) => WHOLE.exec(line)?.[1]);
  const named = [...text.matchAll(LEVEL)].filter(({ index }) => !startsSentence(text, index));
  const levels = new Set(
    [...lines.filter((line) => line !== undefined), ...named.map(([level]) => level)].map((level) =>
      level.toLowerCase(),
    ),
  );
  if (levels.size === 1) return asLevel([...levels][0]);
  return levels.size === 0 && NOT_AT_ALL.test(text) ? 'none' : undefined;
}

/** A capital at the start of a sentence says nothing: "Inform them of our plans." */
function startsSentence(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const said = before.trimEnd();
  const gap = before.slice(said.length);
  if (before === '' || gap.includes('\n') || /[.!?]$/.test(said)) return true;
  return gap !== '' && /[-•*]$/.test(said);
}

function asLevel(text: string | undefined): SpectrumLevel | undefined {
  const levels = ['inform', 'consult', 'involve', 'collaborate', 'empower'] as const;
  return levels.find((level) => level === text);
}

const TOWARD =
  /\b(?:get|move|moving|grow|come|toward|towards|up)\s{1,20}(?:(?:to|toward|towards)\s{0,20})?["“]?(Consult|Involve|Collaborate|Empower)\b/g;

/** The level that they say they want to get to. */
export function aimedAt(text: string): SpectrumLevel | undefined {
  const levels = new Set([...text.matchAll(TOWARD)].map(([, level = '']) => level.toLowerCase()));
  return levels.size === 1 ? asLevel([...levels][0]) : undefined;
}
