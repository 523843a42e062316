/** Shares, multiples, and ratings: amounts without a plain number. */
export const shares = String.raw`
SHARE
  VULGAR | majority | SLASH                                  = fraction  # "¼", "1/4 of them", not "24/7"
  !<(first | second | latter | other) half !HYPHEN !(day | hour | year | time)  = fraction  # "half of them", not "the first half", not "half time"
  (a | one) HYPHEN? ONE_PART !(!AFTER_PART ANY)              = fraction  # "a third of", "one-fifth", not "a third try"
  (a | one) HYPHEN? quarter &(of | more)                     = fraction  # "a quarter of", not "a quarter past"
  !one SMALL HYPHEN? MANY_PARTS !(!AFTER_PART ANY)           = fraction  # "two-thirds", "three quarters of"
  FEW (out of | of every | in every | in | of) FEW !UNIT     = fraction  # "one in four", "4 out of 5", not "one in four weeks"
  MULTIPLE !(HYPHEN? NOT_DOUBLED)                            = multiple  # "double the visits", not "double-check"
  SMALL HYPHEN fold                                          = multiple  # "three-fold"
  twice | thrice | <least once | once &(a | per | each | every | during | in)  = times  # "twice", "at least once"
  !<WEAK all &MEANT                                          = all       # "in all branches", not "all around"
  <WEAK !<(above | after) all &MEANT !ANYBODY                = all       # "for all branches", not "for all people"
  (every | each) &WORD !(other | day | one | time | opportunity | effort)  = all  # "every student", not "each other"
  !<a (entire | whole) &WORD !WHOLE_OF_PEOPLE                = all       # "the entire collection", not "the whole family"
  none | nobody | no one                                     = none      # "no one waits"
  no !NO_IDIOM &(PLURAL | ANY PLURAL)                        = none      # "no late fees", not "no later than six months"
  no !NO_IDIOM &(ANY (will | shall | should | must | is | has))  = none  # "by 2030 no child will wait"
  START no !NO_IDIOM                                         = none      # "No child left"
  RATING                                                     = rating    # "first place"
FEW
  SMALL | /\d{1,3}/
PLURAL
  /.*[a-z]s/
MEANT                                                        # behind "all": what can be counted
  !NOT_MEANT (WORD | DIGITS)
  people will | other | relevant | these | those | the | its | our | their | of
ANYBODY                                                      # behind "for all": people in general
  (!ANYONE !NOT_MEANT !PLURAL WORD){0,2} (!WORD | ANYONE | NOT_MEANT)  # "young adults", not "three branches"
WHOLE_OF_PEOPLE
  /(communit|child|person|famil|life|world|population|organi|team|range|new).*/

RATING
  passing (score | scores | grade | grades | mark | marks)   # "a passing score"
  (blue | red | purple | white) (ribbon | ribbons)           # "a blue ribbon"
  (first | second | third) place                             # "win first place"
  (gold | silver | bronze) (medal | medals | award | awards | status | level | levels | certification | certifications)  # "gold status"
  <(at | above | on | to) grade level                        # "read at grade level", not "by grade level"
  level ^/a{1,3}/                                            # "level AA"
  (state | national | county | district | regional | statewide) (average | averages)  # "the state average"
  (a | an) ^/[a-f]/ !(!AFTER_GRADE ANY)                      # "an A in algebra", not "an A student"
  <(be | become | becomes | or | score | scoring | to) QUALITY  # "become accredited"
  <(to | least | as | reach | reaches | from) QUOTE ^ANY     # "from 'Poor' up", not "a 'Poor' one"
AFTER_PART
  of | more | fewer | less | the | as | to | in | by | ',' | '.'
AFTER_GRADE
  in | to | or | average | grade | at | on | for | by | '.' | ',' | ';'
`;
