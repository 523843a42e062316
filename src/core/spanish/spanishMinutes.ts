/** What Spanish minutes write above the lines of a kind, or before them. */
export const SPANISH_LABELS = {
  agreed:
    /^(?:(?:lo )?¿?qu[eé] acordamos\??|acuerdos?|acordado|compromisos?|tareas?|pr[oó]ximos pasos|pendientes|acciones|decisiones)$/iu,
  present: /^(?:asistentes?|asistencia|presentes?|participantes|ausentes?|disculpas)$/i,
  talked:
    /^(?:¿?de (?:lo )?qu[eé] hablamos\??|temas?(?: tratados)?|notas|resumen|lugar|hora|fecha)$/iu,
  agenda:
    /^(?:orden del d[ií]a|atrasado|con atraso|(?:lo que viene hasta|vence a más tardar) el .{1,40}|de la (?:vez pasada|última vez)|para conversar)$/iu,
} as const;

/** How a line begins that says when both meet again. */
export const SPANISH_NEXT =
  /^(?:(?:la|nuestra) )?(?:próxima|proxima|siguiente) (?:reuni[oó]n|junta|cita|llamada|visita)\b|^(?:nos (?:vemos|reunimos|reuniremos|volvemos a (?:ver|reunir))|volvemos a (?:vernos|reunirnos))\b/iu;

/** As it was written into notes once. */
export const SPANISH_FORMER_DUE = 'Vence a más tardar el {day}:';

/** What leads to the day by which something is due. */
export const SPANISH_DUE_BY = /\b(?:para el|antes del|a más tardar|hasta el)\b/iu;

/** Between the names of those who were there. */
export const SPANISH_BETWEEN_NAMES = /,|;|&|\by\b|\//;

/** What says that something is done, that it isn't, and that it has another day now. */
export const SPANISH_DONE =
  /(?<!\p{L})(?:hech[oa]s?|terminad[oa]s?|list[oa]s?|completad[oa]s?|cumplid[oa]s?)(?!\p{L})/iu;
export const SPANISH_NOT_DONE =
  /(?<!\p{L})(?:no|casi|faltan?|cuando|si|hasta|debe|deben)(?!\p{L})/iu;
export const SPANISH_DROPPED =
  /(?<!\p{L})(?:cancelad[oa]s?|descartad[oa]s?|suspendid[oa]s?|se (?:cancela|canceló|descarta|descartó|suspende|suspendió))(?!\p{L})/iu;
export const SPANISH_MOVED =
  /(?<!\p{L})(?:se (?:mueve|movió|moverá|pasa|pasó|aplaza|aplazó|pospone|pospuso|cambia|cambió)|pasa|nueva fecha)(?!\p{L})/iu;

/** What a place is called by, and what stands beside one that is none. */
export const SPANISH_PLACES =
  'sala|biblioteca|sucursal|salón|centro|oficina|escuela|iglesia|edificio|parque|museo|café|clínica|en línea|teléfono';
export const SPANISH_NEXT_WORDS = 'próxima|reunión';
export const SPANISH_NO_PLACE = 'la (?:mañana|tarde)';
/** Words that tell nothing of what a milestone is. */
export const SPANISH_SMALL = 'al con de del el en es está están la las los para se su un una y';
