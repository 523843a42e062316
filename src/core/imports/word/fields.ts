import { valueOf } from '../file/office.ts';
import { FileRefused } from '../file/refusal.ts';
import { childOf, elementsOf, type XmlElement } from '../file/xml.ts';
import { LONGEST_ABOUT, MOST_OPEN, type Field } from './wordPart.ts';

/** What is behind it is the instruction of one field more. */
export function beginField(fields: Field[]): void {
  if (fields.length >= MOST_OPEN) throw new FileRefused('damaged');
  fields.push({ instruction: '', shows: false });
}

/** More of the innermost field's instruction, or that what it shows begins. */
export function extendField(
  fields: Field[],
  { instruction = '', shows = false }: Partial<Field>,
): void {
  const field = fields.at(-1);
  // What stands behind the beginning of what it shows is no instruction.
  if (field === undefined || field.shows) return;
  const whole = (field.instruction + instruction).slice(0, LONGEST_ABOUT);
  fields.pop();
  fields.push({ instruction: whole, shows, ...(shows ? meantBy(whole) : {}) });
}

/** Asked once of a field: an instruction may come in thousands of pieces. */
function meantBy(instruction: string): Pick<Field, 'link' | 'isMade'> {
  return {
    link: linkIn(instruction),
    isMade: isPageNumber(instruction) || /^\s*TOC\b/i.test(instruction),
  };
}

/** What somebody chose in a form's check box or list. Its text fields show what was typed. */
export function chosenInForm(form: XmlElement | undefined): string {
  const box = childOf(form, 'checkBox');
  if (box !== undefined) {
    const state = childOf(box, 'checked') ?? childOf(box, 'default');
    return state !== undefined && state.attributes.val !== '0' ? '☒' : '☐';
  }
  const list = childOf(form, 'ddList');
  const entries = elementsOf(list).filter(({ name }) => name === 'listEntry');
  return (
    entries[Number(valueOf(list, 'result') ?? valueOf(list, 'default') ?? 0)]?.attributes.val ?? ''
  );
}

export function linkIn(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1];
}

export function isPageNumber(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}

/** Whether what stands here is an instruction, or what a field shows that nobody wrote. */
export function isHiddenField(fields: readonly Field[]): boolean {
  return fields.some(
    ({ instruction, isMade, shows }) => (!shows && instruction !== '') || isMade === true,
  );
}
