/** Through which system, and as whom, something was changed. */
export interface Actor {
  readonly through: 'person' | 'import' | 'leandata' | 'outreach-sync' | 'outreach';
  /** Salesforce or Outreach user in whose name it happened, where there is one. */
  readonly user?: string;
  /** The trip that asked for it, where LeanData did. */
  readonly trip?: string;
}

export type ChangeKind = 'created' | 'updated' | 'deleted' | 'restored' | 'converted' | 'merged' | 'reverted';

/**
 * One record of one simulated system changed. `before` and `after` are whole immutable images:
 * `before` is null where the record came to be, `after` is null only where a creation was rolled back.
 */
export interface RecordChange<Image> {
  readonly system: 'salesforce' | 'outreach';
  /** `Lead`, `Contact`, …, or `prospect`, `sequenceState`, … */
  readonly object: string;
  readonly id: string;
  readonly kind: ChangeKind;
  readonly by: Actor;
  readonly before: Image | null;
  readonly after: Image | null;
}

export type ChangeSink<Image> = (change: RecordChange<Image>) => void;
