// Read when one of these is first called (src/build/later.mjs): once a workbook is in an editor.
export { complete } from './completion.ts';
export { foldingOf } from './folding.ts';
export { hoverAt } from './hover.ts';
export { inlayHints } from './inlayHints.ts';
export { lensesOf, openQuestions } from './lens.ts';
export { definitionsOf, nameAt, referencesTo } from './organizationNames.ts';
export { outlineOf } from './outline.ts';
export { planRename } from './planRename.ts';
export { fileMoves, foldersAround } from './renameMoves.ts';
export { setApart } from './setApart.ts';
export { snippetWithStops } from './snippetText.ts';
