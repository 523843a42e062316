/** A day as people say or type it in Spanish, without the accents of vowels; as `english/days/said.grammar.ts`. */
export const spanishDays = String.raw`
SAID                                                         # a day, and nothing else
  LEAD PHRASE PART_OF_DAY? ('.' | ',' | '!'){0,3} !ANY
LEAD
  (vence | fecha (limite)? ':'?)? (a mas tardar | no mas tarde de | antes (de | del) | para | hasta | desde | de !hoy | del | al)?
PART_OF_DAY
  ','? (por | en | de) la (mañana | manana | tarde | noche)
  ','? a (la | las) DIGITS (':' DIGITS)? (am | pm | (a | p) '.'? m '.'? | (de | por | en) la (mañana | manana | tarde | noche))?
  ','? (a | al)? (mediodia | medianoche)

PHRASE
  el? '('? WEEKDAY ')'? (',' | '.')? el? DATE                = date           # "viernes 4 de diciembre de 2026", "el viernes, 4 de diciembre"
  el? DATE ','? '('? WEEKDAY ')'?                            = date           # "4/12 (viernes)", "el 4 de diciembre, viernes"
  el? dia? DATE                                              = date           # "el 15 de diciembre", "15/12/2027", "1.º de mayo", "diciembre 15"
  el? WEEKDAY ','? (dia | el)? DAY_NUMBER                    = day-of-month   # "viernes 5", "el viernes, día 5"
  NAMED                                                      = shift          # "mañana", "pasado mañana", "de hoy en ocho"
  (el | este)? proximo WEEKDAY                               = coming-weekday # "el próximo viernes"
  (el | este)? WEEKDAY (proximo | siguiente | que viene | que entra)  = coming-weekday # "el viernes que viene"
  este WEEKDAY                                               = this-weekday   # "este viernes"
  el? COUNTED WEEKDAY (de | del) IN_MONTH                    = nth-weekday    # "el segundo martes de mayo", "el último viernes del próximo mes"
  el? (pasado WEEKDAY | WEEKDAY pasado | ultimo WEEKDAY)     = last-weekday   # "el viernes pasado"
  el? WEEKDAY (de | en | ',')? WEEK                          = in-week        # "el martes de la próxima semana"
  WEEK ','? (el | en)? WEEKDAY                               = in-week        # "la próxima semana, el martes"
  (a | al | en)? el? END de WEEK                             = week-end       # "a fines de la próxima semana", "fin de esta semana"
  (el | la)? (proximo | proxima) SPAN                        = ahead          # "la próxima semana", "el próximo mes"
  (el | la)? SPAN (que viene | que entra | proximo | proxima | siguiente)  = ahead  # "la semana que viene"
  (en | dentro de) (un plazo de)? COUNT SPAN                 = ahead          # "dentro de dos semanas", "en 10 días"
  hace COUNT SPAN                                            = back           # "hace tres días"
  COUNT SPAN atras                                           = back           # "dos semanas atrás"
  COUNT SPAN (despues de | a partir de | desde) el? (NAMED | WEEKDAY)  = ahead-from  # "dos semanas a partir de mañana"
  COUNT SPAN (despues del | a partir del | desde el) WEEKDAY = ahead-from     # "una semana después del viernes"
  (a | al | en | el)? EDGE (de | del)? (YEAR_WORD | IN_MONTH) = edge          # "a finales de junio", "fin de mes", "a mediados de mayo de 2027", "fin de año"
  (el | <del | <al) dia? DAY_NUMBER (de este mes | (de | del) NEXT_MONTH)?  = day-of-month  # "el 5", "el 5 del próximo mes"
  (el | los)? WEEKDAY                                        = weekday        # "viernes", "el viernes"
WEEK
  (la | esta) (semana) !(proxima | que | siguiente)          = week
  (la)? (proxima semana | semana (proxima | siguiente | que viene | que entra))  = week next
END
  fin | fines | final | finales
IN_MONTH
  NEXT_MONTH
  (este | el)? mes                                           = month
  MONTH ((de | del | ',')? YEAR_FULL)?                       = month
NEXT_MONTH
  el? (proximo mes | mes (proximo | siguiente | que viene | que entra))  = month next
YEAR_WORD
  el? (proximo YEAR | YEAR (proximo | siguiente | que viene | que entra))  = year next wholly
  (este | el)? YEAR                                          = year wholly
YEAR
  año | ano
`;
