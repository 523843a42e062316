import type { Sentence } from '../language/translate.ts';
import { guideSteps, type Step } from './steps.ts';
import { headingKey } from './headingKey.ts';
import { guideParts, type GuidePart, type PartId } from './parts.ts';
import { GUIDES_BY_LANGUAGE } from './generated/guides.ts';

/** What a language's folder says of a part; what it leaves out the part doesn't have. */
interface PartWords {
  readonly heading: string;
  readonly alsoCalled?: readonly string[];
  readonly question?: string;
  readonly formerQuestions?: readonly string[];
}

type GuideWords = Readonly<Record<PartId, PartWords>>;

/** A language that a workbook may be written in: English, or one that has a folder here. */
export type Language = 'en' | keyof typeof GUIDES_BY_LANGUAGE;

/** A guide as data: what a workbook is scaffolded from, checked against and explained by. */
export interface Guide {
  readonly language: Language;
  /** Who is to be thanked for it, in English. */
  readonly credit: Sentence;
  readonly parts: readonly GuidePart[];
  readonly steps: readonly Step[];
  readonly part: (id: PartId) => GuidePart;
  /** The part that a heading's text stands for, in any language; undefined for a team's own headings. */
  readonly partOfHeading: (heading: string) => GuidePart | undefined;
}

/** What all guides look headings up in; made when one is first looked up, not while the extension is loaded. */
const titles = remembering(titlesOfAll);

function remembering<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function makeGuide(language: Language, parts: readonly GuidePart[]): Guide {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const part = (id: PartId): GuidePart => {
    const found = byId.get(id);
    if (found === undefined) throw new RangeError(`the guide has no part ${id}`);
    return found;
  };
  return {
    language,
    credit:
      'After the learner guide “Taking Community Partnerships to the Next Level” (WebJunction; Audrey Barbakoff, King County Library System).',
    parts,
    steps: guideSteps,
    part,
    partOfHeading: (heading) => {
      const { asWritten, byKey } = titles();
      const id = asWritten.get(heading) ?? byKey.get(titleKey(heading));
      return id === undefined ? undefined : part(id);
    },
  };
}

interface Titles {
  /** As most workbooks write them: nothing has to be left out of these to know them again. */
  readonly asWritten: ReadonlyMap<string, PartId>;
  readonly byKey: ReadonlyMap<string, PartId>;
}

function titlesOfAll(): Titles {
  const asWritten = new Map<string, PartId>();
  const byKey = new Map<string, PartId>();
  for (const { parts } of Object.values(GUIDES)) {
    for (const { id, heading, alsoCalled } of parts) {
      for (const title of [heading, ...alsoCalled]) {
        asWritten.set(title, id);
        byKey.set(titleKey(title), id);
      }
    }
  }
  return { asWritten, byKey };
}

/** Accents are often left out, above all in capitals. */
function titleKey(title: string): string {
  return headingKey(title)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '');
}

/** A part with the words of another language; what a page says of it is translated with the page. */
function partIn(part: GuidePart, words: Partial<GuideWords>, language: string): GuidePart {
  const said = words[part.id];
  if (said === undefined) throw new RangeError(`${language}/guide.json has no part “${part.id}”`);
  const { heading, alsoCalled = [], question, formerQuestions = [] } = said;
  return { ...part, heading, alsoCalled, question, formerQuestions };
}

/** The guide in English, which also says what is the same in every language. */
export const guide: Guide = makeGuide('en', guideParts);

const GUIDES: Readonly<Record<Language, Guide>> = { en: guide, ...others(GUIDES_BY_LANGUAGE) };

function others<Id extends Language>(
  words: Readonly<Record<Id, GuideWords>>,
): Readonly<Record<Id, Guide>> {
  const made = Object.entries<GuideWords>(words).map(([language, its]) => [
    language,
    makeGuide(
      language as Id,
      guideParts.map((part) => partIn(part, its, language)),
    ),
  ]);
  return Object.fromEntries(made) as Readonly<Record<Id, Guide>>;
}

/** All languages that a workbook may be written in. */
export const LANGUAGES = Object.keys(GUIDES) as readonly Language[];

/** The guide with its headings and questions as workbooks in this language write them. */
export function guideIn(language: Language): Guide {
  return GUIDES[language];
}

/** How a part's question is or was asked, in any language, today's English first. */
export function wordingsOfQuestion({ id }: GuidePart): readonly string[] {
  return Object.values(GUIDES).flatMap(({ part }) => {
    const { question, formerQuestions } = part(id);
    return question === undefined ? [] : [question, ...formerQuestions];
  });
}

/** The language that most of these texts are headings of; undefined where none of them is one. */
export function languageOfHeadings(texts: readonly string[]): Language | undefined {
  const keys = new Set(
    texts.filter((text) => guide.partOfHeading(text) !== undefined).map(titleKey),
  );
  const counts = LANGUAGES.map((language) => {
    const own = GUIDES[language].parts.flatMap(({ heading, alsoCalled }) => [
      heading,
      ...alsoCalled,
    ]);
    return { language, count: new Set(own.map(titleKey).filter((key) => keys.has(key))).size };
  });
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most === undefined || most.count === 0 ? undefined : most.language;
}
