import type { Day } from '../../calendar/day.ts';
import { guideIn, type Guide, type Language } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import type { Candidate, Relationship } from '../../schema/generated/types.ts';
import { isPlaceholder } from '../values/placeholder.ts';
import { scaffoldBody, type Appendix, type ScaffoldBody } from './body.ts';
import { asFields, firstEmptyPlace, frontMatterText, type KnownFields } from './factsText.ts';
import { withFrontMatter } from './grayMatter.ts';
import { knownFacts } from './knownFacts.ts';
import { oneLine } from './wrapping.ts';

/** What is known when somebody asks for a new workbook. Blank text counts as unknown. */
export interface WorkbookRequest {
  readonly organization: string;
  /** What its headings, questions, and comments are written in; English by default. */
  readonly language?: Language | undefined;
  readonly audience?: string | undefined;
  readonly relationship?: Relationship | undefined;
  readonly library?: string | undefined;
  readonly focus?: string | undefined;
  readonly coordinator?: string | undefined;
  /** From 1. */
  readonly cycle: number;
  /** Left open if nobody knows. */
  readonly started?: Day | undefined;
  readonly candidates?: readonly Candidate[] | undefined;
  /** What else is known for the front matter, for example from an imported guide or the cycle before. */
  readonly facts?: KnownFields | undefined;
  /** Answers as Markdown, without any of the guide's headings in them. */
  readonly answers?: ReadonlyMap<PartId, string> | undefined;
  readonly appendix?: Appendix | undefined;
  /** How lines end; LF by default. */
  readonly eol?: '\n' | '\r\n' | undefined;
}

export interface WorkbookPlan {
  readonly kind: 'plan';
  readonly text: string;
  /** The first thing to fill in, in UTF-16 code units into `text`. */
  readonly cursor: number;
}

/** Why there is no plan. */
export interface Refusal {
  readonly kind: 'refusal';
  /** A placeholder such as `TBD` names nobody; the workbook wouldn't count it as a name. */
  readonly reason: 'empty-name' | 'placeholder-name';
}

/** Plans a new workbook with every part of the guide. Nothing is written to disk. */
export function planWorkbook(request: WorkbookRequest): WorkbookPlan | Refusal {
  const name = oneLine(request.organization);
  if (name === '') return { kind: 'refusal', reason: 'empty-name' };
  if (isPlaceholder(name)) return { kind: 'refusal', reason: 'placeholder-name' };
  const focus = known(request.focus);
  const guide = guideIn(request.language ?? 'en');
  const yaml = frontMatterText(knownFields({ ...request, organization: name }), guide.language);
  const body = scaffoldBody(focus === undefined ? name : `${name}: ${focus}`, request, guide);
  return placed(yaml, body, guide, request.eol ?? '\n');
}

function knownFields(request: WorkbookRequest): KnownFields {
  const { organization, ...others } = request.facts ?? {};
  return {
    workbook: 'partnership-cycle',
    // English needs no saying: a workbook without the line is in English.
    language: request.language === 'en' ? undefined : request.language,
    organization: {
      name: request.organization,
      audience: known(request.audience),
      relationship: request.relationship,
      ...asFields(organization),
    },
    library: known(request.library),
    cycle: request.cycle,
    focus: known(request.focus),
    coordinator: known(request.coordinator),
    started: request.started === undefined ? undefined : { day: request.started },
    candidates: (request.candidates ?? []).map((one, at) => knownFacts(one, ['candidates', at])),
    ...others,
  };
}

function known(text: string | undefined): string | undefined {
  const line = oneLine(text ?? '');
  return line === '' ? undefined : line;
}

function placed(yaml: string, body: ScaffoldBody, guide: Guide, eol: string): WorkbookPlan {
  const field = firstEmptyField(yaml, guide);
  const text = withFrontMatter(yaml, body.text);
  const cursor =
    field === undefined
      ? text.length - body.text.length + firstAnswer(body, guide)
      : text.indexOf(yaml.trimEnd()) + field + 1;
  const breaks = text.slice(0, cursor).split('\n').length - 1;
  return {
    kind: 'plan',
    text: text.replaceAll('\n', eol),
    cursor: cursor + breaks * (eol.length - 1),
  };
}

/** The first empty field of the guide's first steps, up to the first answer. */
function firstEmptyField(yaml: string, guide: Guide): number | undefined {
  const facts = guide.steps.flatMap((step) => step.facts);
  const end = facts.findIndex((fact) => fact.kind !== 'field');
  const paths = (end < 0 ? facts : facts.slice(0, end)).flatMap((fact) =>
    fact.kind === 'field' ? [fact.path] : [],
  );
  return firstEmptyPlace(yaml, paths);
}

function firstAnswer({ text, answers }: ScaffoldBody, guide: Guide): number {
  const parts = guide.steps
    .flatMap((step) => step.facts)
    .flatMap((fact) => (fact.kind === 'answer' ? fact.parts : []));
  const part = parts.find((id) => answers.has(id));
  return (part === undefined ? undefined : answers.get(part)) ?? text.length;
}
