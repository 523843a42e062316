/**
 * How Spanish says the values that a fact may have, by the value: its name first, as our own documents
 * call it. In small letters and without accents; a value of a fact has but a few of these.
 */
export const SPANISH_CHOICES: Readonly<Record<string, readonly string[]>> = {
  new: ['nuevo', 'nueva', 'no', 'todavia no', 'aun no', 'potencial', 'posible'],
  existing: [
    ...'actual|existente|activo|activa|vigente|si|ya|establecido|establecida'.split('|'),
    ...'con regularidad|si, con regularidad|un poco|socio|socia|aliado|aliada'.split('|'),
  ],
  none: ['ninguno todavia', 'ninguno', 'nada', 'no', 'todavia no', 'aun no'],
  inform: ['informar', 'informando', 'informado', 'informada', 'informacion'],
  consult: ['consultar', 'consultando', 'consultado', 'consultada', 'consulta'],
  involve: [
    ...['involucrar', 'involucrando', 'involucrado', 'involucrada', 'involucramiento'],
    ...['involucracion', 'implicar'],
  ],
  collaborate: 'colaborar colaborando colaborado colaboracion colaborativo colaborativa'.split(' '),
  empower: ['empoderar', 'empoderando', 'empoderado', 'empoderada', 'empoderamiento'],
  'not started': ['sin empezar', 'por hacer', 'pendiente'],
  'in progress': ['en curso', 'en marcha', 'empezado', 'empezada'],
  done: ['hecho', 'hecha', 'terminado', 'terminada', 'completado', 'completada'],
  dropped: ['descartado', 'descartada', 'cancelado', 'cancelada'],
  paused: ['en pausa', 'pausado', 'pausada'],
  ended: ['cerrado', 'cerrada'],
};

/** What stands before the level that people say they want to get to, as a pattern. */
export const SPANISH_TOWARD = '(?:hacia|llegar a|pasar a|avanzar a)';
