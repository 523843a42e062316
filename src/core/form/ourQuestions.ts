import { OURS } from '../schema/ourFacts.ts';
import { propertySchema } from '../schema/schema.ts';
import { writtenAnswer } from '../workbook/body/answerText.ts';
import { placeAt } from '../workbook/model/place.ts';
import type { FormContext } from './context.ts';
import { factId, findSectionIndex, headingId } from './fieldId.ts';
import type { AnswerControl, Control, LockedControl } from './form.ts';
import type { Home } from './layout.ts';

/** A part's questions with the library's own behind the guide's: its facts, then its long answers. */
export function withOurQuestions(
  context: FormContext,
  homes: readonly Home[],
  controls: readonly Control[],
): readonly Control[] {
  const { ours } = context.workbook;
  if (ours === undefined) return controls;
  const isOur = ({ id }: Control): boolean => id.startsWith(`${OURS}.`);
  const headings = ours.headings.filter(({ part }) => homes.includes(part));
  return [
    ...controls.filter((one) => !isOur(one)),
    ...controls.filter(isOur),
    ...headings.map(({ id: question, title, help }): AnswerControl => {
      const id = headingId(question);
      const index = findSectionIndex(context.workbook, { kind: 'heading', question });
      const section = index === undefined ? undefined : context.workbook.sections[index];
      return {
        ...{ kind: 'answer', id, label: title, help, optional: false, open: false },
        value: section === undefined ? '' : writtenAnswer(section).text,
        remarks: context.remarksOn(id),
      };
    }),
  ];
}

/** That questions of the file are left out, as they can't be read; empty where none are. */
export function leftOutWords({ workbook, translate: t }: FormContext): string {
  const count = workbook.ours?.leftOut ?? 0;
  if (count === 0) return '';
  return count === 1
    ? t('We can’t read one of our own questions, so it isn’t asked here.')
    : t('We can’t read {count} of our own questions, so they aren’t asked here.', { count });
}

/** The answers to questions that are retired or gone, each as written. */
export function goneAnswers({ workbook, remarksOn }: FormContext): readonly LockedControl[] {
  const place = placeAt(workbook, [OURS]);
  // Where nothing is asked at all, the whole key is the team's own.
  if (workbook.ours === undefined || place?.node.kind !== 'map') return [];
  return place.node.entries.flatMap(({ key }): readonly LockedControl[] => {
    const path = [OURS, key];
    const own = placeAt(workbook, path);
    if (own === undefined || own.node.kind === 'empty') return [];
    if (propertySchema(path, workbook.ours) !== undefined) return [];
    const id = factId(path);
    const text = workbook.text.slice(own.key.start, own.value.end).trimEnd();
    const shown = { label: key, help: '', optional: false, text, at: own.key.start };
    return [{ kind: 'locked', id, ...shown, remarks: remarksOn(id) }];
  });
}
