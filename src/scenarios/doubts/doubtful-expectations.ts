import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { closestName } from '../closest-name.ts';
import type { Expectation } from '../expectation.ts';
import { currentKey } from '../record-at-entry.ts';
import { followedRecord, readRun, type RecordKey, type RunReading } from '../scenario-reading.ts';
import type { ScenarioTest } from '../scenario-test.ts';

/** That nothing is expected, and what is asked of a field that the org does not have, which is blank whatever happens. */
export function doubtfulExpectations(
  { record: named, expectations }: ScenarioTest,
  run: RecordedRun,
  catalog: NodeCatalog,
): readonly FileFault[] {
  if (expectations.length === 0) return [NOTHING];
  const reading = readRun(run, catalog);
  const followed = followedRecord(reading, named);
  return expectations.flatMap((expectation, index) => {
    const record = expectation.record === undefined ? followed : reading.find(expectation.record);
    return record === undefined ? [] : unknownField(reading, expectation, record, index);
  });
}

const NOTHING: FileFault = {
  code: 'test/nothing-expected',
  at: 'expectations',
  message: 'Nothing is expected, so the test passes whatever the run comes to.',
  hint: 'Say what must stay so, such as the path, the owner or the number of trips.',
};

function unknownField(
  reading: RunReading,
  expectation: Expectation,
  record: RecordKey,
  index: number,
): readonly FileFault[] {
  if (expectation.type !== 'field' || expectation.system !== 'salesforce') return [];
  const { field } = expectation;
  const { object } = currentKey(reading, record, reading.run.journal.length - 1);
  const known: Readonly<Record<string, readonly FieldInfo[]>> = reading.run.input.org.salesforce.fields;
  const names = known[object]?.map(({ name }) => name) ?? [];
  if (names.length === 0 || names.includes(field) || SYSTEM_FIELDS.has(field)) return [];
  const closest = closestName(field, names);
  return [
    {
      code: 'test/no-such-field',
      at: `expectations[${index}].field`,
      message: `${object} has no field ${field} in this org, so it is always blank.`,
      ...(closest === undefined ? {} : { hint: `Did you mean "${closest}"?` }),
    },
  ];
}

/** What every record has, though no list of fields names it. */
const SYSTEM_FIELDS: ReadonlySet<string> = new Set(['Id', 'IsDeleted', 'MasterRecordId']);
