import type { FoundRecords, ProbedRecord, RecordProbe } from '#editor/record-probe.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { Instant } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { ProbeObject } from '#world/probe-question.ts';
import { judgeRecord } from '#world/probe-record.ts';
import { countRecords, type ProbeCounter } from '#world/probe-records.ts';
import { probeSource } from '#world/probe-source.ts';
import { searchTest } from './salesforce/record-search.ts';

/** Records of one look between two glances at the clock. */
const HANDFUL = 250;
/** Milliseconds of counting before the page has its turn again. */
const SLICE = 6;
/** Records that are offered to choose from; others are found by typing more. */
const OFFERED = 50;

/**
 * Asks the records of an org, in slices of this thread: to hand 100,000 records to another one takes longer than to
 * count them here.
 */
export function createRecordProbe(org: OrgSetup, now: Instant): RecordProbe {
  const source = probeSource(org, now);
  const narrowed = (
    object: ProbeObject,
    records: readonly SalesforceRecord[],
    search: string,
    most: number,
  ): FoundRecords => {
    const found = search.trim() === '' ? records : records.filter(searchTest(SEARCHED, search));
    return { records: found.slice(0, most).map((record) => probed(object, record)), total: found.length };
  };
  return {
    now,
    async count(question, signal) {
      const counter = countRecords(question, source);
      return (await finished(counter, signal)) ? counter.result() : null;
    },
    async list(question, wanted, signal) {
      const counter = countRecords(question, source, wanted);
      if (!(await finished(counter, signal))) return null;
      const { found } = counter;
      return { total: found.length, narrowed: (search, most) => narrowed(question.object, found, search, most) };
    },
    find: (object, search) => narrowed(object, source.records(object), search, OFFERED),
    record(object, id) {
      const record = source.record(object, id);
      return record && probed(object, record);
    },
    value(object, id, path) {
      const record = source.record(object, id);
      return record ? source.facts(record).read(path) : null;
    },
    judge: (question, id, supposed) => judgeRecord(question, source, id, supposed),
  };
}

/** False where it was cancelled. */
async function finished(counter: ProbeCounter, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    if (signal.aborted) return false;
    const end = performance.now() + SLICE;
    while (performance.now() < end) if (!counter.step(HANDFUL)) return true;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const text = (record: SalesforceRecord, field: string): string => String(record[field] ?? '');

const SEARCHED = ['Name', 'Email', 'Company', 'Website'].map((field) => ({
  value: (record: SalesforceRecord) => record[field] ?? null,
}));

const probed = (object: ProbeObject, record: SalesforceRecord): ProbedRecord => ({
  id: text(record, 'Id'),
  name: text(record, 'Name') || text(record, 'Id'),
  note: [text(record, 'Company'), text(record, 'Email') || text(record, 'Website')].filter(Boolean).join(' · '),
  href: `#/salesforce/${object}/${text(record, 'Id')}`,
});
