/** What a goal in Spanish says of times and amounts, without the accents of vowels. */
export const spanishGoals = String.raw`
DEADLINE
  (desde | a partir de | a partir del) (el | la)? (DATE | MONTH | PERIOD) !((hasta | a | al) ANY)  = never  # not "a partir de enero"
  <que en el? YEAR | (el | la)? SEASON (pasado | pasada | anterior)  = never  # not "más que en 2025", not "que el verano pasado"
  <(partir (de | del) | desde) (el | la | los | las)? (DATE | MONTH | PERIOD) !(y? (hasta | a | al) ANY)  = never  # not "a partir del otoño"
  <de (ORDINAL PERIOD_NOUN | fin de semana)                  = never          # not "alumnos de primer año"
  <PLACE DATE                                                = never          # not "la plaza 16 de septiembre"
  LIMIT (el | la | los | las)? dia? DATE                     = date limit     # "antes del 15 de mayo", "a más tardar el 30 de junio de 2027"
  !<(desde | partir (de | del) | desde el) (ON | <del | <de)? (el | los)? dia? DATE  = date  # "el 12 de abril", "noche del 30 de junio", not "desde el 30 de junio"
  LIMIT (el? mes de)? MONTH                                  = month limit    # "para diciembre de 2027", "de aquí a septiembre", "antes de mayo"
  (en | durante) (el? mes de)? MONTH                         = month          # "en agosto", "durante el mes de mayo"
  (hacia | <el | al)? mes de MONTH | hacia (MONTH | YEAR)    = month          # "hacia mayo", "al mes de agosto", "el mes de mayo"
  (en | durante) los meses (de (MONTH | SEASON | calor | frio) | frios | calurosos)  = period  # "en los meses de verano"
  !</partir|desde|mes|primero|\d+|º|°|o|ro|er/ de !^WORD MONTH = month          # "la encuesta de junio", not "a partir de junio"
  MONTH[year]                                                = month          # "agosto de 2027"
  (LIMIT | ON)? este mismo? (mes de)? MONTH                  = month          # "este mayo"
  (LIMIT | ON)? (el | este) (NEXT MONTH | MONTH (NEXT | entrante | que viene | que entra))  = month  # "el próximo abril", "para el mayo siguiente", "el mayo que viene"
  (entre | de | desde) (el | la)? SEASON (y | a | hasta) (el | la)? SEASON  = period  # "de otoño a primavera"
  (fecha | plazo) limite? ':'? (en | el)? (DATE | MONTH | AMOUNT UNIT)  = month limit  # "fecha límite: junio de 2027", "plazo: seis meses"
  (entre | de | desde)? MONTH (y | a | hasta | '-') MONTH    = period         # "entre enero y mayo", "abril-junio"
  (LIMIT | ON | a | al)? (el | la)? EDGE (de | del | de la | de las) (PERIOD | MONTH | YEAR | !(mes | año | ano | curso | cada) STRETCH)  = period limit  # "a finales de 2027", "al final del semestre", "antes del cierre del año fiscal", "a mediados de noviembre"
  !<de (LIMIT | ON | a)? (a | al)? EDGE (de | del) YEAR_NOUN  = period limit   # "a fin de curso", "a mediados de año"
  (LIMIT | a | en)? (la)? mitad (de | del) (el | la)? (PERIOD | MONTH | YEAR | SEASON | YEAR_NOUN)  = period limit  # "a mitad de año", "para la mitad del verano"
  (LIMIT | ON)? (el | la | los | las) ORDINAL (dia | dias | semana | semanas | quincena | mitad | fin de semana | WEEKDAY) (de | del) (MONTH | PERIOD | YEAR | SEASON | (este | proximo) mes | (las)? SCHOOL)  = period limit  # "el primer sábado de mayo", "el primer día de clases", "la segunda mitad de 2027"
  START YEAR ':'                                             = period         # "2027: 400 personas"
  (LIMIT | ON) (el | todo | todo el)? YEAR                   = period limit   # "para 2028", "en 2027", "durante todo 2027"
  SPELL                                                      = duration       # "dentro de un año", "durante los próximos seis meses", "en 18 meses"
  WHEN (el | la | los | las | este | esta | nuestro | nuestra | su) NOUN_PHRASE  = event limit  # "antes de que termine el año escolar", "cuando acabe el ciclo de la subvención"
  WHEN_THEY (!STOP !ENDING_VERB ANY){1,4} ENDING_VERB (a (la)? SCHOOL)?  = event limit  # "antes de que los niños regresen a clases"
  WHEN (el? YEAR | AMOUNT UNIT)                              = event limit    # "antes de que termine el 2027", "antes de que pase un año"
  antes de (salir | ir | irnos | irse) de vacaciones         = event limit    # "antes de salir de vacaciones"
  WHEN (MONTH | FEAST | SCHOOL)                              = event limit    # "cuando termine mayo"
  (antes de | para) (empezar | comenzar | iniciar | entrar a | volver a | regresar a | terminar | acabar | cerrar | finalizar) (el | la | los | las)? (PERIOD | MONTH | YEAR | YEAR_NOUN | SCHOOL)  = event limit  # "antes de entrar a clases"
  (LIMIT | ON | a | al | de) (el | la)? (regreso | vuelta | retorno | reinicio | inicio | volver | regresar) (a | de) (la | las)? SCHOOL  = event limit  # "para el regreso a clases", "al volver de las vacaciones"
  (en | durante | con | para)? lo que (resta | queda | falta) (de | del) (la | este | esta)? (WORD | YEAR)  = period  # "en lo que resta del año"
  (LIMIT | ON)? el resto (de | del) (la | este | esta)? (PERIOD | YEAR | SEASON | YEAR_NOUN)  = period  # "durante el resto del año"
  (al | antes de) (abrir | reabrir | inaugurar | estrenar) (el | la | las | nuestra) (nuevo | nueva)? (sucursal | biblioteca | sede | edificio | local | centro | escuela | escuelas | temporada)  = event limit  # "al abrir la nueva sucursal"
  (a | con | al) (el | la)? (apertura | reapertura | inauguracion | arranque | inicio | comienzo) (de | del) NOUN_PHRASE  = event limit  # "con el arranque del ciclo"
  (LIMIT | ON) (todo el | toda la | el | la | este | esta | <del) WHOLE         = period         # "durante todo el año", "en el trimestre", "a lo largo del año"
  LIMIT? (el | este) NEXT WEEKDAY | LIMIT (el | este) WEEKDAY                = day limit      # "para el viernes", "el próximo lunes"
  (este WEEKDAY | el WEEKDAY (que viene | que entra | NEXT | MONTH_DAY LAST))  = day limit      # "este martes", "el lunes 4"
  (para | hasta | a mas tardar | antes (de | del)) (el | <del) dia? MONTH_DAY ((de | del) (este | proximo)? mes | LAST)  = day limit  # "para el 30", "antes del 5 de este mes", not "para el 30 por ciento"
  (LIMIT | ON | <de)? (todo el | toda la | el | la | los | las | este | esta | estos | estas)? (mismo | misma)? PERIOD  = period  # "durante el próximo año fiscal", "este verano", "el próximo año"
  (LIMIT | ON) (el | la | los | las | este | esta | estas | nuestra | nuestro | su)? (NEXT | ORDINAL)? OCCASION  = event limit   # "para Navidad", "antes de las vacaciones de invierno", "para la feria de salud"
  (este | esta | estas | estos) OCCASION                     = event          # "estas vacaciones"
  el ^dia (de | del | de la | de los | de las) ^WORD{1,4} | la noche de FEAST  = event  # "el Día de la Independencia", "la noche de Halloween"
  (LIMIT | ON) (el | la | las)? (epoca | periodo) (de | del) NOUN_PHRASE  = event limit  # "para el periodo de inscripción"
  LIMIT (el | la | los | las | nuestra | nuestro | su) EVENT_NOUN (de (la | el | los | las)? | del)? (!STOP ANY){0,4}  = event limit  # "para la asamblea anual"
  (LIMIT | ON) (el | la | los | las) (!STOP !PLACE ANY){1,5}? (de | del) (MONTH | DATE | YEAR | OCCASION)  = event limit  # "para la mesa redonda de octubre"
  (LIMIT | ON) (el | la | nuestra | nuestro) NEXT !(generacion | paso | vez | nivel) NOUN_PHRASE  = event limit  # "para la próxima reunión de la junta", not "para la próxima generación"
  antes (del | de (el | la | los | las | nuestro | nuestra | su)) NOUN_PHRASE  = event limit  # "antes del arranque del campamento"
  (para | en) SEASON                                         = period         # "en verano", "para otoño"

LIMIT
  para !(que | los !OCCASION | las !OCCASION)
  (antes | (a | lo | a lo | a no) mas tardar | no mas tarde | no despues | previo | como (muy tarde | tarde | maximo)) (de | del | en | a | al | para)?
  hasta
  (de | desde) (aqui | hoy | ahora) (a | al | hasta | en)
  de cara (a | al)
  (en | la | en la)? (visperas | vispera) (de | del)
  a tiempo para
ON
  en el (transcurso | curso) (de | del)
  en | durante | dentro (de | del) | al cabo de | a lo largo (de | del) | por
WHEN_THEY
  (antes de que | antes que | para cuando | cuando | hasta que) (el | la | los | las | nuestro | nuestra | nuestros | nuestras | sus)
WHEN
  (antes de que | antes que | para cuando | cuando | en cuanto | hasta que | de aqui a que | tan pronto como? | una vez que) se? ENDING_VERB
  una vez (terminado | terminada | concluido | concluida | acabado | acabada)
  mientras (dure | duren | haya | tengamos)
  al (terminar | acabar | concluir | finalizar | cerrar | empezar | comenzar | iniciar)
  antes de (terminar | acabar | concluir | finalizar | cerrar)
EDGE
  fin | fines | final | finales | principio | principios | mediados | inicio | inicios | comienzo | comienzos | cierre | termino | conclusion
NOUN_PHRASE
  NUMBER? (!STOP ANY){1,8}
STOP
  BREAK | VERB | NUMBER[!one]
WHOLE
  (año | ano | semestre | trimestre | ciclo | temporada | mes) !(KIND | de)
YEAR_NOUN
  año | ano | mes | curso | semestre | trimestre | ciclo | temporada
SCHOOL
  clases | vacaciones | escuela | escuelas | curso | receso
ORDINAL
  primer | primero | primera | primeros | primeras | segundo | segunda | tercer | tercera | cuarto | cuarta | ultimo | ultima | ultimos | ultimas
  /\d/ ('.' ~/[oº]/ | ~/[oº°]|er|ro|do|to|ra|da|ta/)
MONTH_DAY
  /[1-9]|[12]\d|3[01]/
LAST
  !ANY | &PAUSE
STRETCH
  (el | la | los | las | nuestro | nuestra | este | esta)? (!STOP ANY){1,4}

SPELL
  (dentro de | al cabo de | (en | dentro de) (un | el)? TERM (maximo | no mayor)? (de | a)? | dentro del TERM de | en menos de | en no mas de | en) ABOUT? (los | las)? NEXT? AMOUNT NEXT? !(hora | horas) UNIT !(de (edad | experiencia) | (al | a la | por) ANY) HALF? NEXT?
  (durante | por | a lo largo de | en) (los | las | el | la | unos)? (NEXT AMOUNT | AMOUNT NEXT | NEXT) UNIT
  (durante | por) ABOUT? todo? AMOUNT LONG !(de edad) HALF?
  (en | durante) (los | las)? AMOUNT UNIT (que siguen | posteriores)          # "durante los seis meses que siguen a la firma"
  (en | durante) (los | las) UNIT (que vienen | siguientes | proximos | proximas | que siguen)
  (los | las) (NEXT AMOUNT | AMOUNT NEXT) UNIT                                # "las próximas ocho semanas"
  AMOUNT UNIT (despues de | a partir de) (hoy | ahora | la | el)
  AMOUNT LONG (despues | antes) (de | del)                                    # "12 semanas después de abrir"
  ((de | desde) (aqui | hoy | ahora) (a | en) | antes de | a mas tardar en) AMOUNT UNIT !(de edad) HALF?  # "de aquí a tres meses", "antes de un año"
  (en | dentro de) (año | ano) y medio | (en | dentro de | durante | a | para) medio (año | ano | curso | semestre)  # "en año y medio"
  a (los | las) AMOUNT UNIT (de | del) !(edad | vida | nacido | nacida | nacer) ANY  # "a los seis meses de abrir", not "a los seis meses de edad"
  !</\d+/ a AMOUNT LONG (de la | del) (firma | apertura | inicio | lanzamiento | arranque | inauguracion | acuerdo | convenio | comienzo)  # "a un año de la firma"
AMOUNT
  NUMBER ((a | o | '-') NUMBER)?
TERM
  plazo | lapso | periodo | termino | maximo | espacio
ABOUT
  unos | unas | aproximadamente | cosa de | alrededor de | apenas
HALF
  y (medio | media)
LONG
  dias | semanas | meses | mes | inviernos | primaveras | veranos | temporadas | ciclos | año | años | anos | semestres | trimestres

PERIOD
  NEXT PERIOD_NOUN KIND? YEARS?                                               # "próximo año", "proxima temporada"
  PERIOD_NOUN KIND? (NEXT | que viene | que entra) YEARS?                     # "año escolar próximo", "año que viene"
  PERIOD_NOUN KIND ((de | del)? YEARS)?                                       # "año fiscal 2027", "ciclo escolar 2026-2027"
  (PERIOD_NOUN | plazo | duracion | vigencia) (de | del) (la | el | esta | este | nuestra | nuestro)? GRANT  # "ciclo de la subvención"
  ORDINAL PERIOD_NOUN KIND? ((de | del) (YEARS | PERIOD))?                    # "primer trimestre de 2027", "4.º trimestre"
  <(este | esta) (mismo | misma)? PERIOD_NOUN KIND?
  presente PERIOD_NOUN KIND? | PERIOD_NOUN en curso                           # "presente año"
  (bimestre | trimestre | cuatrimestre | semestre | periodo) de? MONTH ('-' | a | y) MONTH  # "bimestre mayo-junio"
  (ciclo | curso | temporada | periodo | ejercicio | bienio | trienio) (de | del)? YEARS
  (fy | af) (YEAR | /\d\d/) | /[qt]/ ~/[1-4]/                           # "FY27"
  PERIOD_NOUN entrante
  <(el | del | al | este | esta | la | proximo | mismo | misma) NEXT? SEASON ((de | del)? YEARS)?  # "el verano de 2027", "esta primavera"
  NEXT SEASON | SEASON (de | del)? YEARS | SEASON (que viene | NEXT)
  (año | ano) YEARS
YEARS
  YEAR (('-' | '/' | y | a) (YEAR | ~/\d\d/))?

OCCASION
  FEAST ((de | del)? YEAR)?                                                   # "Navidad", "Semana Santa"
  (dia | mes | semana | noche) (de | del | de la | de las | de los) ^WORD{1,4}  # "Día de las Madres", "Mes de la Herencia Hispana"
  mes (del | de (la | los | las)) WORD                                        # "mes de la poesía"
  dia de (la | el)? (OCCASION_NOUN | EVENT_NOUN)                              # "día de la inauguración"
  OCCASION_NOUN (de (la | el | los | las)? | del)? (!STOP ANY){0,4}    # "vacaciones de invierno", "feria de salud"

CADENCE
  cada (NUMBER | primer | segundo | tercer | ultimo | otro | otra)? (UNIT | WEEKDAY | SEASON | quincena)  # "cada mes", "cada primer sábado"
  (todos los | todas las) (UNIT | WEEKDAY | quincenas)                        # "todos los sábados"
  (al | a la | por) !((dia | mes) (de | del)) (dia | semana | mes | año | ano | trimestre | semestre | quincena)  # "al mes", "por semana"
  mensual | mensuales | mensualmente | semanal | semanales | semanalmente | trimestral | trimestralmente | !<(EVENT_NOUN | OCCASION_NOUN) anual | anualmente | diario | diaria | diariamente | quincenal

QUANTITY
  LABELLED                                                   = never          # not "segundo grado 2"
  (un | una) par de !UNIT                                    = never          # not "un par de charlas"
  NUMBER ('%' | por ciento | porciento)                      = percent        # "25 %", "60 por ciento"
  NUMBER de cada NUMBER                                      = fraction       # "8 de cada 10", "tres de cada cuatro"
  (la | una) (mitad | (tercera | cuarta | quinta) parte)     = fraction       # "la mitad de los padres", "a la mitad"
  en (un | dos) (tercio | tercios | cuarto | quinto)         = fraction       # "en un tercio"
  (un | dos | tres | una) (tercio | tercios | cuarto | cuartos | quinto | quintos | (terceras | cuartas) partes) (de | del)  = fraction  # "dos tercios de los hogares"
  MULTIPLE                                                   = multiple       # "duplicar", "triplicará"
  (el | al) (doble | triple)                                 = multiple       # "el doble de familias"
  NUMBER veces | una vez !(mas | que)                        = times          # "dos veces por semana", not "una vez más"
  cada !(uno | una | cual | vez | quien | UNIT | WEEKDAY) !NTH WORD  = all  # "cada niño del programa", not "cada mes"
  (todos | todas) (los | las | nuestros | nuestras | sus) !(UNIT | WEEKDAY) NUMBER? WORD  = all  # "todas las sucursales", not "todos los lunes"
  (ningun | ninguna) WORD | (ninguno | ninguna) de           = none           # "ninguna familia", "ninguno de los niños"
  (ambos | ambas) !BOTH WORD                                 = all            # "ambas sucursales", not "ambas partes"
  (un | una) (hora | dia | mañana | tarde | noche) &(mas | a la semana | (al | por) (dia | semana | mes | año | ano) | cada | los WEEKDAY)  = count  # "una tarde al mes", "una hora más"
  (un | una) WORD{1,3}? por EACH                             = all            # "un taller por sucursal"
  (abrir | abrira | abriremos | abierto | abierta) (!PAUSE ANY){0,6}? hasta (la | las) NUMBER  = count  # "abierta la sala hasta las 7"
  '$' NUMBER                                                 = money          # "$500"
  NUMBER[!one]                                               = count          # "12 talleres", "quince voluntarios"
  (al menos | por lo menos | minimo | como minimo | mas de | hasta | cuando menos) (un | una) WORD  = count  # "al menos una actividad"
NTH
  primer | segundo | tercer | ultimo | otro | otra | primera | segunda | NUMBER

LABELLED
  <LABEL NUMBER !COUNTED                                                      # "grado 5", "Fase 2", not "salón dos tardes"
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

COUNTED
  !(FUNCTION | WEEKDAY) /(?!.*[aei]mos$|antes$|despues$|menos$|entonces$)[a-zñ]{2,}[aeiou]s/
BOTH
  partes | comunidades | organizaciones | instituciones | lados | socios | socias | cosas
EACH
  alumna | alumno | aula | casa | escuela | estudiante | familia | grupo | hogar | maestra | maestro | niña | nina | niño | nino | participante | persona | salon | sucursal

PRODUCT
  BUILD (juntos | juntas | al WORD)? (un | una | el | la | nuestro | nuestra | otro | otra) LIKE? !LIKE !ABSTRACT WORD  # "instalar una estantería", "digitalizar el archivo", not "instalar una cultura"
  (MAKE | BUILD) (!PAUSE ANY){0,5}? (un | una | unos | unas | nuestro | nuestra | otro | otra) LIKE? THING  # "abrir en la clínica un rincón"
  MAKE (juntos | juntas)? (un | una) LIKE? !LIKE !ABSTRACT WORD                   # "crear un banco de herramientas", not "crear una mejor relación"
  (MAKE | BUILD | GIVE) (el | la | los | las) LIKE? THING             # "hacer el festival"
  GIVE (!PAUSE ANY){0,4}? (un | una) LIKE? THING             # "dar una charla"
  (BUILD | poner) (wifi | internet | aire acondicionado)     # "instalar internet"
  (tener | dejar | tendremos | dejaremos | estara | quedara) (en marcha | READY) (un | una | el | la | los | las) WORD  # "tener listo el mural"
  (tener | dejar | tendremos | dejaremos | estara | quedara) (un | una | el | la | los | las) (!PAUSE ANY){1,6}? (READY | funcionando | en (linea | marcha | servicio | funcionamiento))  # "tener la salita equipada"
  (dar | dara | daran | daremos) por (!PAUSE READY) (un | una | el | la) WORD  # "dar por terminada la guía"
  START (un | una)? LIKE? THING                              # "Un taller para padres"
  (MAKE | BUILD) ^WORD                                                 # "lanzar Cuentos"
LIKE
  nuevo | nueva | primer | primera | segundo | segunda | pequeño | pequeña | gran | solo | sola | buen | buena
`;
