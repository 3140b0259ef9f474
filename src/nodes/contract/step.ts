import type { FieldValue } from '#shared/field.ts';
import type { EdgeId } from '#graph/flow-graph.ts';

/** Why a node did what it did: one plain sentence, and the rule behind it. */
export interface Why {
  readonly text: string;
  /** Rule of the rulebook, such as `ADD-3`. */
  readonly rule?: string;
}

/** A record that a match node found, kept under a name for later nodes (MAT-1). */
export interface MatchVariable {
  readonly object: 'Lead' | 'Contact' | 'Account';
  readonly id: string;
  /** How many candidates stood after filtering. */
  readonly candidates: number;
  /** The tiebreaker that decided, in words; absent where there was one candidate. */
  readonly tiebreaker?: string;
}

/** Who is to own a record: a user or queue by id, a round-robin pool's next member, or a match's owner (ASG-1). */
export type OwnerChoice =
  | { readonly kind: 'user' | 'queue' | 'pool'; readonly id: string }
  | { readonly kind: 'match-owner'; readonly variable: string };

/** A change of the org that the engine carries out for a node. */
export type RecordAction =
  | { readonly type: 'update-record'; readonly fields: Readonly<Record<string, FieldValue>> }
  | { readonly type: 'assign-owner'; readonly owner: OwnerChoice }
  | {
      readonly type: 'convert-lead';
      readonly convertedStatus: string;
      /** Account to convert into; null makes a new one. */
      readonly accountId: string | null;
      /** Owner of the new records; null keeps the lead's owner. */
      readonly ownerId: string | null;
      readonly createOpportunity: boolean;
    }
  | {
      readonly type: 'merge-dupe';
      /** Master of the merge (MRG-1): the record the routed one is merged into. */
      readonly masterId: string;
      readonly fillBlankFields: boolean;
    };

/** Which mailbox the sequence mails go out from, as ids of the moment (ADD-1). */
export type MailboxChoice =
  /** The Outreach user id read from the mapped field of a Salesforce user. */
  | { readonly kind: 'user'; readonly outreachUserId: string; readonly salesforceUserId: string }
  | { readonly kind: 'specific-user'; readonly outreachUserId: string };

/** What is done to a prospect's membership in a sequence (OUT-3). */
export type SequenceStateChange = 'pause' | 'resume' | 'finish';

/** The record that a callout acts for, and its counterpart in Outreach. */
interface CalloutSubject {
  readonly target: { readonly object: 'Lead' | 'Contact'; readonly id: string };
  readonly prospectId: string;
}

/** [ADD-1] Adds the prospect to a sequence. */
export interface AddToSequenceRequest extends CalloutSubject {
  readonly action: 'add-to-sequence';
  readonly sequenceId: number;
  readonly mailbox: MailboxChoice;
}

/** [V2-3] Pauses, resumes or finishes the prospect in sequences that it is in. */
export interface UpdateSequenceStateRequest extends CalloutSubject {
  readonly action: 'update-prospect-sequence-state';
  readonly change: SequenceStateChange;
  /** Null means every sequence that the prospect is in when the callout is sent. */
  readonly sequenceId: number | null;
}

/** One request to the partner that the engine gathers, sends and retries. */
export type CalloutRequest = AddToSequenceRequest | UpdateSequenceStateRequest;

/** What a node decides; the engine does it. Node types never call anything. */
export type Step =
  | {
      readonly type: 'leave';
      readonly edge: EdgeId;
      readonly why: Why;
      readonly variable?: { readonly name: string; readonly match: MatchVariable };
    }
  | {
      readonly type: 'act';
      readonly action: RecordAction;
      readonly why: Why;
      readonly done: EdgeId;
      readonly failed: EdgeId;
    }
  /** [ADD-11] Hands over a callout and leaves at once. */
  | { readonly type: 'callout'; readonly callout: CalloutRequest; readonly edge: EdgeId; readonly why: Why }
  /** Waits until the record changes or the instant comes, then the node is run again. */
  | { readonly type: 'hold'; readonly until: number; readonly why: Why }
  /** [ADD-8] Marks the node as an error, puts back every change of the path and ends the trip. */
  | { readonly type: 'revert'; readonly why: Why }
  /** The trip goes no further; from a trigger it means that the record is not routed (GRA-3). */
  | { readonly type: 'end'; readonly why: Why };
