import { STATUSES, type StatusId, isCurrent } from '../guide/statuses.ts';
import { type Portfolio, portfolioOf } from '../portfolio/portfolio.ts';
import { compare } from '../portfolio/sorting.ts';
import type { Translate } from '../language/translate.ts';
import { everybodyNamed } from '../workbook/model/peopleIn.ts';
import { nameKey, namesOnce } from '../workbook/naming.ts';
import { type AudienceRow, audienceRow, listAudiences } from './audiences.ts';
import { type AskedChoices, listAskedChoices } from './askedChoices.ts';
import { type CheckUpRow, checkUpRow, checkUpsIn } from './checkUpRows.ts';
import { type ComingRow, comingDues, comingRow } from './coming.ts';
import { type LessonRow, learned, lessonRow } from './lessonRows.ts';
import { type Look, countRows, isSeen, listInvolved, seenBy } from './look.ts';
import { type NeedRow, needRow, needy } from './needs.ts';
import { type PersonRow, countOpen, loads, personRow } from './people.ts';
import { type PagePlace, makePagePlace } from './pagePlace.ts';
import { type ResultRow, aimedMeasures, resultRow } from './resultRows.ts';
import { type Listing, listing } from './sections.ts';
import { type SpectrumRow, spectrumOrder, spectrumRow } from './spectrumRows.ts';
import { partnerName } from './whose.ts';
import { type YearRow, type YearScale, yearCycles, yearRow, yearScale } from './yearRows.ts';

/** All partnerships on one page, as data: what is said is in words, and how much of it is shown. */
export interface Overview {
  /** `3 partners need you · 11 things in 30 days · 15 partners, 20 cycles`; of a search, what it found comes first. */
  readonly headline: string;
  readonly workbooks: number;
  readonly seen: number;
  readonly soonDays: number;
  readonly choices: Choices;
  /** Workbooks with something that could not be read, each with the way to it. */
  readonly troubles: Listing<Trouble>;
  readonly needs: Listing<NeedRow>;
  readonly coming: Listing<ComingRow>;
  readonly spectrum: Listing<SpectrumRow>;
  readonly year: Listing<YearRow>;
  readonly scale: YearScale;
  readonly people: Listing<PersonRow>;
  readonly audiences: Listing<AudienceRow>;
  /** The audiences that goals name and nobody has, no idea either; however many of them are shown. */
  readonly unreached: readonly string[];
  readonly results: Listing<ResultRow>;
  readonly lessons: Listing<LessonRow>;
  readonly checkUps: Listing<CheckUpRow>;
}

export interface Choices {
  readonly people: readonly string[];
  readonly priorities: readonly string[];
  readonly steps: readonly { readonly id: StatusId; readonly name: string }[];
  /** The library's own questions that are answered by a choice, each with the choices that were made. */
  readonly questions: readonly AskedChoices[];
}

/** A workbook with something that could not be read. */
export interface Trouble extends PagePlace {
  readonly name: string;
}

/** Of more than these, only the number is shown. */
const MOST_TROUBLES = 5;

/** What somebody sees with this view of a library. */
export function overviewOf(everything: Portfolio, look: Look, t: Translate): Overview {
  const seen = seenOf(everything, look);
  const { today } = seen;
  const going = new Set(
    everything.organizations.flatMap((one) =>
      one.cycles.some(({ status }) => isCurrent(status)) ? [one.key] : [],
    ),
  );
  const carried = loads(seen, look.person);
  const most = carried.reduce((sum, one) => Math.max(sum, countOpen(one)), 0);
  const dues = comingDues(seen);
  const audiences = listAudiences(seen, everything, t);
  const coming = listing(dues, countRows(look, 'coming'), (due) => comingRow(due, seen, t));
  return {
    headline:
      seen.states.size === 0 && everything.states.size > 0
        ? nothingMatches(look, t)
        : headline(seen, needy(seen).length, dues.length, t, {
            isFound: look.words.trim() !== '',
            isPart: seen.states.size < everything.states.size || look.person !== '',
          }),
    workbooks: everything.states.size,
    seen: seen.states.size,
    soonDays: seen.soonDays,
    choices: listChoices(everything, t),
    troubles: listing(unreadIn(seen, t), MOST_TROUBLES, (one) => one),
    needs: listing(needy(seen), countRows(look, 'needs'), (one) => needRow(one, today, t)),
    coming: { ...coming, rows: coming.rows.filter((row) => row !== undefined) },
    spectrum: listing(spectrumOrder(seen), countRows(look, 'spectrum'), (one) =>
      spectrumRow(one, (key) => going.has(key), t),
    ),
    year: listing(yearCycles(seen), countRows(look, 'year'), (one) => yearRow(one, today, t)),
    scale: yearScale(today, t),
    people: listing(carried, countRows(look, 'people'), (one) => personRow(one, most, seen, t)),
    audiences: listing(audiences, countRows(look, 'audiences'), (one) =>
      audienceRow(one, today, t),
    ),
    unreached: audiences.filter(({ goals }) => goals.length > 0).map(({ name }) => name),
    results: listing(aimedMeasures(seen), countRows(look, 'results'), (one) =>
      resultRow(one, today, t),
    ),
    checkUps: listing(checkUpsIn(seen), countRows(look, 'checkUps'), (one) =>
      checkUpRow(one, seen, t),
    ),
    lessons: listing(learned(seen, look.words), countRows(look, 'lessons'), (one) =>
      lessonRow(one, t),
    ),
  };
}

