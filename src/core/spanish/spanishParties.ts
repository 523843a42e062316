/** How a job begins: `directora de la biblioteca`. */
export const SPANISH_JOB =
  /^(?:director|coordinador|gerent[ea]|bibliotecari[oa]|encargad[oa]|jef[ea]|president[ea]|secretari[oa]|tesorer[oa]|maestr[oa]|enlace|responsable)a?$/iu;

/** How an organization or a group begins, behind its article. */
export const SPANISH_PARTY =
  /^(?:agencia|asociaci[oó]n|banco|biblioteca|centro|cl[ií]nica|departamento|equipo|escuela|familias|grupo|hospital|iglesia|museo|oficina|padres|personal|universidad|voluntari[oa]s)$/iu;

/** With a capital they may look like a name: `Parques y Recreación`. */
export const SPANISH_NOT_NAMES =
  /^(?:amigos|artes?|asociados|cultura|deportes?|familias?|finanzas|hermanos|hij[oa]s|humanos|j[oó]venes|letras|m[uú]sica|museo|niñ[oa]s|parques|programas|salud|servicios|unid[oa]s|vivienda|.*ci[oó]n)$/iu;

export const SPANISH_SOMEBODY = /^(?:alguien|cualquiera|quien sea)(?![\p{L}\p{N}])/iu;

export const SPANISH_ARTICLE = /^(?:el|la|los|las|nuestr[oa]s?)\s+/iu;

/** What a name begins with that is no name. */
export const SPANISH_TITLE = /^(?:sra?|srta|don|doña|dra|profe)\.?$/iu;

/** Whoever writes: `yo y Ana`. */
export const SPANISH_SELF = /^(?:yo|nosotr[oa]s)$/iu;

/** What says that several follow, and no more: `Ambas: Ana y Luz`. */
export const SPANISH_TOGETHER = /^\s*(?:amb[oa]s|equipo|junt[oa]s|tod[oa]s)\s*:\s*/iu;

/** By themselves they are nobody: `Ruiz e Hijos`. */
export const SPANISH_NOT_ALONE = /^(?:asociad[oa]s|compañía|ella|él|hermanos|hij[oa]s)$/iu;

/** Between two people of a contact. */
export const SPANISH_AND = /\s(?:y|e|o|u)\s/gu;
