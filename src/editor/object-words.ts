import type { ProbeObject } from '#world/probe-question.ts';

const ONE: Readonly<Record<ProbeObject, string>> = { Lead: 'lead', Contact: 'contact', Account: 'account' };

/** `1 lead`, `40 leads`, with thousands parted. */
export const countOfObject = (count: number, object: ProbeObject): string =>
  `${numberText(count)} ${ONE[object]}${count === 1 ? '' : 's'}`;

export const oneOf = (object: ProbeObject): string => ONE[object];

export const manyOf = (object: ProbeObject): string => `${ONE[object]}s`;

export const numberText = (count: number): string => count.toLocaleString('en-GB');
