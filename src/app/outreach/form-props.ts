import type { OutreachState } from '#mocks/outreach/outreach-state.ts';

/** What every form of an Outreach record is given. The record is whole; `id` is 0 while it is new. */
export interface FormProps<Record> {
  readonly record: Record;
  readonly set: (patch: Partial<Record>) => void;
  /** All of Outreach, for names and choices. */
  readonly state: OutreachState;
  /** True while the record may only be read. */
  readonly readOnly: boolean;
}
