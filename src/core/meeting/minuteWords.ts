// Words that minutes are written with. Each is matched as a whole, without regard to case.

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Words that are a topic before a colon, or a thing that goes to somebody, and not a name. */
export const TOPICS = words(`
  absent access action actions agenda agreed agreement also announcement announcements answer
  answers apology application applications approved asked attachment attendance background budget
  but call calls card cards carried catering challenge challenges changes color colors comment
  comments completed concern concerns confirmed congrats congratulations consensus cost costs date
  deadline decided decision decisions delivery design discussed discussion donation donations done
  due email emails event events example feedback finding findings finished flyer flyers food funding
  fundraising fyi gift gifts goal goals grant highlights hours idea ideas important info
  introduction invitation invitations invite invites issue issues item items kickoff letter letters
  link links location logistics logo mailing marketing materials message messages milestone
  milestones money motion moved name nb news newsletter next note noted notes ok open outreach owner
  parking pending permit photo photos place plan planned planning plus poster posters press price
  problem problems program programs promotion proposal ps publicity question questions referral
  referrals registration regrets reminder reminders reply report reports request requests resolved
  response responsible result results reviewed ride rides risk risks room rooms schedule signage so
  social status summary supplies survey tabled talked task tasks technology thank-you thanks theme
  time timeline to-do todo topic topics tour training translation transport transportation trip
  trips update updates venue visit visits vote voted votes website well what when where who why`);

/** The last word when people are called by what they do. */
export const ROLES = words(`
  administrator advisor agency artist assistant association asst bank board branch captain center
  centre chair chairperson church city clerk clinic club coach collective college committee coord
  coordinator council counselor county department desk director district editor everybody everyone
  facilitator family foundation friends group host hosts intern interns lawyer lead league liaison
  librarian librarians library manager mayor mentor mentors mgr museum neighbors network nurse
  office officer organizer organizers parents partner partners pastor president principal
  programmer rep reps school secretary shelter specialist staff student students sup supervisor
  supt teacher teachers team teens trainer treasurer tutor tutors union university volunteer
  volunteers worker workers`);

/** They say how things are and promise nothing, whoever they’re about. */
export const STATES = words(`
  allows begins belongs closes costs ends feels hates hopes is keeps knows lacks likes lives looks
  loves means meets needs opens prefers remains requires runs says seems serves sounds starts stays
  thinks wants was works`);

/** They mean somebody, but don’t say who. */
export const PRONOUNS = words(
  `we us i me myself he she they you somebody someone it that this there`,
);

export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';

/** Words that mean a time, though it may not be a day we can read. */
export const TIMELIKE = new RegExp(
  `\\b(?:${MONTH}|${WEEKDAY}|spring|summer|fall|autumn|winter|christmas|thanksgiving|easter|halloween|new year\\S*|labor day|memorial day|eo[mwy]|asap|days?|weeks?|months?|quarter|years?|semester|term|tomorrow|tonight|holidays?|break)\\b|\\d`,
  'i',
);
