/** Numbers that name or describe something instead of counting it. */
export const labels = String.raw`
LABEL
  !VERB_USE <LABEL_NOUN NUMBER                                           # "grade 10", "Windows 11", not "Form 3 groups"
  <(LABEL_NOUN DIGITS JOINT) NUMBER                                      # "goals 2 and 3"
  <(HYPHEN !START ~^WORD) !<MONTH_NAME !<LABEL_NOUN NUMBER[!spelled]     # "the Mercy-Ford 12 plan"
  <(!START ^WORD) !<MONTH_NAME !<LABEL_NOUN &/.{1,4}/ NUMBER[!spelled] !(!~ANY COUNTED)  # "use Microsoft 365", not "in June 30 cards"
  <WORD ~DIGITS | <(WORD ~HYPHEN) ~DIGITS                                # "f1 races", "the covid-19 years"
  NUMBER !GLUED_UNIT ~WORD | NUMBER ~HYPHEN (h | k | d)                  # "3D prints", "4-H clubs"
  NUMBER ~k (run | runs | walk | walks | race | races | fun | funs | event | events)  # "a 5K run"
  AGE | GRADE_BAND | LIST_NUMBER | CODE                                  # "children under 5", "(3) Hire"
VERB_USE                                                                 # "Form 3 groups": here the number counts
  <((START | <(to | will | and | we | should)) LABEL_VERB) ANY WORD

AGE
  <AGED NUMBER | <(AGED DIGITS JOINT) NUMBER | <(birth JOINT) NUMBER     # "ages 14-16", "from birth to five"
  NUMBER SECOND? '+'? HYPHEN? (year | years | yr | yrs | month | months) HYPHEN? (old | olds | older | of age)  # "12 years old", "5-year-olds"
  NUMBER SECOND? '+'? (and | or) (older | under | younger) !DIGITS       # "65 and older"
  <PEOPLE NUMBER SECOND? '+'? (and | or) (up | over | above) !DIGITS     # "seniors 65 and up", not "shelves 65 and up"
  <PEOPLE NUMBER ~HYPHEN DIGITS !'%' | <(PEOPLE DIGITS ~HYPHEN) NUMBER !'%'  # "teens 14-18"
  <((PEOPLE | of) UNDER) NUMBER (!WORD | &AGE_END)                       # "children under 5", not "children under 5 feet"
  <((PEOPLE | of) UNDER DIGITS JOINT) NUMBER (!WORD | &AGE_END)          # "children between 5 and 9"
SECOND
  (HYPHEN | to | and) to? NUMBER
AGE_END
  year | years | and | in | by | who | will | to | with | at | from | living

GRADE_BAND
  <(k HYPHEN) NUMBER | <(LABEL_NOUN ANY HYPHEN) NUMBER | NUMBER (grader | graders)  # "K-5", "grades 3-5"
LIST_NUMBER
  <'(' &/.{1,2}/ NUMBER[!spelled] ')'                                    # "(3) Hire"
  !<ANY NUMBER[!spelled] ('.' | ')' | ':')                               # "1. Hire", not "Hire 12."
  !<ANY &/.*\..*/ NUMBER[!spelled] ^ANY                                  # "1.2 Increase"
CODE
  9 '/' 11 | 24 '/' | 501 '(' | 911 | 988 | 211 | 311                    # "24/7", "501(c)(3)", "call 911"
  NUMBER ':' ~ANY | <(DIGITS '/') ANY                                    # "at 10:30"
  NUMBER ^ANY ANY? ^STREET                                               # "123 Main Street", "5 Old Mill Road"
  &/\d{7,}/ NUMBER[single]                                               # "call 5550100"
  NUMBER ~HYPHEN DIGITS ~HYPHEN DIGITS                                   # "978-3-16"
  &DIGITS <(DIGITS ~HYPHEN) NUMBER ~HYPHEN DIGITS
  &DIGITS <(DIGITS HYPHEN DIGITS ~HYPHEN) NUMBER
COUNTED
  /.*[a-z]s|people|children|new|more|additional|youth/
`;
