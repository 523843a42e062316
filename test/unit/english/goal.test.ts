import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readGoal } from '../../../src/core/english/goal/goal.ts';
import { findLeftovers } from '../../../src/core/english/goal/leftovers.ts';
import { tokenise } from '../../../src/core/grammar/words.ts';

interface Spans {
  readonly span: { readonly start: number; readonly end: number };
}

function quoted(statement: string, found: readonly Spans[]): readonly string[] {
  return found.map(({ span }) => statement.slice(span.start, span.end));
}

function amounts(statement: string): readonly string[] {
  return quoted(statement, readGoal(statement).quantities);
}

function times(statement: string): readonly string[] {
  return quoted(statement, readGoal(statement).deadlines);
}

/** One test a sentence, so that a failure names it. */
function each(statements: string, promise: (statement: string) => void): void {
  for (const line of statements.trim().split('\n')) {
    const statement = line.trim();
    it(`“${statement}”`, () => promise(statement));
  }
}

describe('a goal says by when', () => {
  describe('with a month, a day or a year', () => {
    each(
      `The reading garden opens by June.
       The reading garden opens in Oct.
       End 2026-27 with a reading garden.
       The reading garden opens by 4 Oct.
       The reading garden opens by 4/10/27.
       The reading garden opens by 10/4/27.
       The reading garden opens by 2027-06-30.
       The reading garden opens on Friday, May 7, 2027.
       The reading garden opens no later than 30th of June 2027.
       The reading garden opens in 2027.
       The reading garden opens on Labor Day.`,
      (statement) => assert.equal(readGoal(statement).timeBound, true),
    );
  });

  describe('with a quarter, a fiscal year or a school term', () => {
    each(
      `The reading garden opens in Q3 2026.
       The reading garden opens in 3Q2026.
       The reading garden opens in FY27.
       The reading garden opens in FY 2026-27.
       The reading garden opens in AY 2026–27.
       The reading garden opens next fiscal year.
       The reading garden opens by the end of the 2026-27 school year.
       The reading garden opens in the fall semester of 2027.
       The reading garden opens in the first quarter of fiscal year 2027.
       The reading garden opens by the end of Year 2.`,
      (statement) => assert.equal(readGoal(statement).timeBound, true),
    );
  });

  describe('with a time counted from now or from an event', () => {
    each(
      `The reading garden opens by the end of the year.
       The reading garden opens by spring.
       The reading garden opens before school starts.
       The reading garden opens before school lets out.
       The reading garden opens within six months.
       The reading garden opens over the next 90 days.
       The reading garden opens in two years.
       The reading garden opens a year from now.
       The reading garden opens by the county fair.
       The reading garden opens prior to the renewal deadline.
       The reading garden opens at the end of the pilot.`,
      (statement) => assert.equal(readGoal(statement).timeBound, true),
    );
  });

  it('and the phrase is shown in full', () => {
    assert.deepEqual(times('By June 30, 2027, open the garden; in the fall of 2027, plant it.'), [
      'By June 30, 2027',
      'in the fall of 2027',
    ]);
  });
});

describe('a number is no deadline', () => {
  describe('when it describes things or people', () => {
    each(
      `Pull items older than 30 days from the hold shelf.
       Invite teens of ages 14-16.
       Support teachers of grade 10.
       Walk the 5K run with the club.
       Move the public computers to Windows 11.
       Bring the website up to WCAG 2.1.
       Work on priority 2.
       Replace atlases published before 2005.
       Scan newspapers from 1920 to 1955.
       Collect photographs of the 1950s.
       Hire someone with five years of experience.
       Write a five-year plan.
       Match the results of the 2024 survey.
       Grow attendance from 120 in 2024 to 150.
       Grow attendance over last year.`,
      (statement) => assert.equal(readGoal(statement).timeBound, false),
    );
  });

  describe('nor is a rhythm, a wish or a blank', () => {
    each(
      `Hand out a survey at the end of meetings.
       Put a youth policy before the board for adoption.
       Meet the food bank monthly.
       Meet the food bank each term.
       Meet the food bank annually.
       Meet the food bank twice a year.
       Meet the food bank at the end of each semester.
       Meet the food bank as soon as possible.
       Meet the food bank in a timely manner.
       Meet the food bank as needed.
       Meet the food bank going forward.
       Meet the food bank by mm/dd/yyyy.
       Meet the food bank by Aug. 20XX.
       Meet the food bank by [date].`,
      (statement) => assert.equal(readGoal(statement).timeBound, false),
    );
  });
});

