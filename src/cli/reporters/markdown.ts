import { plainText } from '../plain-text.ts';

/** Text as it stands, in a document of Markdown: in a line, or in a cell of a table. */
export const markdown = (text: string): string =>
  text
    .split('\n')
    .map(plainText)
    .join(' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');

/** A row of a table. */
export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
