import type { Token } from './tokens.ts';

/** Which records of a run stand there: `1 record is here: Ada Lovelace, held.` */
export function describeTokens(tokens: readonly Token[] = []): string {
  if (tokens.length === 0) return '';
  const count = tokens.reduce((sum, token) => sum + token.count, 0);
  const are = count === 1 ? '1 record is' : `${count.toLocaleString('en-GB')} records are`;
  return `${are} here: ${tokens.map(({ label }) => label.replace(': ', ', ')).join('; ')}.`;
}
