/** A day as people say or type it, before anybody asks which day that is. */
export const said = String.raw`
SAID                                                         # a day, and nothing else
  LEAD TIME_BEFORE? PHRASE PART_OF_DAY? ('.' | ',' | '!'){0,3} !ANY
LEAD
  (on | by | until | due (on | by)?)? (the &(NTH_DAY of !(this | next)))?
TIME_BEFORE
  (noon | midnight | DIGITS (':' DIGITS)? (am | pm)) (on | ',')?  # "noon Friday", "10 am on Friday"
PART_OF_DAY
  ('.' | ','){0,1} (morning | afternoon | evening | night | noon)

PHRASE
  '('? WEEKDAY ')'? (',' | '.')? DATE                        = date           # "Friday, December 4, 2026", "(Fri) 12/4"
  DATE ','? '('? WEEKDAY ')'?                                = date           # "12/4 (Fri)"
  DATE                                                       = date           # "2026-02-05", "Dec. 8th", "3/4/27"
  WEEKDAY ','? the NTH_DAY                                   = day-of-month   # "Friday the 5th"
  NAMED                                                      = shift          # "tomorrow", "the day after tomorrow"
  the? next WEEKDAY                                          = next-weekday   # "next Friday": two readings
  this? coming WEEKDAY                                       = coming-weekday # "this coming Friday"
  this WEEKDAY                                               = this-weekday   # "this Friday"
  (last | this? past) WEEKDAY                                = last-weekday   # "last Friday", "this past Friday"
  WEEK on? WEEKDAY                                           = in-week        # "next week on Tuesday"
  next &(week | month | year) SPAN                           = ahead          # "next week", "next month"
  WEEKDAY of? WEEK                                           = in-week        # "Tuesday next week", "Monday of this week"
  the? end of (WEEK | week)                                  = week-end       # "the end of next week", "end of week"
  (in | within) COUNT SPAN !(hence | from | ago)             = ahead          # "in two weeks", not "in two weeks from now"
  COUNT SPAN ago                                             = back           # "10 days ago"
  COUNT SPAN (hence | from now)                              = ahead          # "three weeks from now"
  COUNT SPAN from (NAMED | WEEKDAY)                          = ahead-from     # "a week from Friday", "two weeks from tomorrow"
  the? EDGE (of | HYPHEN)? (YEAR_WORD | IN_MONTH)            = edge           # "the end of May", "mid-June", "end of next year"
  the? COUNTED WEEKDAY (of | in) IN_MONTH                    = nth-weekday    # "second Tuesday of May", "the last Friday of next month"
  the NTH_DAY (of (this month | NEXT_MONTH))?                = day-of-month   # "the 5th", "the 5th of next month"
  WEEKDAY                                                    = weekday        # "tues."
WEEK
  (this | the) week                                          = week
  next week                                                  = week next
IN_MONTH
  (the | this) month                                         = month
  NEXT_MONTH
  MONTH YEAR_FULL?                                           = month
NEXT_MONTH
  next month                                                 = month next
YEAR_WORD
  (the | this)? year                                         = year wholly
  next year                                                  = year next wholly
`;
