import { SPECTRUM } from '../guide/spectrum.ts';
import type { Day } from '../calendar/day.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import type { Idea } from '../portfolio/ideas.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { compare, grouped, sortKey } from '../portfolio/sorting.ts';
import type { Translate } from '../language/translate.ts';
import { cycleWords } from '../portfolio/stateWords.ts';
import { nameKey } from '../workbook/naming.ts';
import { audienceKeys, type AimedAt } from '../workbook/model/aimedAt.ts';
import { listInvolved } from './look.ts';
import { makePagePlace, type PagePlace } from './pagePlace.ts';
import { partnerName } from './whose.ts';

/** People the library reaches, and through whom; or doesn’t reach yet. */
export interface AudienceRow {
  readonly name: string;
  /** Through whom, each with where that partnership stands; empty for an audience on the list only. */
  readonly partners: readonly AudiencePartner[];
  /** The one partner or person that all trust with them depends on; empty where there are more. */
  readonly rests: string;
  /** The names on the lists that nobody has started with. */
  readonly ideas: readonly string[];
  /** Whose goals name an audience that no partner has, each with the way there; empty for all others. */
  readonly goals: readonly (PagePlace & { readonly name: string })[];
}

export interface AudiencePartner extends PagePlace {
  readonly name: string;
  readonly words: string;
  /** How close we are, from 0 to 5 and by its name; undefined where nobody has said. */
  readonly close: { readonly level: number; readonly name: string } | undefined;
}

/** Audiences whose words are equal, letter case aside. */
export interface Audience {
  readonly name: string;
  readonly partners: readonly { readonly name: string; readonly state: CycleState }[];
  readonly ideas: readonly Idea[];
  readonly goals: readonly AimingGoal[];
  /** Everybody who reaches it, whichever partners are shown. */
  readonly through: readonly CycleState[];
}

/** A goal that names an audience, and the workbook that it stands in. */
interface AimingGoal {
  readonly partner: string;
  readonly state: CycleState;
  readonly aim: AimedAt;
}

/** Those that are reached first, by name. `everything` is what the library has, whatever is looked at. */
export function listAudiences(
  portfolio: Portfolio,
  everything: Portfolio,
  t: Translate,
): readonly Audience[] {
  const partners = portfolio.organizations.flatMap((organization) =>
    newestOfEach(organization.cycles).map((state) => ({
      name: partnerName(organization, t),
      state,
    })),
  );
  const reached = grouped(partners, ({ state }) => audienceOf(state));
  const listed = grouped(
    portfolio.ideas.flatMap((idea) => listings(idea, portfolio)),
    ({ audience }) => audienceKey(audience),
  );
  const known = new Set(everything.organizations.map(({ key }) => key));
  const reaching = grouped(
    everything.organizations.flatMap(({ cycles }) => newestOfEach(cycles)),
    audienceOf,
  );
  const named = [...new Set([...reached.keys(), ...listed.keys()])]
    .filter((key) => key !== '')
    .map((key): Audience => {
      const seen = reached.get(key) ?? [];
      const ideas = (listed.get(key) ?? []).filter((idea) => !known.has(idea.key));
      return {
        name: seen[0]?.state.summary.cycle.organization?.audience ?? ideas[0]?.audience ?? '',
        ...{ partners: seen, ideas, goals: [] },
        through: reaching.get(key) ?? [],
      };
    })
    .filter((one) => one.partners.length + one.ideas.length > 0);
  return [...named, ...onlyAimedAt(portfolio, everything, t)].sort(byReach);
}

/** The audiences that goals name, but that no partner of the library has, and nobody on its lists. */
function onlyAimedAt(
  { organizations }: Portfolio,
  everything: Portfolio,
  t: Translate,
): readonly Audience[] {
  const goals = organizations.flatMap((organization) =>
    organization.cycles
      .filter(({ status }) => status !== 'ended')
      .flatMap((state) =>
        (state.summary.aimedAt ?? []).map((aim): AimingGoal => ({
          partner: partnerName(organization, t),
          state,
          aim,
        })),
      ),
  );
  if (goals.length === 0) return [];
  const known = new Set(
    [...everything.states.values()].flatMap(({ summary: { cycle } }) =>
      [cycle.organization, ...(cycle.candidates ?? [])].flatMap((one) =>
        audienceKeys(one?.audience ?? ''),
      ),
    ),
  );
  return Array.from(
    grouped(
      goals.filter(({ aim }) => !known.has(aim.key)),
      ({ aim }) => aim.key,
    ).values(),
    (of): Audience => ({
      name: capitalized(of[0]?.aim.said ?? ''),
      ...{ partners: [], ideas: [], goals: of, through: [] },
    }),
  );
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function newestOfEach(cycles: readonly CycleState[]): readonly CycleState[] {
  return [...new Map(cycles.map((state) => [audienceOf(state), state])).values()];
}

function audienceOf({ summary }: CycleState): string {
  return audienceKey(summary.cycle.organization?.audience);
}

/** An idea once for each audience that the lists name for it. */
function listings(idea: Idea, { states }: Portfolio): readonly Idea[] {
  const named = idea.from.flatMap(
    ({ path, index }) => states.get(path)?.summary.cycle.candidates?.[index]?.audience ?? [],
  );
  return Array.from(grouped(named, audienceKey).values(), ([audience]) => ({ ...idea, audience }));
}

function audienceKey(audience: string | undefined): string {
  return nameKey(audience ?? '');
}

function byReach(a: Audience, b: Audience): number {
  const isOnlyListed = Number(a.partners.length === 0) - Number(b.partners.length === 0);
  const isOnlyNamed = Number(a.goals.length > 0) - Number(b.goals.length > 0);
  return isOnlyListed || isOnlyNamed || compare(sortKey(nameKey(a.name)), sortKey(nameKey(b.name)));
}

export function audienceRow(
  { name, partners, ideas, goals, through }: Audience,
  today: Day,
  t: Translate,
): AudienceRow {
  return {
    name,
    rests: restsOn(through, t),
    partners: partners.map((one) => ({
      ...makePagePlace(one.state.path, { kind: 'field', path: ['organization', 'audience'] }),
      name: one.name,
      words: cycleWords(one.state, today, t),
      close: closeness(one.state, t),
    })),
    ideas: ideas.map((idea) => idea.name),
    goals: goals.map(({ partner, state: { path }, aim: { part } }) => ({
      ...makePagePlace(
        path,
        part === undefined ? { kind: 'field', path: ['goal'] } : { kind: 'part', part },
      ),
      name: partner,
    })),
  };
}

function closeness({ summary }: CycleState, t: Translate): AudiencePartner['close'] {
  const { reached, current } = summary.cycle.spectrum ?? {};
  const at = SPECTRUM.findIndex(({ id }) => id === (reached ?? current));
  const level = SPECTRUM[at];
  return level === undefined ? undefined : { level: at, name: t(level.name) };
}

/** Trust that one partner or one person holds can be lost in a day. */
function restsOn(states: readonly CycleState[], t: Translate): string {
  if (states.length === 0) return '';
  const going = states.filter(({ status }) => status !== 'ended');
  if (going.length === 0) return t('Nobody reaches them now.');
  const people = going.flatMap(listInvolved);
  const [person] = people;
  const isOnePerson = person !== undefined && new Set(people.map(nameKey)).size === 1;
  if (going.length > 1)
    return isOnePerson ? t('Everything depends on one person: {person}.', { person }) : '';
  return isOnePerson
    ? t('Only through this partner, and one person: {person}.', { person })
    : t('Only through this partner.');
}
