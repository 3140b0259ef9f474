import type { OrgSetup } from '#world/org-setup.ts';
import { recordName } from '../record-name.ts';

/** What a record of the org is called; its id where the org does not have it. */
export function recordNameIn(org: OrgSetup, { object, id }: { readonly object: string; readonly id: string }): string {
  const lists: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = org.salesforce.records;
  const image = lists[object]?.find((record) => record['Id'] === id);
  return image === undefined ? `${object} ${id}` : recordName(image as Parameters<typeof recordName>[0], id);
}