function unreadIn({ organizations }: Portfolio, t: Translate): readonly Trouble[] {
  return organizations.flatMap((organization) =>
    organization.cycles.flatMap(({ path, summary: { unread } }) =>
      unread === undefined
        ? []
        : [
            {
              ...makePagePlace(path, { kind: 'field', path: unread }),
              name: partnerName(organization, t),
            },
          ],
    ),
  );
}

function seenOf(everything: Portfolio, look: Look): Portfolio {
  const { states, today, soonDays } = everything;
  const seen = [...states.values()].filter((state) => isSeen(state, look));
  const isAll = seen.length === states.size && look.person === '';
  if (isAll && (look.days ?? soonDays) === soonDays) return everything;
  const theirs = seen.map((state) => seenBy(look.person, state));
  return portfolioOf(theirs, today, look.days ?? soonDays);
}

/** Everybody who has a part in something, or had one that is done, by name. */
export function everybodyIn(everything: Portfolio): readonly string[] {
  const done = [...everything.states.values()].flatMap(({ summary }) =>
    everybodyNamed(summary.cycle),
  );
  return eachOnce([...listPeople(everything), ...done]);
}

function listPeople({ states }: Portfolio): readonly string[] {
  return eachOnce([...states.values()].flatMap(listInvolved));
}

function listChoices(everything: Portfolio, t: Translate): Choices {
  const cycles = [...everything.states.values()];
  const present = new Set(cycles.map(({ status }) => status));
  return {
    people: listPeople(everything),
    priorities: eachOnce(cycles.map(({ summary }) => summary.cycle['plan-priority'])),
    steps: STATUSES.filter(({ id }) => present.has(id)).map(({ id, name }) => ({
      id,
      name: t(name),
    })),
    questions: listAskedChoices(cycles, t),
  };
}

/** By name; of several spellings of one name, the first. */
function eachOnce(names: readonly (string | undefined)[]): readonly string[] {
  const once = namesOnce(new Set(names)).map((name) => ({ name, key: nameKey(name) }));
  return once.sort((a, b) => compare(a.key, b.key)).map(({ name }) => name);
}

/**
 * `3 partners need you · 11 things in 30 days · 15 partners, 20 cycles`; of a search, what it found comes first.
 * That all is well isn't said of a part.
 */
function headline(
  { organizations, cycles: counted, soonDays }: Portfolio,
  needy: number,
  coming: number,
  t: Translate,
  { isFound, isPart }: { readonly isFound: boolean; readonly isPart: boolean },
): string {
  const partners = organizations.length;
  const cycles = counted.length;
  const counts = [
    partners === 1 ? t('1 partner') : t('{count} partners', { count: partners }),
    cycles === 1 ? t('1 cycle') : t('{count} cycles', { count: cycles }),
  ].join(', ');
  const said = [
    ...(needy === 0 && isPart ? [] : [needWords(needy, t)]),
    coming === 1
      ? t('1 thing due in the next {days} days', { days: soonDays })
      : t('{count} things due in the next {days} days', { count: coming, days: soonDays }),
  ];
  return (isFound ? [counts, ...said] : [...said, counts]).join(' · ');
}

/** What to say when no partnership is left to show: never that all is well. */
function nothingMatches({ words, person }: Look, t: Translate): string {
  const said = [words.trim(), person].filter((word) => word !== '').join(', ');
  return said === ''
    ? t('Nothing matches these filters')
    : t('Nothing matches “{words}”', { words: said });
}

function needWords(count: number, t: Translate): string {
  if (count === 0) return t('You’re all caught up');
  return count === 1 ? t('1 partner needs you') : t('{count} partners need you', { count });
}
