/** What stands in front of a name, shortened, and so ends no sentence. */
export const SPANISH_LEADS =
  /^(?:Sra?|Srta|Dra|Profa?|Lic|Ing|Arq|Mtr[ao]|Hn[ao]|Pbro|Mons|Sta|Sto|N[uú]m|Av(?:da)?|Blvr|Esc|aprox)$/;

/** What else is shortened; without a vowel, any word is. */
export const SPANISH_SHORT = /^(?:Depto|C[ií]a|Asoc|Fund|Gral|Ntra|Evang|Ene|Abr|Ago|Dic)$/;

/** How a sentence begins, and no name goes on. */
export const SPANISH_OPENS = /^\s+(?:Ell[oa]s|Nosotr[oa]s|Nos|Se|Su|Sus|Pero|Este|Esta|También)\s/u;

/** What comes behind people, and says whom they are. */
export const SPANISH_TELLS_WHOM = /^\s+\p{Lu}[\p{L}’']*s\s+(?:que|sin|con|en)\s/u;

/** What a shortened word belongs to: `Centro Comun. Iglesia`. */
export const SPANISH_PLACE =
  /^\s+(?:Escuela|Iglesia|Centro|Clínica|Parroquia|Biblioteca)\b(?!\s+\p{Ll})/u;
