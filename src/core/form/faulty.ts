import type { Control } from './form.ts';

/** Whether any of these controls, or anything in them, has an error. */
export function isFaulty(controls: readonly Control[]): boolean {
  return controls.some((one) => {
    if (one.kind === 'group') return isFaulty(one.controls);
    if (one.kind === 'pattern') return false;
    const isOne = one.remarks.some(({ severity }) => severity === 'error');
    return isOne || (one.kind === 'list' && one.items.some((item) => item.isFaulty));
  });
}
