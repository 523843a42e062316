import type { Rule } from './rule.ts';
import { acrossWorkbooksRule } from './rules/acrossWorkbooks.ts';
import { agreementRule } from './rules/agreement.ts';
import { candidatesRule } from './rules/candidates.ts';
import { conflictCopyRule } from './rules/conflictCopy.ts';
import { goalDatesRule } from './rules/goalDates.ts';
import { goalLanguageRule } from './rules/goalLanguage.ts';
import { guideSectionsRule } from './rules/guideSections.ts';
import { lostKeysRule } from './rules/lostKeys.ts';
import { measuresRule } from './rules/measures.ts';
import { milestoneDatesRule } from './rules/milestoneDates.ts';
import { milestoneFieldsRule } from './rules/milestoneFields.ts';
import { milestoneListRule } from './rules/milestoneList.ts';
import { nextStepRule } from './rules/nextStep.ts';
import { otherPartnerRule } from './rules/otherPartner.ts';
import { outdentedRule } from './rules/outdented.ts';
import { partnerRule } from './rules/partner.ts';
import { personalDataRule } from './rules/personalData.ts';
import { placeholdersRule } from './rules/placeholders.ts';
import { readingRule } from './rules/reading.ts';
import { readingsRule } from './rules/readings.ts';
import { reflectionRule } from './rules/reflection.ts';
import { rolesRule } from './rules/roles.ts';
import { smartGoalRule } from './rules/smartGoal.ts';
import { valuesRule } from './rules/values.ts';

/** Every check there is. A new one is a line here. */
export const rules: readonly Rule[] = [
  readingRule,
  valuesRule,
  lostKeysRule,
  outdentedRule,
  placeholdersRule,
  nextStepRule,
  smartGoalRule,
  measuresRule,
  readingsRule,
  goalLanguageRule,
  goalDatesRule,
  otherPartnerRule,
  milestoneFieldsRule,
  milestoneDatesRule,
  milestoneListRule,
  rolesRule,
  partnerRule,
  candidatesRule,
  agreementRule,
  acrossWorkbooksRule,
  conflictCopyRule,
  guideSectionsRule,
  reflectionRule,
  personalDataRule,
];
