import type { Sentence } from '../language/translate.ts';

interface Level {
  readonly id: string;
  readonly name: Sentence;
  readonly inBrief: Sentence;
}

/**
 * The levels of the Spectrum of Public Participation (IAP2, International Association for Public
 * Participation, https://www.iap2.org). Only the five names are theirs; the official wording is
 * licensed, so the descriptions here are our own. `none` is ours: no working relation yet.
 * `inBrief` is short enough for a line beside the name.
 * A level is not a rung that everyone must climb; each can be right.
 */
export const SPECTRUM = [
  {
    id: 'none',
    name: 'None yet',
    inBrief: 'not working together yet',
  },
  {
    id: 'inform',
    name: 'Inform',
    inBrief: 'sharing information',
  },
  {
    id: 'consult',
    name: 'Consult',
    inBrief: 'asking before deciding',
  },
  {
    id: 'involve',
    name: 'Involve',
    inBrief: 'involved throughout',
  },
  {
    id: 'collaborate',
    name: 'Collaborate',
    inBrief: 'deciding together, as equals',
  },
  {
    id: 'empower',
    name: 'Empower',
    inBrief: 'they decide, you help',
  },
] as const satisfies readonly Level[];

/** A level's id, as it stands in front matter. */
export type SpectrumLevel = (typeof SPECTRUM)[number]['id'];

/** 0 for `none` up to 5 for `empower`. */
export function spectrumRank(level: SpectrumLevel): number {
  return SPECTRUM.findIndex((entry) => entry.id === level);
}
