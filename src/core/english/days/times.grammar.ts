/** How English names times. */
export const times = String.raw`
PERIOD
  SOFT (PART | ABBREVIATED | RELATIVE | REVERSED | SCHOOL_YEAR | STAGE | SEASON | QUARTER | DAY | NAMED_DAY | YEARS | DURATION)

SOFT                                                             # articles, "early", "mid-"
  (!((a | an) UNIT) SOFTENER | ~HYPHEN){0,5}
ADJECTIVES
  YEAR_ADJECTIVE{0,4}

PART
  PART_NOUN of !DISTRIBUTIVE SOFT YEAR_RANGE? ^WORD{1,5} NAME_END  = event firm  # "close of the 2027 Summer Reading Challenge", not "end of the reading program"
  (first | last | final) day of !DISTRIBUTIVE !(ANY DISTRIBUTIVE) (PERIOD | NOUN_PHRASE)  = event firm  # "last day of school", not "last day of each month"
  PART_NOUN of !DISTRIBUTIVE !(ANY DISTRIBUTIVE) PERIOD          = firm        # "end of the school year", "close of Q3"
  end of !DISTRIBUTIVE !(ANY DISTRIBUTIVE) NOUN_PHRASE !<MANY_EVENTS  = event firm  # "end of the blood drive", not "end of each drive"
  PART_NOUN of !DISTRIBUTIVE !(ANY DISTRIBUTIVE) NOUN_PHRASE !<MANY_EVENTS  = event  # "completion of the survey"
NOUN_PHRASE
  (!PHRASE_BREAK ANY){0,6}

ABBREVIATED
  (fy | fye | ffy | sfy) YEAR_NUMBER    = fiscal firm            # "FY27", "FY 2026-27"
  (ay | sy) YEAR_NUMBER                 = school-term firm       # "AY 2026–27", "SY25"
  py YEAR_NUMBER                        = project-time firm      # "PY 3027"
  cy YEAR_NUMBER                        = year firm              # "CY 2026"
YEAR_NUMBER
  APOSTROPHE? /\d{2}|\d{4}/ YEAR_JOINED?
YEAR
  /19\d\d|20\d\d|2100/
YEAR_RANGE                                                       # "2027", "2026-27", "2024 to 2027"
  YEAR YEAR_JOINED?
YEAR_JOINED
  (HYPHEN | '/' | to | through | and) (YEAR | ~/\d\d/)
YEARS
  APOSTROPHE /\d\d/                     = year                   # "'27"
  YEAR_RANGE                            = year                   # "2027", "2024 to 2027"

RELATIVE
  (NEXT | OTHER) NUMBER HYPHEN? ADJECTIVES UNIT      = duration  # "next five years"
  WHICH ADJECTIVES (SEASON_NAME | WEEKDAY | MONTH)   = relative  # "next June", "this Friday"
  WHICH (HOLIDAY | ^ANY{1,4}? APOSTROPHE? ^DAY_NAME) = event      # "next Independence Day"
  WHICH SPAN_NAME[year] TAIL?                        = relative  # "this year"
  WHICH SPAN_NAME TAIL?                                          # "next fiscal year", "the coming school year"
WHICH
  NEXT                                  = firm
  OTHER
SPAN_NAME
  YEAR_ADJECTIVE{0,3} FISCAL SPAN_NOUN  = fiscal
  YEAR_ADJECTIVE{0,3} SCHOOL SPAN_NOUN  = school-term
  YEAR_ADJECTIVE{1,4} SPAN_NOUN         = project-time
  quarter                               = quarter
  TERM                                  = school-term
  SPAN_NOUN                             = year

SCHOOL_YEAR
  YEAR_RANGE YEAR_NAME TAIL?            = firm                   # "2025-26 school year"
  YEAR_RANGE YEAR_NOUN TAIL?            = year firm              # "2026 season"
  YEAR_NAME TAIL?                                                # "fiscal year 2026", "school year"
  YEAR_RANGE? (fiscal | calendar | academic) YEAR_RANGE  = fiscal firm  # "fiscal 2026"
  (session | cycle | period | phase | term | season) !STAGE_NUMBER TAIL?  = project-time  # "the session"
  quarter !STAGE_NUMBER TAIL?                        = quarter   # "the quarter", not "quarter 2"
  (semester | trimester) !STAGE_NUMBER TAIL?         = school-term  # "the semester"
  (biennium | decade | month | year) !STAGE_NUMBER TAIL?  = year # "the year"
YEAR_NAME
  YEAR_ADJECTIVE{0,3} FISCAL YEAR_NOUN  = fiscal
  YEAR_ADJECTIVE{0,3} SCHOOL YEAR_NOUN  = school-term
  YEAR_ADJECTIVE{1,4} YEAR_NOUN         = project-time
YEAR_NOUN
  year | semester | term | season | period | cycle | session | quarter | biennium

TAIL                                                             # "… 2026-27", "… of FY27", "… of the next school year"
  (of | ',' | '(') SOFT (YEAR_RANGE | ABBREVIATED)   = firm
  YEAR_RANGE                            = firm
  ABBREVIATED                           = firm
  of SOFT (RELATIVE | STAGE | SCHOOL_YEAR)           = firm

STAGE
  STAGE_NOUN '#'? STAGE_NUMBER (HYPHEN STAGE_NUMBER)?  = project-time firm  # "year 2", "years 1-3", "Phase II", "week four"
STAGE_NUMBER
  /\d{1,3}/ !UNIT
  NUMBER[spelled single]
  ^ROMAN

SEASON
  SEASON_NAME (('/' | HYPHEN) SEASON_NAME)? TERM TAIL?  = school-term  # "fall term of 2025"
  SEASON_NAME (('/' | HYPHEN) SEASON_NAME)? TAIL?    = season    # "fall 2024", "spring/summer"

QUARTER
  (q ~/[1-4]/ | h ~/[12]/ | /[1-4]/ ~q) ((HYPHEN | '/') q ANY)? TAIL?  = quarter firm  # "Q3 2026", "3Q2026", "H1"
  NTH ADJECTIVES TERM TAIL?             = school-term firm       # "second semester"
  NTH ADJECTIVES quarter TAIL?          = quarter firm           # "third quarter"
  NTH ADJECTIVES half TAIL?             = quarter                # "first half of 2026"
  NTH ADJECTIVES UNIT TAIL?             = project-time           # "first year"
NTH
  ORDINAL | last | final

REVERSED
  YEAR_ADJECTIVE{0,4} (SPAN_NOUN | PHASE) HYPHEN? ENDING TAIL?  = relative  # "year-end", "fiscal year end"

NAMED_DAY
  tomorrow                              = day firm               # "tomorrow"
  WEEKDAY                               = day                    # "Friday"
  HOLIDAY TAIL?                         = event                  # "Thanksgiving"
  ^ANY{1,4}? APOSTROPHE? ^DAY_NAME      = event                  # "Labor Day", "New Year's Day", "Indigenous Peoples' Day"

DURATION
  (a | an | !(a | an) NUMBER) ((HYPHEN | to | or) NUMBER)? (HYPHEN | BUSINESS? ADJECTIVES) UNIT (SPAN_NOUN | PHASE | time)?  = duration  # "six months", "3-year period", "18-24 months"
  PHASE (SPAN_NOUN | PHASE)? !(!PHRASE_BREAK WORD)   = project-time  # "the grant period", not "grant money"
`;
