import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import type { ProbeObject, ProbeQuestion } from '#world/probe-question.ts';
import type { ProbeVerdict, Supposed } from '#world/probe-record.ts';
import type { ProbeCount, Wanted } from '#world/probe-records.ts';

/** A record as it is listed. */
export interface ProbedRecord {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of its name: company and email, or the account's website. */
  readonly note: string;
  /** Address of its Salesforce page. */
  readonly href: string;
}

export interface FoundRecords {
  readonly records: readonly ProbedRecord[];
  /** How many there are in all. */
  readonly total: number;
}

/** Records of which some are listed at a time. */
export interface RecordGroup {
  readonly total: number;
  /** The first ones, at most so many, that have the text in their name, email, company or id. */
  narrowed(text: string, most: number): FoundRecords;
}

/** Asks the records of the org before a run. The page stays alive while it counts; null where it was cancelled. */
export interface RecordProbe {
  /** The instant that the org stands at, by which dates move (CND-2). */
  readonly now: Instant;
  count(question: ProbeQuestion, signal: AbortSignal): Promise<ProbeCount | null>;
  /** The records of one group of a count. */
  list(question: ProbeQuestion, wanted: Wanted, signal: AbortSignal): Promise<RecordGroup | null>;
  /** Records by name, email, company or id; the first ones where nothing is typed. */
  find(object: ProbeObject, text: string): FoundRecords;
  record(object: ProbeObject, id: string): ProbedRecord | undefined;
  /** The value of a field path of a record; null where it is blank or only a run can tell it. */
  value(object: ProbeObject, id: string, path: string): FieldValue;
  /** What one record would do; undefined where there is no such record. */
  judge(question: ProbeQuestion, id: string, supposed: Supposed): ProbeVerdict | undefined;
}
