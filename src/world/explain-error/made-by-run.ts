import type { RecordImage } from '#logs/record-history.ts';
import type { RecordedRun } from '../recorded-run.ts';
import { historyOf } from '../run-history.ts';
import type { RecordStimulus } from '../run-input.ts';
import type { SalesforceThing, Scene } from './callout-scene.ts';
import { salesforcePlace, simulatorPlace, type CurePlace } from './cure-places.ts';

/** What the run itself has made cannot be changed before it: what to change instead. */
export interface MadeByRun {
  readonly text: string;
  readonly places: readonly CurePlace[];
}

/** Where the record of a failure, or its prospect, is there only because of the run; undefined where both are not. */
export function madeByRun(scene: Scene, run: RecordedRun, trip: string): MadeByRun | undefined {
  const { record, prospect } = scene;
  if (record?.after !== true) {
    return record === undefined || prospect?.after !== true
      ? undefined
      : {
          text: `The run itself makes this prospect from the ${oneOf(record)}: what is wrong with it is mended there.`,
          places: salesforcePlace(record),
        };
  }
  const history = historyOf(run);
  const created = history.changesOf(record.object, record.id).find(({ kind }) => kind === 'created');
  const image = created && history.imageAt(record.object, record.id, created.seq);
  const stimulus =
    image && run.input.stimuli.find((each) => each.type === 'create-record' && makes(each, record, image));
  const made = `The run itself makes ${
    prospect?.after === true ? `the ${oneOf(record)} and this prospect` : `this ${oneOf(record)}`
  }: before the run there is nothing to mend.`;
  if (stimulus?.type !== 'create-record') return created && { text: made, places: [] };
  const place = simulatorPlace(run, trip, created?.seq ?? 0);
  const setUp: readonly CurePlace[] =
    place === undefined
      ? []
      : [{ label: 'Open the records of the run in the Simulator', place: { ...place, setUp: 'records' } }];
  const original = run.input.org.salesforce.records[record.object].find(
    (each) => each['IsDeleted'] !== true && holds(each, stimulus.fields),
  );
  const inOrg = `choose "The org" and New ${record.object} in the set-up of the Simulator, and run it from there.`;
  if (original === undefined) {
    const byFile =
      stimulus.through === 'import'
        ? ' It came in by an import: mend its row in the CSV file, choose the file again under "A CSV file" in the set-up of the Simulator, and run it. Or create'
        : ' Create';
    const text = `${made}${byFile} the ${oneOf(record)} in Salesforce as it should be; then ${inOrg}`;
    const list: CurePlace = { label: `Open ${oneOf(record)}s`, place: { page: 'salesforce', object: record.object } };
    return { text, places: [...setUp, list] };
  }
  const { object, name } = record;
  return {
    text: `${made} It is a copy of the ${oneOf(record)} of the same name in the org: mend that one; then ${inOrg}`,
    places: [...salesforcePlace({ object, name, id: String(original['Id']) }), ...setUp],
  };
}

const oneOf = ({ object }: SalesforceThing): string => object.toLowerCase();

const makes = (stimulus: RecordStimulus, { object }: SalesforceThing, image: RecordImage): boolean =>
  stimulus.type === 'create-record' && stimulus.object === object && holds(image, stimulus.fields);

const holds = (image: RecordImage, fields: RecordImage): boolean =>
  Object.entries(fields).every(([field, value]) => image[field] === value);
