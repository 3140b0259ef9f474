import type { FieldValue } from '#shared/field.ts';
import { DAY, formatDate } from '#shared/instant.ts';
import type { Random } from '#shared/random.ts';
import type { MadeKind } from '../generation.ts';
import {
  COMPANY_ENDS,
  COMPANY_MIDDLES,
  COMPANY_STARTS,
  FIRST_NAMES,
  JOB_TITLES,
  LAST_NAME_ENDS,
  LAST_NAME_STARTS,
  TOWNS,
} from './words.ts';

/** The person that a generated record speaks of, and their company. */
export interface Persona {
  /** Counts from 1. */
  readonly number: number;
  readonly first: string;
  readonly last: string;
  readonly company: string;
  /** Of the company, below a top-level domain that nobody can own. */
  readonly domain: string;
}

/** One of several, each as likely. */
export const oneOf = <Value>(random: Random, values: readonly Value[]): Value =>
  values[random.int(0, values.length - 1)] as Value;

export function makePersona(random: Random, number: number): Persona {
  const first = oneOf(random, FIRST_NAMES);
  const last = `${oneOf(random, LAST_NAME_STARTS)}${oneOf(random, LAST_NAME_ENDS)}`;
  const stem = `${oneOf(random, COMPANY_STARTS)}${oneOf(random, COMPANY_MIDDLES)}`;
  const company = `${stem} ${oneOf(random, COMPANY_ENDS)}`;
  return { number, first, last, company, domain: `${stem.toLowerCase()}.example` };
}

/** 2020-01-01 */
const FIRST_DATE = 1_577_836_800_000;

export function madeValue(kind: MadeKind, random: Random, persona: Persona): FieldValue {
  const { first, last, company, domain, number } = persona;
  switch (kind) {
    case 'first-name':
      return first;
    case 'last-name':
      return last;
    case 'company':
      return company;
    case 'email':
      // The number keeps two people of one name apart.
      return `${first}.${last}.${number}@${domain}`.toLowerCase();
    case 'website':
      return `https://www.${domain}`;
    case 'phone':
      return `+00 555 ${String(random.int(0, 9_999_999)).padStart(7, '0')}`;
    case 'job-title':
      return oneOf(random, JOB_TITLES);
    case 'town':
      return oneOf(random, TOWNS);
    case 'number':
      return random.int(1, 10_000);
    case 'running-number':
      return number;
    case 'date':
      return formatDate(FIRST_DATE + random.int(0, 2_000) * DAY);
  }
}
