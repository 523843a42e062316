import { nearest } from '../../workbook/values/misspelling.ts';
import { editInSteps } from '../../workbook/edits/composeEdits.ts';
import { removeItem } from '../../workbook/edits/removeField.ts';
import { setField } from '../../workbook/edits/setField.ts';
import type { Draft, Fixer } from './fix.ts';
import { partnerRole } from './missingFixes.ts';

/** A role whose name is nearly the partner's was meant for it; else a new one is begun. */
export const partnerRoleFixes: Fixer = (target) => {
  const { workbook } = target;
  const organization = workbook.cycle.organization?.name ?? '';
  const roles = workbook.cycle.roles ?? [];
  const near = roles.findIndex(({ organization: name = '' }) =>
    nearest(name, [organization]) === undefined ? false : name !== '',
  );
  const renamed: Draft[] =
    near < 0
      ? []
      : [
          {
            title: 'change-name',
            values: { organization },
            edited: setField(workbook, ['roles', near, 'organization'], organization),
          },
        ];
  return [...renamed, { title: 'add-role', values: { organization }, ...partnerRole(target) }];
};

export const relationshipFixes: Fixer = ({ workbook, problem }) => {
  const value = problem.variant === 'new' ? 'existing' : 'new';
  const edited = setField(workbook, ['organization', 'relationship'], value);
  return [{ title: 'change-to', values: { value }, edited }];
};

export const spectrumFixes: Fixer = ({ workbook }) => {
  const { current, target } = workbook.cycle.spectrum ?? {};
  if (current === undefined || target === undefined) return [];
  const edited = editInSteps(workbook, [
    (now) => setField(now, ['spectrum', 'current'], target),
    (now) => setField(now, ['spectrum', 'target'], current),
  ]);
  return [{ title: 'swap-levels', edited }];
};

export const candidateFixes: Fixer = ({ workbook, problem }) => {
  const edited = removeItem(workbook, (problem.path ?? []).slice(0, 2));
  return [{ title: 'remove-candidate', values: { name: problem.values.name ?? '' }, edited }];
};
