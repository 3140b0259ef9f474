import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { objectPages } from '../salesforce/objects.ts';
import { nameOfRecord } from '../salesforce/record-names.ts';
import { listDifference } from './list-difference.ts';
import { wordsOfRecords } from './words-of-records.ts';
import type { StepWords } from './workspace-step.ts';

/** Accounts speak for all: what belongs to an account goes with it. */
const pages = objectPages.toSorted((a, b) => Number(b.object === 'Account') - Number(a.object === 'Account'));

/** What was done to the records of Salesforce; those of the first object that has any speak for all. */
export function wordsOfSalesforce(before: SalesforceState, after: SalesforceState): StepWords | undefined {
  if (before.records === after.records) return undefined;
  for (const page of pages) {
    const words = wordsOfObject(before, after, page.object, page);
    if (words) return words;
  }
  return undefined;
}

function wordsOfObject(
  before: SalesforceState,
  after: SalesforceState,
  object: SalesforceObject,
  { one, many }: { readonly one: string; readonly many: string },
): StepWords | undefined {
  const { added, changed, removed } = listDifference(before.records[object], after.records[object], idOf);
  const isGone = (record: SalesforceRecord): boolean => record['IsDeleted'] === true;
  const writable = after.fields[object].filter(({ readOnly }) => readOnly !== true);
  const restored = changed.filter((change) => isGone(change.before) && !isGone(change.after));
  const deleted = changed.filter((change) => !isGone(change.before) && isGone(change.after));
  return wordsOfRecords(
    {
      created: added,
      deleted: [...removed, ...deleted.map((change) => change.after)],
      restored: restored.map((change) => change.after),
      changed: changed.filter((change) => isGone(change.before) === isGone(change.after)),
    },
    {
      one,
      many,
      system: 'Salesforce',
      list: `/salesforce/${object}`,
      nameOf: nameOfRecord,
      idOf,
      fieldsOf: (was, is) => writable.filter(({ name }) => was[name] !== is[name]).map(({ label }) => label),
    },
  );
}

const idOf = (record: SalesforceRecord): string => String(record['Id']);
