/** Rhythms with no end. */
export const cadences = String.raw`
CADENCE
  ADVERB                                                   # "monthly"
  (every | each | per) HOW_MANY (HYPHEN NUMBER)? UNIT      # "every two weeks", "each 3-5 years", "per school year"
  !<NOT_COUNTED <WORD (a | an) UNIT !of                    # "twice a year", not "in a year", not "give a quarter of it"
  the ORDINAL ((and | '&' | ',' | or) the? ORDINAL){0,3} WEEKDAY of the? month  # "on the first and third Friday of the month"
  ^WEEKDAYS                                                # "on Mondays"
HOW_MANY
  (NUMBER | ORDINAL)?
UNIT                                                       # "a dozen evening talks" is no rhythm
  ADJECTIVES (RHYTHM_UNIT | LONG_UNIT)
ADJECTIVES
  UNIT_ADJECTIVE{0,6}
`;
