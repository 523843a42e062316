/** By this a report's figures are known again: the name of a `meta` element, the end of a namespace. */
export const FIGURES_NAME = 'partnership-workbooks-figures';
