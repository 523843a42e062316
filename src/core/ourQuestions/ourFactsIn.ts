import { headingKey } from '../guide/headingKey.ts';
import { fingerprint } from '../language/fingerprint.ts';
import type { OurFacts } from '../schema/ourFacts.ts';
import type { PropertyMeaning } from '../schema/propertyMeaning.ts';
import type { PropertySchema } from '../schema/propertySchema.ts';
import { PARTS, type OurQuestion } from './question.ts';
import { readOurQuestions } from './readOurQuestions.ts';

/** What the schemas are told of the questions in a file; undefined where it has none. */
export function ourFactsIn(text: string): OurFacts | undefined {
  const { questions, leftOut } = readOurQuestions(text);
  const asked = questions.filter(({ retired }) => !retired);
  if (asked.length + leftOut === 0) return undefined;
  const [long, facts] = [true, false].map((is) =>
    asked.filter(({ kind }) => (kind === 'long') === is),
  );
  const byId = <T>(say: (one: OurQuestion) => T): Readonly<Record<string, T>> =>
    Object.fromEntries((facts ?? []).map((one) => [one.id, say(one)]));
  return {
    version: String(fingerprint(text)),
    leftOut,
    properties: byId(schemaOf),
    meanings: byId(meaningOf),
    goesTo: Object.fromEntries(asked.map(({ id, goesTo }) => [id, goesTo])),
    headings: (long ?? []).map(({ id, question: title, part, help }) => ({
      ...{ id, title, key: headingKey(title), part: PARTS[part], help },
    })),
  };
}

/** The words people use for an answer of yes or no. */
const YES_OR_NO = {
  ...{ true: 'yes', y: 'yes', 's\u00ed': 'yes', si: 'yes' },
  ...{ false: 'no', n: 'no' },
};

function schemaOf({ question: title, kind, choices }: OurQuestion): PropertySchema {
  switch (kind) {
    case 'date':
      return { title, types: ['string'], format: 'date' };
    case 'number':
      return { title, types: ['number'] };
    case 'choice':
      return { title, types: ['string'], enum: choices };
    case 'yes-no':
      return { title, types: ['string'], enum: ['yes', 'no'], synonyms: YES_OR_NO };
    case 'text':
    case 'long':
      return { title, types: ['string'] };
  }
}

function meaningOf({ help, kind, part, choices }: OurQuestion): PropertyMeaning {
  const meaning = { description: help, help, part: PARTS[part] };
  // A choice of the library's own says what it means.
  return kind === 'choice' ? { ...meaning, enumDescriptions: choices } : meaning;
}
