import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { ID_PREFIXES, mintId } from '#mocks/kit/salesforce-id.ts';
import type { OrgSetup } from './org-setup.ts';

/** [SF-1] The ids that an org gives to new records of an object, without end, in the order in which they are created. */
export function* idsInTurn({ salesforce }: OrgSetup, object: SalesforceObject): Generator<string, never, undefined> {
  const taken = new Set(salesforce.records[object].map((record) => record['Id']));
  for (let serial = salesforce.nextSerial[object]; ; serial += 1) {
    const id = mintId(ID_PREFIXES[object], serial);
    if (!taken.has(id)) yield id;
  }
}
