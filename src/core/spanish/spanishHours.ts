/** Which half of the day an hour is in, as a pattern. */
export const SPANISH_HALF = String.raw`de la (?:ma[nñ]ana|tarde|noche|madrugada)`;

export const SPANISH_NOON = String.raw`mediod[ií]a|medianoche`;

export const SPANISH_MORNING = /ma[nñ]ana|madrugada/i;
