/** What becomes of a row that names something that the org lacks: the row is refused, or the thing is made. */
export type LackingChoice = 'refuse' | 'make';

/** The same for each kind of thing. */
export interface ImportLacking {
  /** Users and queues. */
  readonly owners: LackingChoice;
  readonly accounts: LackingChoice;
  readonly picklistValues: LackingChoice;
}

export const MAKE_LACKING: ImportLacking = { owners: 'make', accounts: 'make', picklistValues: 'make' };
export const REFUSE_LACKING: ImportLacking = { owners: 'refuse', accounts: 'refuse', picklistValues: 'refuse' };
