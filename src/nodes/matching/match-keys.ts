import type { FieldValue } from '#shared/field.ts';
import type { KeyOf } from '../contract/trip-facts.ts';

/** Words that say nothing at the end of a company's name; `and` is left by `GmbH & Co. KG`. */
const LEGAL_FORMS = new Set(
  'ab ag and as asa bv co company corp corporation cv gmbh group inc incorporated international kg kk limited llc llp lp ltd nv oy oyj plc pte pty sa sarl sas se spa srl'.split(
    ' ',
  ),
);

/** [MAT-1] The domain of an email address or of a web address: `jo@Mail.acme.com` and `https://www.acme.com/x` give `mail.acme.com` and `acme.com`. */
export const domainKey: KeyOf = (value) => {
  const text = textOf(value);
  const at = text.lastIndexOf('@');
  const host = at >= 0 ? text.slice(at + 1) : text.replace(/^[a-z][a-z0-9+.-]*:\/\//, '').replace(/[/?#:].*$/, '');
  const domain = host.replace(/^www\./, '').replace(/\.$/, '');
  return /^[^\s@]+\.[^\s@.]+$/.test(domain) ? domain : null;
};

/** [MAT-1] A company's name without case, accents, punctuation and legal forms: `Acme, Inc.` gives `acme`. */
export const companyKey: KeyOf = (value) => {
  const plain = textOf(value).normalize('NFKD').replace(/\p{M}/gu, '').replace(/&/g, ' and ').replace(/['’.]/g, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const end = words.findLastIndex((word) => !LEGAL_FORMS.has(word)) + 1;
  // A name made of legal forms alone ("Group Co") keeps them, so that it still means something.
  const kept = end > 0 ? words.slice(0, end) : words;
  return kept.length > 0 ? kept.join(' ') : null;
};

/** [CND-2] A value without case, as `findBy` compares it. */
export const exactKey: KeyOf = (value) => (value === null || value === '' ? null : textOf(value));

const textOf = (value: FieldValue): string =>
  String(value ?? '')
    .trim()
    .toLowerCase();
