import type { Operator } from '#criteria/criteria.ts';
import { caseVariants } from './case-variants.ts';
import type { ValueSearch } from './value-search.ts';
import { momentCandidates } from './moment-candidates.ts';
import { naturalTexts } from './natural-texts.ts';
import { numberCandidates } from './number-candidates.ts';
import { operandsOf, type Want } from './want.ts';

/**
 * Texts that read naturally, those that the criteria speak of, and those put together where they ask for several parts.
 * Every word that a criterion names is among them, as it stands and in other case.
 */
export function textCandidates(search: ValueSearch): readonly string[] {
  const { field, wants, avoid } = search;
  const named = wants.flatMap(({ criterion }) => operandsOf(criterion).map(String));
  const put = putTogether(wants);
  const natural = naturalTexts(field);
  const mails = field.type === 'email' ? [...put, ...named].flatMap(emailsWith) : [];
  const avoided = avoid.filter((value) => typeof value === 'string');
  return [
    ...new Set([
      ...natural,
      ...named,
      ...mails,
      ...put,
      ...named.flatMap((part) => [`${part} ${natural[0]}`, `${natural[0]} ${part}`, `${part}-1`]),
      ...(compares(wants) ? valuesAsText(search) : []),
      ...[...avoided, ...named].flatMap(caseVariants),
      ...(wants.some(({ criterion }) => SWITCHES.includes(criterion.operator)) ? ['true', 'false'] : []),
    ]),
  ];
}

const SWITCHES: readonly Operator[] = ['is-true', 'is-false'];

/** A start, parts and an end in one text. */
function putTogether(wants: readonly Want[]): readonly string[] {
  const asked = (operator: Operator): readonly string[] =>
    wants
      .filter(({ criterion }) => criterion.operator === operator)
      .filter(({ holds }) => holds)
      .flatMap(({ criterion }) => operandsOf(criterion).map(String));
  const start = longest(asked('starts-with'));
  const end = longest(asked('ends-with'));
  const refused = wants.filter(({ criterion, holds }) => !holds && criterion.operator === 'does-not-contain');
  const inside = [...asked('contains'), ...refused.flatMap(({ criterion }) => operandsOf(criterion).map(String))];
  const parts = [start, ...inside.filter((part) => !start.includes(part) && !end.includes(part)), end];
  return [' ', '', ' and '].map((glue) => parts.filter((part) => part !== '').join(glue)).filter((text) => text !== '');
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((best, text) => (text.length > best.length ? text : best), '');

/** Addresses that a part of one stands in: a domain, the end of one, or a name. */
const emailsWith = (text: string): readonly string[] => {
  const part = text.replace(/^@/, '').replaceAll(' ', '');
  if (part.includes('@')) return [part];
  return [`someone@${part.replace(/^\./, 'example.')}`, `${part}@example.com`, `someone@${part}.example`];
};

const compares = (wants: readonly Want[]): boolean =>
  wants.some(({ criterion }) => COMPARING.includes(criterion.operator));

const COMPARING: readonly Operator[] = [
  ...(['equals', 'not-equal', 'in', 'not-in', 'less-than', 'less-or-equal'] as const),
  ...(['greater-than', 'greater-or-equal', 'before', 'after', 'within-last-days', 'within-next-days'] as const),
];

/** Numbers and moments as texts. */
function valuesAsText(search: ValueSearch): readonly string[] {
  const { values: numbers } = numberCandidates(search);
  const moments = (['date', 'datetime'] as const).flatMap((type) => {
    const isAsked = search.wants.some(({ criterion }) => MOMENTS.test(String(criterion.value ?? criterion.operator)));
    return isAsked ? momentCandidates({ ...search, field: { ...search.field, type } }).values : [];
  });
  const begun = search.wants.flatMap(({ criterion }) => operandsOf(criterion).map(String)).filter(isDateBegun);
  const dates = begun.map((text) => `${text}${'-01-01'.slice(text.length === 4 ? 0 : 3)}`);
  return [...numbers, ...moments, ...dates].map(String);
}

/** What hints at dates: a year, a date literal of Salesforce, or an operator of dates. */
const MOMENTS = /\d{4}-|TODAY|YESTERDAY|TOMORROW|N_DAYS|LAST_|THIS_|NEXT_|within|before|after/;

/** A year, or a month of one. */
const isDateBegun = (text: string): boolean => /^\d{4}(?:-\d{2})?$/.test(text);
