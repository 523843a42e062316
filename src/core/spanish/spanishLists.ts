/** What Spanish lists of partners call their columns, by what stands in them; of titles without accents. */
export const SPANISH_COLUMNS = [
  ['email', /\bcorreo\b/],
  ['phone', /\b(?:telefonos?|celular|movil)\b/],
  ['last-contact', /\bultim[oa] (?:contacto|reunion|visita|llamada)\b/],
  ['next-step', /\b(?:(?:proximo|siguiente) (?:paso|hito)|proxima tarea)\b/],
  ['due', /^(?:fecha limite|para cuando|plazo)$/],
  ['fact:next-meeting', /\b(?:proxima|siguiente) (?:reunion|cita|visita|junta)\b/],
  ['fact:agreement.review', /\brevision (?:del? )?(?:acuerdo|convenio)\b/],
  ['fact:agreement.ends', /\b(?:vence|vencimiento|vigencia|renovacion|renovar|fin del?)\b/],
  ['fact:agreement.signed', /\b(?:convenio|acuerdo|contrato|firmad[oa])\b/],
  ['fact:spectrum.target', /\bnivel deseado\b/],
  ['fact:focus', /^enfoque$/],
  ['fact:plan-priority', /\bprioridad del plan\b/],
  ['fact:started', /^(?:fecha de )?inicio$/],
  ['spectrum', /\b(?:nivel|espectro)\b(?! meta)/],
  ['coordinator', /\b(?:coordinador|coordinadora|coordinacion|enlace|responsable|encargad[oa])\b/],
  [
    'what-we-do',
    /\b(?:que hacemos|programas?|actividad|actividades|servicios|proyectos?|colaboracion|descripcion)\b/,
  ],
  ['audience', /\b(?:publico|poblacion|atienden?|a quien(?:es)? sirven?)\b/],
  ['relationship', /\b(?:estado|estatus|relacion|etapa)\b/],
  ['type', /\b(?:tipo|categoria|sector|giro)\b/],
  ['contact', /\b(?:contactos?|persona)\b/],
  [
    'name',
    /^(?:(?:nombre (?:del? )?(?:la )?)?(?:organizacion|organizaciones|soci[oa]s?|aliad[oa]s?|institucion|agencia|grupo|empresa)|nombre)$/,
  ],
] as const;

/** How a status in such a list begins that says whether they work together; it may say more besides. */
export const SPANISH_STATUS = {
  new: /^(?:nuev[oa]|prospectos?|posibles?|potencial|futur[oa]|no|a[uú]n no|todav[ií]a no|ningun[oa]|interesad[oa]|candidat[oa]|idea|por (?:contactar|definir))(?![\p{L}\p{N}])/iu,
  existing:
    /^(?:activ[oa]|actual(?:mente)?|vigente|existente|sí|ya (?:es|son|somos|trabajamos)|soci[oa]|aliad[oa]|en (?:curso|marcha|pausa)|establecid[oa]|firmad[oa]|pausad[oa]|renovad[oa])(?![\p{L}\p{N}])/iu,
  /** What the relationship says as well. */
  plain:
    /^(?:activ[oa]|actual|vigente|existente|s[ií]|no|nuev[oa]|soci[oa]|aliad[oa]|prospecto|posible|potencial)$/i,
} as const;

/** What the name of a sheet, or what stands above a list, says of all that it lists. */
export const SPANISH_SHEETS = {
  new: /\b(?:prospectos|(?:posibles|futur[oa]s) (?:soci|aliad)[oa]s|ideas)\b/i,
  existing:
    /\b(?:nuestr[oa]s|actuales) (?:soci|aliad)[oa]s\b|\b(?:soci|aliad)[oa]s (?:actuales|activ[oa]s)\b/i,
} as const;
