import { guideSteps, type Step } from './facts.ts';
import { headingKey } from './headings.ts';
import { guideParts, type GuidePart, type PartId } from './parts.ts';

/** A guide as data: what a workbook is scaffolded from, checked against and explained by. */
export interface Guide {
  readonly id: string;
  readonly title: string;
  /** Who is to be thanked for it. */
  readonly credit: string;
  readonly parts: readonly GuidePart[];
  readonly steps: readonly Step[];
  readonly part: (id: PartId) => GuidePart;
  /** The part that a heading's text stands for; undefined for a team's own headings. */
  readonly partOfHeading: (heading: string) => GuidePart | undefined;
}

function makeGuide(parts: readonly GuidePart[], steps: readonly Step[]): Guide {
  const byId = new Map(parts.map((part) => [part.id, part]));
  /** Made when a heading is first looked up: not while the extension is loaded. */
  let byHeading: ReadonlyMap<string, GuidePart> | undefined;
  return {
    id: 'community-partnerships',
    title: 'Taking Community Partnerships to the Next Level',
    credit:
      'After the learner guide “Taking Community Partnerships to the Next Level” (WebJunction; Audrey Barbakoff, King County Library System).',
    parts,
    steps,
    part: (id) => {
      const part = byId.get(id);
      if (part === undefined) throw new RangeError(`the guide has no part ${id}`);
      return part;
    },
    partOfHeading: (heading) => (byHeading ??= partsByHeading(parts)).get(headingKey(heading)),
  };
}

function partsByHeading(parts: readonly GuidePart[]): ReadonlyMap<string, GuidePart> {
  return new Map(
    parts.flatMap((part) =>
      [part.heading, ...part.alsoCalled].map((title) => [headingKey(title), part] as const),
    ),
  );
}

/** The one guide there is today. */
export const guide: Guide = makeGuide(guideParts, guideSteps);
