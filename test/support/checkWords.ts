import { CHECKS } from '../../src/core/checks/generated/checks.ts';
import { SHARED_TITLES } from '../../src/core/checks/mend/titles.ts';
import { NOTES } from '../../src/core/checks/messages.ts';
import type { Sentence } from '../../src/core/language/translate.ts';

/** Every message that a check can give, with what is said of other places. */
export function allMessages(): readonly Sentence[] {
  const wordings = CHECKS.flatMap(({ codes }) =>
    Object.values(codes).flatMap(({ wording }) =>
      typeof wording === 'string' ? [wording] : Object.values<Sentence>(wording),
    ),
  );
  return [...wordings, ...Object.values(NOTES)];
}

/** What every mend is called. */
export function allFixTitles(): readonly Sentence[] {
  return [SHARED_TITLES, ...CHECKS.map(({ titles = {} }) => titles)].flatMap((one) =>
    Object.values<Sentence>(one),
  );
}
