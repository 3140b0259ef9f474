import type { SyncMapping, SyncSettings, SyncToggles, SyncType } from '#crm-sync/sync-state.ts';
import type { MappedObject } from '#leandata/field-mapping.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import type { ConvertRequest, SalesforceObject } from '#mocks/kit/record-store.ts';
import type { NewRecord } from '#mocks/outreach/new-record.ts';
import type { OutreachKind, OutreachSettings } from '#mocks/outreach/outreach-records.ts';
import type { EditableKind, Patch } from '#mocks/outreach/record-operations.ts';
import type { SequenceStateAction } from '#mocks/outreach/sequence-states.ts';

/**
 * A change that somebody makes by hand in one of the simulated systems at an instant of a run, such as a cure.
 * Plain changes of Salesforce records are stimuli of their own. Ids of Outreach are whole numbers.
 */
export type Edit = OutreachEdit | SalesforceEdit | LeanDataEdit | SyncEdit;

export type OutreachEdit =
  | { [K in EditableKind]: OutreachCreation<K> }[EditableKind]
  | { [K in EditableKind]: OutreachChange<K> }[EditableKind]
  | { readonly type: 'remove-outreach-record'; readonly kind: OutreachKind; readonly id: number }
  /** [OUT-8] Adds a prospect to a sequence, as a person does it in Outreach. */
  | { readonly type: 'add-prospect'; readonly prospect: number; readonly sequence: number; readonly mailbox: number }
  /** [OUT-3] Acts on the prospect's latest membership in the sequence. */
  | {
      readonly type: 'act-on-sequence-state';
      readonly prospect: number;
      readonly sequence: number;
      readonly action: SequenceStateAction;
    }
  | { readonly type: 'change-outreach-settings'; readonly settings: OutreachSettingsChange };

/** Outreach's settings; the members that are given change, the others stay. */
export type OutreachSettingsChange = Partial<Omit<OutreachSettings, 'profile' | 'app'>> & {
  /** [OUT-7] */
  readonly profile?: Partial<OutreachSettings['profile']>;
};

interface OutreachCreation<K extends EditableKind> {
  readonly type: 'create-outreach-record';
  readonly kind: K;
  readonly fields: NewRecord[K];
}

interface OutreachChange<K extends EditableKind> {
  readonly type: 'edit-outreach-record';
  readonly kind: K;
  readonly id: number;
  readonly fields: Patch<K>;
}

export type SalesforceEdit =
  /** [SF-4] */
  | ({ readonly type: 'convert-lead' } & ConvertRequest)
  | { readonly type: 'restore-record'; readonly object: SalesforceObject; readonly id: string };

/** LeanData's own settings; the members that are given change, the others stay. */
export type LeanDataChange = Partial<
  Pick<LeanDataState, 'integrationOn' | 'retryActionIn' | 'primarySequences' | 'readOnlyUsers'>
> & {
  readonly retryTable?: Partial<LeanDataState['retryTable']>;
  readonly settings?: Partial<LeanDataState['settings']>;
};

export type LeanDataEdit =
  /** [APP-1] The real way, by a code of Outreach's consent page; what is left out is as it was before. */
  | {
      readonly type: 'authorize-outreach';
      /** Salesforce user who fills in the form. */
      readonly authorizedBy?: string;
      /** Outreach user who agrees. */
      readonly outreachUser?: number;
      /** [OUT-7] All that LeanData needs where left out. */
      readonly scopes?: readonly string[];
      readonly appId?: string;
      readonly clientSecret?: string;
      readonly callbackUrl?: string;
    }
  | { readonly type: 'disconnect-outreach' }
  /** [APP-2] */
  | { readonly type: 'map-field'; readonly object: MappedObject; readonly field: string | null }
  | { readonly type: 'change-leandata-settings'; readonly settings: LeanDataChange };

export type SyncEdit =
  | { readonly type: 'change-sync-settings'; readonly settings: Partial<Omit<SyncSettings, 'types'>> }
  | {
      readonly type: 'change-sync-type';
      readonly object: SyncType;
      readonly toggles?: Partial<SyncToggles>;
      readonly pollingMinutes?: number;
    }
  /** [SYN-6] Adds a row to a type's Fields, in place of one for the same Outreach field. */
  | ({ readonly type: 'map-sync-field'; readonly object: SyncType } & SyncMapping)
  | { readonly type: 'unmap-sync-field'; readonly object: SyncType; readonly outreachField: string }
  /** [SYN-10] */
  | { readonly type: 'force-sync'; readonly object: SyncType }
  | { readonly type: 'connect-sync' }
  | { readonly type: 'disconnect-sync' };

export type EditType = Edit['type'];

export type EditOf<Type extends EditType> = Extract<Edit, { readonly type: Type }>;