describe('a goal says how much', () => {
  describe('as a count, a share, an amount or a range', () => {
    each(
      `Plan three workshops.
       Plan a dozen visits.
       Win 10-15 partners.
       Win 10–15 partners.
       Win between 10 and 15 partners.
       Win at least 10 partners.
       Win up to 10 partners.
       Win 10+ partners.
       Win one hundred and fifty readers.
       Reach 25 % of families.
       Reach 25\u00a0% of families.
       Reach 25% of families.
       Reach 25 per cent of families.
       Reach a quarter of families.
       Reach 1/4 of families.
       Reach one in four families.
       Lend a third more.
       Raise $5,000.
       Raise 5.000 €.
       Lend 1 200 toys.
       Serve 2.5 million meals.
       Give away 5000kg of food.`,
      (statement) => assert.notDeepEqual(amounts(statement), []),
    );
  });

  describe('as a multiple, a rating, all or none', () => {
    each(
      `Double the loans.
       Triple the loans.
       Halve the waiting list.
       A two-fold rise in loans.
       Train all staff.
       Every branch has a ramp.
       Each clerk takes the course.
       No branches are closed on a Saturday.
       Fill 100% of requests.
       Bring the rating from “Poor” to “Good”.
       Earn a blue ribbon.
       Bring visits back to 2019 levels.
       Bring the average age of the books from 1998 to 2012.
       Answer within 2 days of a request.
       Return calls from partners in two business days.
       No one will go to bed hungry.
       Nobody waits in line for a card.
       No child leaves first grade without a card.
       By 2030 no resident will live more than a mile from a branch.
       Every child gets a card.`,
      (statement) => assert.notDeepEqual(amounts(statement), []),
    );
  });

  it('as a number of things, also of summer’s', () => {
    const statement = 'Hand out 300 summer reading bags.';
    assert.deepEqual(amounts(statement), ['300']);
  });

  it('as one thing whose existence can be checked', () => {
    const [product] = readGoal('Write a guide for new tenants.').quantities;
    assert.equal(product?.kind, 'product');
  });

  it('and the value can be read', () => {
    const values = (statement: string): readonly (number | undefined)[] =>
      readGoal(statement).quantities.map(({ value }) => value);
    assert.deepEqual(values('Lend 1 200 toys and two hundred and fifty games.'), [1200, 250]);
    assert.deepEqual(values('Raise $1.2 million.'), [1200000]);
    assert.deepEqual(values('Raise 5.000 €.'), [5000]);
  });
});

describe('a number is no target', () => {
  describe('when it only names or describes', () => {
    each(
      `Pull items older than 30 days.
       Welcome teens of ages 14-16.
       Welcome adults 60 and over.
       Welcome 5-year-olds.
       Support teachers in grade 10.
       Walk the 5K run.
       Move to Windows 11.
       Follow WCAG 2.1.
       Work on priority 2.
       Improve room 204.
       Move to 123 Main Street.
       Share ISBN 978-3-16-148410-0.
       1. Improve services.
       Open until 8 pm.
       Improve COVID-19 messages.
       Help one another.
       Be open 24/7.
       Build trust between the two boards.
       Support the three neighborhoods around the branch.
       Keep services going after a 12 % cut.`,
      (statement) => assert.deepEqual(amounts(statement), []),
    );
  });

  describe('nor is a loose amount or a slogan', () => {
    each(
      `Hold several talks.
       Hold a few talks.
       Hold a couple of talks.
       Reach a small number of teens.
       Raise attendance substantially.
       Improve access for all.
       Help every child succeed.
       Every resident thrives.
       Every child needs a garden.
       Every neighbor matters.
       Welcome readers of all ages.
       Finish no later than June.`,
      (statement) => assert.deepEqual(amounts(statement), []),
    );
  });

  it('and “increase the number of” is shown as lacking its target', () => {
    const statement = 'Increase the number of card holders.';
    const { measurable, indicators } = readGoal(statement);
    assert.equal(measurable, false);
    assert.deepEqual(
      indicators.map(({ start, end }) => statement.slice(start, end)),
      ['number of'],
    );
    assert.deepEqual(readGoal('Increase the number of card holders to 900.').indicators, []);
  });
});

