// What the pages need on this side of them.
export { askWho } from './commands/askWho.ts';
export { settleMilestone } from './commands/settleMilestone.ts';
export { openFormPage } from './formPage/formPage.ts';
export { newSyncs } from './formPage/sync.ts';
export { runImport } from './imports/runImport.ts';
export { runOverview } from './overview/runOverview.ts';
