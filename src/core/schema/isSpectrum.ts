import { SPECTRUM } from '../guide/spectrum.ts';
import type { PropertySchema } from './propertySchema.ts';

/** Whether a place asks for a level of the spectrum, which has an order and says so. */
export function isSpectrum({ enum: values = [] }: PropertySchema): boolean {
  return values.length === SPECTRUM.length && SPECTRUM.every(({ id }, at) => id === values[at]);
}
