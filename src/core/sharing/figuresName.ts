/** By this a report's figures are known again: the name of a `meta` element, the end of a namespace. */
export const FIGURES_NAME = 'partnership-workbooks-figures';
/** Where a Word file has them. */
export const FIGURES_PART = 'customXml/item1.xml';
