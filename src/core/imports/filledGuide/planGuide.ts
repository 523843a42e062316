import { isoDay, type Day } from '../../calendar/day.ts';
import { newRecognizer } from '../../guide/asked.ts';
import { guide, languageOfHeadings, type Language } from '../../guide/guide.ts';
import type { Sentence } from '../../language/translate.ts';
import type { PartId } from '../../guide/parts.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { FileRefused } from '../file/refusal.ts';
import type { ImportedWorkbook, ImportPlan, Notice } from '../importPlan.ts';
import type { Appendix } from '../../workbook/scaffold/body.ts';
import { knownFacts } from '../../workbook/scaffold/knownFacts.ts';
import { placedFacts } from '../placedFacts.ts';
import { blockText, hiddenWords, type WordBlock, type WordText } from '../word/wordText.ts';
import { literalLine, markdownOf } from '../word/markdownOf.ts';
import { flatten } from './flatten.ts';
import { readFacts } from './readFacts.ts';
import { besideGuide } from './besideGuide.ts';
import { meetingHeading, meetingNotes, type MeetingNotes } from './meetings.ts';
import { passesOf, type Pass } from './passes.ts';
import { dateHabits, type DateHabits } from './writtenDays.ts';

/** A file with fewer of the guide's parts has them by chance, and isn't a guide. */
const FEWEST_PARTS = 2;

/** What a filled-in Word guide would become: a workbook for each pass. Throws {@link FileRefused}. */
export function planGuide(
  word: WordText,
  { today, language: usual }: { readonly today: Day; readonly language?: Language | undefined },
): ImportPlan {
  const recognizer = newRecognizer();
  const { passes, recognized } = passesOf(flatten(word.blocks, recognizer), recognizer);
  if (recognized.size < FEWEST_PARTS) throw new FileRefused('no-guide');
  if (passes.length === 0) throw new FileRefused('nothing-filled-in');
  const habits = dateHabits(word.blocks.map(blockText).join('\n'), today);
  const headings = word.blocks.map((block) => blockText(block).trim());
  const language = languageOfHeadings(headings) ?? usual;
  const planned = planPasses(passes, word, { habits, language });
  return {
    kind: 'plan',
    workbooks: planned.map(({ workbook }) => workbook),
    skipped: [],
    known: [],
    notices: [...noticesOf(word), ...planned.flatMap(({ notices }) => notices)],
  };
}

function noticesOf({ blocks, changes, pictures, comments }: WordText): readonly Notice[] {
  const notices: Notice[] = [];
  const words = hiddenWords(blocks).slice(0, MOST_HIDDEN);
  if (words.length > 0) notices.push({ kind: 'hidden', words });
  if (changes > 0) notices.push({ kind: 'changes-accepted', count: changes });
  if (comments.length > 0) notices.push({ kind: 'comments-kept', count: comments.length });
  if (pictures.length > 0) notices.push({ kind: 'pictures-left', count: pictures.length });
  return notices;
}

/** More stretches of hidden text than these aren’t told one by one. */
const MOST_HIDDEN = 20;

interface PlannedPass {
  readonly workbook: ImportedWorkbook;
  readonly notices: readonly Notice[];
}

/** How a file writes days, and in which language its headings are. */
interface WrittenAs {
  readonly habits: DateHabits;
  readonly language: Language | undefined;
}

/** A pass that names no organization of its own may mean one of the list that a pass before it has. */
function planPasses(
  passes: readonly Pass[],
  word: WordText,
  { habits, language }: WrittenAs,
): readonly PlannedPass[] {
  const beside = besideGuide(word, passes, language ?? 'en');
  let ideas: Cycle['candidates'] = [];
  return passes.map((pass, at) => {
    const read = readFacts(pass, { habits, ideas: ideas ?? [] });
    ideas = read.listed;
    return {
      workbook: workbookOf(read.facts, read.answers, beside[at] ?? [], { habits, language }),
      notices: read.notices,
    };
  });
}

function workbookOf(
  facts: Cycle,
  answers: ReadonlyMap<PartId, readonly WordBlock[]>,
  unplaced: readonly string[],
  { habits, language }: WrittenAs,
): ImportedWorkbook {
  const notes = meetingNotes(answers.get('meeting-notes') ?? [], habits);
  const known = notes.next === undefined ? facts : { ...facts, 'next-meeting': isoDay(notes.next) };
  const texts = textsOf(answers, notes);
  const { library, candidates, coordinator, ...others } = known;
  const { organization } = known;
  return {
    organization: organization?.name,
    request: {
      organization: organization?.name ?? '',
      language,
      relationship: organization?.relationship,
      library,
      coordinator,
      candidates,
      // The file's name stands in for a partner's that is missing, but not as a fact.
      facts: knownFacts({ ...others, organization: { name: undefined, ...organization } }),
      answers: texts,
      appendix: appendixOf(unplaced),
    },
    placed: [
      ...placedFacts(known),
      ...[...texts].map(([part, text]) => ({ to: guide.part(part).heading, text })),
    ],
    unplaced,
  };
}

function textsOf(
  answers: ReadonlyMap<PartId, readonly WordBlock[]>,
  notes: MeetingNotes,
): ReadonlyMap<PartId, string> {
  const texts = new Map<PartId, string>();
  for (const [part, blocks] of answers) {
    const text = part === 'meeting-notes' ? notesText(notes) : markdownOf(blocks);
    if (text !== '') texts.set(part, text);
  }
  return texts;
}

function notesText({ entries }: MeetingNotes): string {
  return entries
    .flatMap(({ day, blocks }) => [
      ...(day === undefined ? [] : [meetingHeading(day)]),
      markdownOf(blocks),
    ])
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The heading under which all that the guide doesn't ask for is kept. */
const APPENDIX_HEADING: Sentence = 'From the Word file';

function appendixOf(unplaced: readonly string[]): Appendix | undefined {
  if (unplaced.length === 0) return undefined;
  return { heading: APPENDIX_HEADING, blocks: unplaced.map(literalLine) };
}