describe('a goal is specific', () => {
  describe('when it names a deed or a result', () => {
    each(
      `Put in a ramp at the depot.
       Open a tool library at the Hill branch.
       Train volunteers from the senior center to lead chair yoga.
       By June 2027 the library and the clinic will hold 12 health nights at the Hill branch.
       Cut the wait for holds from 21 days to 10.
       Translate the card application into Hmong.
       Partner with the parks department to run story walks along the river.
       Strengthen home delivery by adding a second van.
       Raise visits and attendance by 10%.
       Increase attendance at programs to 900.
       Increase the number of card holders among the deaf residents of the Elm Street house.
       Keep the tool library at the fire station going.`,
      (statement) => assert.equal(readGoal(statement).specific, true),
    );
  });

  describe('when it tells who or what should change, though not by how much', () => {
    each(
      `Increase the number of kids who use the sewing machines at the youth center.
       Bring more people from the halfway house to the branch's job lab.
       Increase circulation of cookbooks in Somali.
       Grow attendance at the teen chess club.
       Improve the lighting in the parking lot.
       Keep the Eastside branch open on Sundays.
       More large-print books for the nursing home.
       Move the picnic table to the front lawn.
       Lend fiddles with the music shop.`,
      (statement) => assert.equal(readGoal(statement).specific, true),
    );
  });

  describe('not when that is a state, or all that it tells', () => {
    each(
      `Increase circulation by June.
       Increase attendance.
       Raise awareness of our services among veterans and newcomers.
       Improve our reputation with newcomers and veterans.
       More visibility among veterans.
       Become a trusted partner of the water district.`,
      (statement) => assert.equal(readGoal(statement).specific, false),
    );
  });

  describe('not when it gives only a direction', () => {
    each(
      `Make the library the soul of the city.
       Increase awareness.
       Build relationships with schools.
       Strengthen partnerships with local groups.
       Support families.
       Promote literacy and learning.
       Explore new ideas.
       Engage youth.
       Widen our offer.
       Make the website better.
       Get more people to use the library.
       Provide excellent service.
       Develop a culture of trust.
       More teens will come.
       Make a lot of money.
       Bridge the digital divide.
       Open doors for people.
       Increase the number of partnerships.
       Deepen our partnership with the Cedar Falls Tenants Union.
       Increase awareness of the library and build a stronger relationship with Harbor Light Food Bank.`,
      (statement) => assert.equal(readGoal(statement).specific, false),
    );
  });

  describe('not when it names only the partner', () => {
    each(
      `Strengthen our work with the food bank.
       Take our ties with the history museum to the next level.
       Our cooperation with the garden club will become closer and more visible.
       Do more with home day cares.
       Keep good relations with the town council, the fire department and the water district.`,
      (statement) => assert.equal(readGoal(statement).specific, false),
    );
  });

  it('and the vague words are shown', () => {
    const statement = 'Improve several services as soon as possible.';
    assert.deepEqual(quoted(statement, readGoal(statement).vague), [
      'Improve',
      'several',
      'as soon as possible',
    ]);
  });
});

describe('a calendar day in a goal', () => {
  const dates = (statement: string): readonly unknown[] =>
    readGoal(statement).deadlines.map(({ date, governed }) => ({ date, governed }));

  it('is understood, however it is written', () => {
    const day = { kind: 'day', year: 2027, month: 6, day: 30 };
    for (const written of ['June 30, 2027', '30 June 2027', '2027-06-30', '6/30/27', '30.6.2027']) {
      assert.deepEqual(dates(`Open it by ${written}.`), [{ date: day, governed: true }], written);
    }
  });

  it('counts as a limit only after by, before, until, no later than and the like', () => {
    const governed = (statement: string): readonly boolean[] =>
      readGoal(statement).deadlines.map((deadline) => deadline.governed);
    for (const limit of ['by', 'before', 'until', 'no later than', 'on or before']) {
      assert.deepEqual(governed(`Open it ${limit} June 30, 2027.`), [true], limit);
    }
    assert.deepEqual(governed('Open it on June 30, 2027.'), [false]);
  });

  it('keeps both readings where day and month may be swapped', () => {
    const readings = [
      { year: 2027, month: 4, day: 10 },
      { year: 2027, month: 10, day: 4 },
    ];
    const date = { kind: 'ambiguous', readings };
    assert.deepEqual(dates('Open it by 4/10/27.'), [{ date, governed: true }]);
  });

  it('may lack its year or its day', () => {
    const partial = (parts: object): object => ({
      date: { kind: 'partial', ...parts },
      governed: true,
    });
    assert.deepEqual(dates('Open it by June 30.'), [partial({ month: 6, day: 30 })]);
    assert.deepEqual(dates('Open it by June 2027.'), [partial({ month: 6, year: 2027 })]);
  });

  it('may not exist', () => {
    const date = { kind: 'impossible', year: 2027, month: 2, day: 30 };
    assert.deepEqual(dates('Open it by February 30, 2027.'), [{ date, governed: true }]);
  });
});

describe('a rhythm and a blank are shown for what they are', () => {
  it('monthly, twice a year, every other week', () => {
    const statement = 'Meet monthly, report twice a year, and call every two weeks.';
    assert.deepEqual(quoted(statement, readGoal(statement).cadences), [
      'monthly',
      'a year',
      'every two weeks',
    ]);
  });

  it('mm/dd/yyyy, 20XX, [a slot], XX%', () => {
    const statement = 'By mm/dd/yyyy or Aug. 20XX [partner name] reaches XX% of teens.';
    assert.deepEqual(quoted(statement, findLeftovers(tokenise(statement))), [
      'mm/dd/yyyy',
      '20XX',
      '[partner name]',
      'XX',
    ]);
  });
});
