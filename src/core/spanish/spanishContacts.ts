/** Between two people of a contact. */
export const SPANISH_AND = /\s(?:y|e|o|u)\s/gu;

/** A word of jobs and of places, which no person is called by. */
export const SPANISH_NO_PERSON =
  /^(?:director|directora|coordinador|coordinadora|gerente|centro|cl[ií]nica|escuela|iglesia|biblioteca|equipo|servicios|presidente|presidenta|secretari[ao]|oficina|recepci[oó]n)$/iu;
