import type { Relationship, SpectrumLevel } from '../../schema/generated/types.ts';
import { propertySchema } from '../../schema/schema.ts';
import { SPANISH_SHEETS, SPANISH_STATUS } from '../../spanish/spanishLists.ts';
import { choiceMeant } from '../choiceMeant.ts';
import { fillerOf } from '../filledGuide/fillers.ts';
import type { PartnerList } from './columns.ts';

/** How a status begins that says whether they work together; the schema knows the words that say nothing else. */
const EXISTING =
  /^(?:active|current|existing|yes|y|ongoing|partner|established|in progress|signed|on hold|paused|renewed|x|true)\b|^[✓✔☑☒]/i;
const NEW =
  /^(?:new|prospect\w*|potential|no|n|not yet|hoped|hopeful|lead|idea|future|possible|target|to (?:contact|approach)|planned|interested|wish|none|false)\b/i;
const PLAIN =
  /^(?:active|current|existing|yes|y|no|n|new|partner|prospect|potential|x|true|false|[✓✔☑☒])$/i;

/** Whether a list’s status says that they work together; undefined where it says neither. */
export function relationshipOf(status: string | undefined): Relationship | undefined {
  if (status === undefined || fillerOf(status) !== undefined) return undefined;
  const meant = choiceIn(['organization', 'relationship'], status) as Relationship | undefined;
  if (meant !== undefined) return meant;
  if (NEW.test(status) || SPANISH_STATUS.new.test(status)) return 'new';
  return EXISTING.test(status) || SPANISH_STATUS.existing.test(status) ? 'existing' : undefined;
}

/** Whether the relationship says all that the status said: “a little” says more. */
export function isPlain(status: string | undefined): boolean {
  return PLAIN.test(status ?? '') || SPANISH_STATUS.plain.test(status ?? '');
}

/** What a list says of all its organizations: a list of current partners needs no column for that. */
export function saidOfAll({
  grid: { sheet, rows },
  header,
}: PartnerList): Relationship | undefined {
  const titles = rows.slice(0, Math.max(0, header)).flatMap(({ cells }) => cells);
  const text = [sheet, ...titles].join('\n');
  const isExisting =
    /\b(?:current|active|existing|our)\s+(?:\w+\s+)?partner/i.test(text) ||
    SPANISH_SHEETS.existing.test(text);
  const isNew =
    /\b(?:prospect|potential|possible|future|wish\s?list|ideas?)/i.test(text) ||
    SPANISH_SHEETS.new.test(text);
  return isExisting === isNew ? undefined : isExisting ? 'existing' : 'new';
}

/** The level that a cell names, also by its number: `3 - Involve`. */
export function levelOf(text: string | undefined): SpectrumLevel | undefined {
  const said = text
    ?.replace(/^[^\p{L}\p{N}]{0,20}(?:\d\s*(?:[-–.:)]\s*)?)?/u, '')
    .replace(/[^\p{L}\p{N}]{1,20}$/u, '');
  return said === undefined
    ? undefined
    : (choiceIn(['spectrum', 'current'], said) as SpectrumLevel | undefined);
}

function choiceIn(path: readonly string[], text: string): string | undefined {
  const schema = propertySchema(path);
  return schema === undefined ? undefined : choiceMeant(schema, text);
}
