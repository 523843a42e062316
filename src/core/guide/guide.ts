import { guideSteps, type Step } from './steps.ts';
import { headingKey } from './headingKey.ts';
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
  let headings: Headings | undefined;
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
    partOfHeading: (heading) => {
      const { asWritten, byKey } = (headings ??= headingsOf(parts));
      return asWritten.get(heading) ?? byKey.get(headingKey(heading));
    },
  };
}

interface Headings {
  /** As most workbooks write them: nothing has to be left out of these to know them again. */
  readonly asWritten: ReadonlyMap<string, GuidePart>;
  readonly byKey: ReadonlyMap<string, GuidePart>;
}

function headingsOf(parts: readonly GuidePart[]): Headings {
  const asWritten = new Map<string, GuidePart>();
  const byKey = new Map<string, GuidePart>();
  for (const part of parts) {
    for (const title of [part.heading, ...part.alsoCalled]) {
      asWritten.set(title, part);
      byKey.set(headingKey(title), part);
    }
  }
  return { asWritten, byKey };
}

/** The one guide there is today. */
export const guide: Guide = makeGuide(guideParts, guideSteps);
