import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { TripFacts } from '#nodes/contract/trip-facts.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { Duration } from '#shared/instant.ts';
import { factsAt } from '../explain-decision/facts-at.ts';
import { leandataAt } from '../explain-decision/leandata-at.ts';
import type { Standpoint } from '../explain-decision/standpoint.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import type { RecordedRun } from '../recorded-run.ts';
import type { Subject } from './subject.ts';

/** Everything that is looked at while differences are sought. */
export interface Scene {
  readonly run: RecordedRun;
  readonly at: Standpoint;
  readonly subject: Subject;
  readonly catalog: NodeCatalog;
  readonly facts: TripFacts;
  readonly leandata: LeanDataState;
  /** Milliseconds from the start to the decision. */
  readonly after: Duration;
}

export const sceneOf = (run: RecordedRun, at: Standpoint, subject: Subject, catalog: NodeCatalog): Scene => ({
  run,
  at,
  subject,
  catalog,
  facts: factsAt(run, at),
  leandata: leandataAt(run, at.looked),
  after: at.entry.at - run.input.start,
});

export const fieldIn = ({ run }: Scene, object: SalesforceObject, name: string): FieldInfo | undefined =>
  run.input.org.salesforce.fields[object].find((field) => field.name === name);

export const labelIn = (scene: Scene, object: SalesforceObject, name: string): string =>
  name === 'OwnerId' ? 'Owner' : (fieldIn(scene, object, name)?.label ?? name);

/** Records of the org before the run that are not deleted. */
export const liveIn = ({ run }: Scene, object: SalesforceObject): readonly SalesforceRecord[] =>
  run.input.org.salesforce.records[object].filter((record) => record['IsDeleted'] !== true);

export const nameOf = (record: Readonly<Record<string, FieldValue>>): string =>
  String(record['Name'] ?? record['Id'] ?? '');

/** A value as it is read: owners by name, blanks in words. */
export function valueText(scene: Scene, field: string, value: FieldValue): string {
  if (value === null || value === '') return 'blank';
  if (typeof value === 'boolean') return value ? 'ticked' : 'not ticked';
  const known = outreachName(scene, field, String(value));
  if (known !== undefined) return `${String(value)} (${known})`;
  if (!field.endsWith('Id') || typeof value !== 'string') return String(value);
  const owner = [...liveIn(scene, 'User'), ...liveIn(scene, 'Group')].find((record) => record['Id'] === value);
  return owner ? nameOf(owner) : value;
}

/** Whose id of Outreach's it is, where a field is mapped to carry one (APP-2). */
function outreachName({ run, leandata }: Scene, field: string, id: string): string | undefined {
  const { mapping } = leandata;
  const { prospects, users } = run.input.org.outreach;
  const among = field === mapping.User ? users : [mapping.Lead, mapping.Contact].includes(field) ? prospects : [];
  const found = among.find((each) => String(each.id) === id);
  if (!found) return among.length === 0 ? undefined : 'known to nobody in Outreach';
  return `${found.firstName ?? ''} ${found.lastName ?? ''}`.trim() || undefined;
}
