/** Props that make a select's clear button reachable by keyboard and by screen readers, which the library hides. */
export const clearButton = (what: string) => ({ 'aria-label': `Clear ${what}`, 'aria-hidden': false, tabIndex: 0 });
