import { kindPages } from './outreach/kinds.ts';

/** Where the page of a record of the latest run stands, in the state after it. */
export function addressOfRecord(system: 'salesforce' | 'outreach', object: string, id: string): string {
  if (system === 'salesforce') return `/salesforce/${object}/${id}?view=after`;
  const page = kindPages.find((each) => each.kind === object);
  return page ? `/outreach/${page.path}/${id}?view=after` : '/outreach';
}
