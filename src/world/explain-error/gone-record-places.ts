import type { Scene } from './callout-scene.ts';
import { outreachPlace, salesforcePlace, type CurePlace } from './cure-places.ts';
import type { RecordedRun } from '../recorded-run.ts';

/** [ADD-12] The record that is gone, what it was merged into, and the prospect that may be in the sequence. */
export function goneRecordPlaces({ record, prospect, here = [] }: Scene, run: RecordedRun): readonly CurePlace[] {
  if (record === undefined) return [];
  const image = run.final.salesforce.records[record.object].find((each) => each['Id'] === record.id);
  const masterId = image?.['MasterRecordId'];
  const master = run.final.salesforce.records[record.object].find((each) => each['Id'] === masterId);
  const merged =
    master === undefined
      ? []
      : salesforcePlace({
          object: record.object,
          id: String(master['Id']),
          name: String(master['Name'] ?? master['Id']),
          after: true,
        });
  return [
    ...merged,
    ...salesforcePlace({ ...record, after: true }),
    ...(here[0] === undefined ? [] : [outreachPlace('sequenceState', here[0].state)]),
    ...(prospect === undefined ? [] : [outreachPlace('prospect', prospect)]),
  ];
}
