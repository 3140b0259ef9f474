import type { CriteriaFacts } from '#criteria/criteria.ts';
import { readPath, type RecordSource } from '#engine/read-path.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import type { OrgSetup } from './org-setup.ts';
import type { ProbeObject } from './probe-question.ts';

/** The records of an org at one instant, read as criteria read them. */
export interface ProbeSource {
  /** Those that can be routed or matched: neither deleted nor converted (SF-4). */
  records(object: ProbeObject): readonly SalesforceRecord[];
  record(object: ProbeObject, id: string): SalesforceRecord | undefined;
  /**
   * What criteria see of a record: its own fields and its owner's. `before` is the record before an update. Values
   * by path stand for what the org does not tell, such as `MatchedAccount.Industry`.
   */
  facts(
    record: SalesforceRecord,
    before?: SalesforceRecord,
    supposed?: Readonly<Record<string, FieldValue>>,
  ): CriteriaFacts;
}

/** [CND-4] Reads an org as it stands at an instant before a run; what is needed is gathered when it is first asked for. */
export function probeSource(org: OrgSetup, now: Instant): ProbeSource {
  const { records, organization } = org.salesforce;
  const { timeZone } = organization;
  const listed = new Map<ProbeObject, readonly SalesforceRecord[]>();
  const byId = new Map<SalesforceObject, ReadonlyMap<string, SalesforceRecord>>();
  const indexOf = (object: SalesforceObject): ReadonlyMap<string, SalesforceRecord> => {
    const known = byId.get(object);
    if (known) return known;
    const made = new Map(records[object].filter(isThere).map((record) => [String(record['Id']), record]));
    byId.set(object, made);
    return made;
  };
  const source: RecordSource = { get: (object, id) => indexOf(object).get(id) };
  return {
    records(object) {
      const known = listed.get(object);
      if (known) return known;
      const made = records[object].filter((record) => isThere(record) && record['IsConverted'] !== true);
      listed.set(object, made);
      return made;
    },
    record: (object, id) => indexOf(object).get(id),
    facts(record, before, supposed = {}) {
      const roots = { record, origin: undefined, variables: {} };
      return {
        now,
        timeZone,
        read: (path) => (Object.hasOwn(supposed, path) ? (supposed[path] ?? null) : readPath(path, roots, source)),
        before: (path) => (before ? readPath(path, { ...roots, record: before }, source) : undefined),
      };
    },
  };
}

const isThere = (record: SalesforceRecord): boolean => record['IsDeleted'] !== true;
