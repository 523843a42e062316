/** What a goal in Spanish says of times and amounts, without the accents of vowels. */
export const spanishGoals = String.raw`
DEADLINE
  (desde | a partir de | a partir del) (el | la)? (DATE | MONTH | PERIOD) !((hasta | a | al) ANY)  = never  # not "a partir de enero"
  LIMIT (el | la | los | las)? dia? DATE                     = date limit     # "antes del 15 de mayo", "a más tardar el 30 de junio de 2027"
  !<(desde | partir (de | del) | desde el) (ON | <del | <de)? (el | los)? dia? DATE  = date  # "el 12 de abril", "noche del 30 de junio", not "desde el 30 de junio"
  LIMIT (el? mes de)? MONTH                                  = month limit    # "para diciembre de 2027", "de aquí a septiembre", "antes de mayo"
  (en | durante) (el? mes de)? MONTH                         = month          # "en agosto", "durante el mes de mayo"
  MONTH[year]                                                = month          # "agosto de 2027"
  (LIMIT | ON)? (el | este) (NEXT MONTH | MONTH NEXT)        = month          # "el próximo abril", "para el mayo siguiente"
  (entre | de) MONTH (y | a) MONTH                           = period         # "entre enero y mayo"
  (LIMIT | ON | a | al)? (el | la)? EDGE (de | del | de la | de las) (PERIOD | MONTH | YEAR | !(mes | año | ano | curso) STRETCH)  = period limit  # "a finales de 2027", "al final del semestre", "antes del cierre del año fiscal", "a mediados de noviembre"
  !<de (LIMIT | ON | a)? (a | al)? (fin | fines | finales | final) de (mes | año | ano | curso)  = period limit   # "a fin de curso"
  (LIMIT | ON) YEAR                                          = period limit   # "para 2028", "en 2027"
  SPELL                                                      = duration       # "dentro de un año", "durante los próximos seis meses", "en 18 meses"
  WHEN (el | la | los | las) NOUN_PHRASE                     = event limit    # "antes de que termine el año escolar", "cuando acabe el ciclo de la subvención"
  (LIMIT | ON) (todo el | toda la | el | la | este | esta) WHOLE                = period         # "durante todo el año", "en el trimestre"
  LIMIT? (el | este) NEXT WEEKDAY | LIMIT (el | este) WEEKDAY                = day limit      # "para el viernes", "el próximo lunes"
  (LIMIT | ON | <de)? (todo el | toda la | el | la | los | las | este | esta | estos | estas)? PERIOD  = period  # "durante el próximo año fiscal", "este verano", "el próximo año"
  (LIMIT | ON) (el | la | los | las | este | esta | estas | nuestra | nuestro)? OCCASION  = event limit   # "para Navidad", "antes de las vacaciones de invierno", "para la feria de salud"
  (LIMIT | ON) (el | la | los | las) (!BREAK ANY){1,5}? (de | del) (MONTH | DATE | YEAR | OCCASION)  = event limit  # "para la reunión general de octubre"
  antes (del | de (el | la | los | las)) NOUN_PHRASE         = event limit    # "antes del arranque del campamento"

LIMIT
  para !(que | los !OCCASION | las !OCCASION)
  (antes | a mas tardar | no mas tarde | previo) (de | del | en | a | al)?
  hasta
  de aqui (a | al | hasta)
  a tiempo para
ON
  en | durante | dentro de | al cabo de | a lo largo (de | del) | en el transcurso (de | del) | en el curso (de | del) | por
WHEN
  (antes de que | antes que | para cuando | cuando | en cuanto | hasta que) se? ENDING_VERB
  al (terminar | acabar | concluir | finalizar | cerrar | empezar | comenzar | iniciar)
EDGE
  fin | fines | final | finales | principio | principios | mediados | inicio | inicios | comienzo | comienzos | cierre | termino | conclusion
NOUN_PHRASE
  (!BREAK ANY){1,8}
WHOLE
  (año | ano | semestre | trimestre | ciclo | temporada | mes) !KIND
STRETCH
  (el | la | los | las | nuestro | nuestra | este | esta)? (!BREAK ANY){1,4}

SPELL
  (dentro de | al cabo de | en un plazo de | en el plazo de | en menos de | en no mas de | en) (los | las)? NEXT? AMOUNT NEXT? UNIT !(de (edad | experiencia) | (al | a la | por) ANY) NEXT?
  (durante | por | a lo largo de | en) (los | las | el | la | unos)? (NEXT AMOUNT | AMOUNT NEXT | NEXT) UNIT
  (durante | por) AMOUNT (meses | año | años | anos | semestres | trimestres) !(de edad)
  (en | durante) (los | las) UNIT (que vienen | siguientes | proximos | proximas | que siguen)
  AMOUNT UNIT (despues de | a partir de) (hoy | ahora | la | el)
AMOUNT
  NUMBER ((a | o | '-') NUMBER)?

PERIOD
  NEXT PERIOD_NOUN KIND? YEARS?                                               # "próximo año", "proxima temporada"
  PERIOD_NOUN KIND? (NEXT | que viene | que entra) YEARS?                     # "año escolar próximo", "año que viene"
  PERIOD_NOUN KIND ((de | del)? YEARS)?                                       # "año fiscal 2027", "ciclo escolar 2026-2027"
  PERIOD_NOUN (de | del) (la | el)? GRANT                                     # "ciclo de la subvención"
  (primer | segundo | tercer | cuarto | primera | segunda | ultimo | ultima) PERIOD_NOUN KIND? ((de | del) (YEARS | PERIOD))?  # "primer trimestre de 2027"
  <(este | esta) PERIOD_NOUN KIND?
  PERIOD_NOUN entrante
  <(el | del | al | este | esta | la | proximo) NEXT? SEASON ((de | del)? YEARS)?  # "el verano de 2027", "esta primavera"
  NEXT SEASON | SEASON (de | del)? YEARS | SEASON (que viene | NEXT)
  (año | ano) YEARS
YEARS
  YEAR (('-' | '/' | y | a) (YEAR | ~/\d\d/))?

OCCASION
  FEAST ((de | del)? YEAR)?                                                   # "Navidad", "Semana Santa"
  (dia | mes | semana | noche) (de | del | de la | de las | de los) ^WORD{1,4}  # "Día de las Madres", "Mes de la Herencia Hispana"
  OCCASION_NOUN (de (la | el | los | las)? | del)? (!BREAK !VERB ANY){0,4}    # "vacaciones de invierno", "feria de salud"

CADENCE
  cada (NUMBER | primer | segundo | tercer | ultimo | otro | otra)? (UNIT | WEEKDAY | SEASON | quincena)  # "cada mes", "cada primer sábado"
  (todos los | todas las) (UNIT | WEEKDAY | quincenas)                        # "todos los sábados"
  (al | a la | por) !(dia (de | del)) (dia | semana | mes | año | ano | trimestre | semestre | quincena)  # "al mes", "por semana"
  mensual | mensuales | mensualmente | semanal | semanales | semanalmente | trimestral | trimestralmente | anual | anualmente | diario | diaria | diariamente | quincenal

QUANTITY
  LABELLED                                                   = never          # not "segundo grado 2"
  NUMBER ('%' | por ciento | porciento)                      = percent        # "25 %", "60 por ciento"
  NUMBER de cada NUMBER                                      = fraction       # "8 de cada 10", "tres de cada cuatro"
  (la | una) (mitad | (tercera | cuarta | quinta) parte)     = fraction       # "la mitad de los padres", "a la mitad"
  (un | dos | tres | una) (tercio | tercios | cuarto | cuartos | quinto | quintos | (terceras | cuartas) partes) (de | del)  = fraction  # "dos tercios de los hogares"
  MULTIPLE                                                   = multiple       # "duplicar", "triplicará"
  (el | al) (doble | triple)                                 = multiple       # "el doble de familias"
  NUMBER veces | una vez                                     = times          # "dos veces por semana"
  cada !(uno | una | cual | vez | quien | UNIT | WEEKDAY) !NTH WORD  = all  # "cada niño del programa", not "cada mes"
  (todos | todas) (los | las | nuestros | nuestras | sus) !(UNIT | WEEKDAY) NUMBER? WORD  = all  # "todas las sucursales", not "todos los lunes"
  (ningun | ninguna) WORD                                    = none           # "ninguna familia"
  '$' NUMBER                                                 = money          # "$500"
  NUMBER[!one]                                               = count          # "12 talleres", "quince voluntarios"
  (al menos | por lo menos | minimo | como minimo | mas de | hasta | cuando menos) (un | una) WORD  = count  # "al menos una actividad"
NTH
  primer | segundo | tercer | ultimo | otro | otra | primera | segunda | NUMBER

LABELLED
  <LABEL NUMBER                                                               # "grado 5", "Fase 2"
  <(LABEL ('#' | n | no | num | numero)) NUMBER
  <(los | las) (dos | tres) (organizaciones | instituciones | partes | socios | socias | lados)
  entre (los | las)? dos
  NUMBER ((a | y | o | '-') NUMBER)? (años | anos | meses) (de edad | y mas | o mas | o menos | y menos | cumplidos)
  <(PEOPLE de | PEOPLE entre | mayores de | menores de | mayor de | menor de) NUMBER ((a | y | o | '-') NUMBER)? (años | anos | meses)?
  <(PEOPLE (de | entre) ANY (a | y | '-' | o)) NUMBER                         # "niños de 3 a 5"
  NUMBER (de | del) MONTH                                                     # "el 5 de mayo"
  <(desde los | hasta los | entre los) NUMBER ((a | y | '-') NUMBER)? (años | anos)
  NUMBER '/' NUMBER | NUMBER ~'-' ^WORD | <(WORD ~'-') ~DIGITS
  NUMBER ':' ~DIGITS
  <(las | la) NUMBER ((am | pm | (a | p) '.'? m) | de la (mañana | tarde | noche) | !WORD)
  NUMBER (am | pm | (a | p) '.' m)
  &/(19|20)\d\d/ <(de | del | en | para | año | ano) DIGITS                   # "en 2027"
  &/(19|20)\d\d/ DIGITS (FUNCTION | !WORD)
  NUMBER ~/[a-z]{1,2}/                                                        # "3D"
  !<ANY NUMBER ('.' | ')' | ':')
  NUMBER ('.' ~/[oº]/ | ~/[oº°]|er|ro|ero|ra/)                                 # "el 1.º, dos"
  &/\d{7,}|911|988|211|311/ DIGITS

PRODUCT
  MAKE (!PAUSE ANY){0,5}? (un | una | unos | unas | nuestro | nuestra | otro | otra) (nuevo | nueva | primer | primera | pequeño | pequeña | gran)? THING  # "abrir un rincón", "publicar una guía"
  MAKE (el | la | los | las) (nuevo | nueva | primer | primera)? THING        # "firmar el acuerdo"
  (tener | dejar | tendremos | dejaremos | estara | quedara) (lista | listo | listas | listos | terminada | terminado) (un | una | el | la | los | las) WORD  # "tener listo el mural"
  MAKE ^WORD                                                                  # "lanzar Cuentos"
`;
