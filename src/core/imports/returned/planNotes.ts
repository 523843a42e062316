import { guide } from '../../guide/guide.ts';
import type { Translate } from '../../language/translate.ts';
import { fieldPathOf } from '../../schema/fieldPath.ts';
import { knownKeys, propertySchema } from '../../schema/schema.ts';
import { placeName } from '../placeName.ts';
import { partOf } from './planPlace.ts';
import type { Differences, PlanComment } from './returnedPlan.ts';

/** What things in the lists of a plan are called by. */
export type Named = Pick<Differences, 'now' | 'ours'>;

/** A comment as a line that stands alone. */
export function noteOf({ tag, text, by, about }: PlanComment, named: Named, t: Translate): string {
  const part = tag === undefined ? about : quotedLabel(tag, named, t);
  if (part === '') return t('Comment by {by}: {text}', { by: nameOf(by, t), text });
  return t('Comment by {by} on “{part}”: {text}', { by: nameOf(by, t), part, text });
}

export function nameOf(by: string, t: Translate): string {
  return by === '' ? t('your partner') : by;
}

/** A part’s heading, or a fact’s name; what belongs to a thing in a list has the name that it goes by. */
export function labelOf(tag: string, { now, ours }: Named, t: Translate): string {
  const part = partOf(tag);
  if (part !== undefined) return t(guide.part(part).heading);
  const path = fieldPathOf(tag);
  const item = path.slice(0, path.findIndex((step) => typeof step === 'number') + 1);
  const [naming = ''] = item.length === 0 ? [] : knownKeys(item);
  const name = now.get([...item, naming].join('.')) ?? '';
  const field = propertySchema(path)?.title;
  if (name === '' || field === undefined) return placeName(tag, t, ours);
  return t('“{name}” – {field}', { name, field: t(field) });
}

/** The same inside quotation marks. */
export function quotedLabel(tag: string, named: Named, t: Translate): string {
  return labelOf(tag, named, t).replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'));
}
