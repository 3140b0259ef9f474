import type { Candidates } from './candidates-for.ts';
import type { Search } from './find-value.ts';
import { operandsOf } from './want.ts';

const PLAIN: Readonly<Record<string, readonly string[]>> = {
  FirstName: ['Ada', 'Milo'],
  LastName: ['Brookfield', 'Hartwell'],
  Company: ['Amber Mills Ltd', 'Northgate plc'],
  Title: ['Head of Sales', 'Data Analyst'],
  Email: ['ada.brookfield@ambermills.example', 'milo.hartwell@northgate.example'],
};
const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  email: ['someone@example.com', 'someone.else@example.org'],
  phone: ['+00 555 0100', '+00 555 0199'],
  url: ['https://www.example.com', 'https://www.example.org'],
};

/** Texts that read naturally, and those that the criteria speak of, put together where they ask for several parts. */
export function textCandidates({ field, wants }: Search): Candidates {
  const named = wants.flatMap(({ criterion }) => operandsOf(criterion).map(String));
  const of = (operator: string): readonly string[] =>
    wants
      .filter(({ criterion, holds }) => holds && criterion.operator === operator)
      .flatMap(({ criterion }) => operandsOf(criterion).map(String));
  const start = longest(of('starts-with'));
  const end = longest(of('ends-with'));
  const inside = of('contains');
  const parts = [start, ...inside.filter((part) => !start.includes(part) && !end.includes(part)), end];
  const put = ['', ' ', 'x'].map((glue) => parts.filter((part) => part !== '').join(glue));
  const natural = [...(field.picklist ?? []), ...(PLAIN[field.name] ?? []), ...(BY_TYPE[field.type] ?? [])];
  const mails = field.type === 'email' ? named.flatMap(emailsWith) : [];
  const values = [...natural, ...named, ...put, ...mails, 'Something', 'Something else'];
  return { values: [...new Set(values)], complete: false };
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((best, text) => (text.length > best.length ? text : best), '');

const emailsWith = (text: string): readonly string[] => {
  const part = text.replace(/^@/, '');
  return part.includes('@') ? [part] : [`someone@${part.replace(/^\./, 'example.')}`, `${part}@example.com`];
};
