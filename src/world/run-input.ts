import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Edit } from './edit.ts';
import type { Fault } from './fault.ts';
import type { OrgSetup } from './org-setup.ts';

/** Something done to a record of the org from outside, `after` milliseconds from the run's start. */
export type RecordStimulus =
  | {
      readonly type: 'create-record';
      readonly after: number;
      readonly object: SalesforceObject;
      readonly fields: Readonly<Record<string, FieldValue>>;
      readonly by?: string;
      readonly through?: 'person' | 'import';
    }
  | {
      readonly type: 'update-record';
      readonly after: number;
      readonly object: SalesforceObject;
      readonly id: string;
      readonly fields: Readonly<Record<string, FieldValue>>;
      readonly by?: string;
      readonly through?: 'person' | 'import';
    }
  | {
      readonly type: 'delete-record';
      readonly after: number;
      readonly object: SalesforceObject;
      readonly id: string;
      readonly by?: string;
      readonly through?: 'person' | 'import';
    };

/** Something broken on purpose `after` milliseconds from the run's start, or put right again (RUN-4). */
export type FaultStimulus =
  | { readonly type: 'make-fault'; readonly after: number; readonly fault: Fault }
  /** Names the fault that it lifts. */
  | { readonly type: 'lift-fault'; readonly after: number; readonly fault: Fault };

/** A change made by hand in one of the systems `after` milliseconds from the run's start, such as a cure. */
export interface EditStimulus {
  readonly type: 'edit';
  readonly after: number;
  readonly edit: Edit;
}

/**
 * [LOG-1] Somebody has LeanData run a record through its graph again, by the same trigger. For Updated, the
 * fields named in `before` count as changed from those values.
 */
export interface ReprocessStimulus {
  readonly type: 'reprocess-record';
  readonly after: number;
  readonly object: RoutedObject;
  readonly id: string;
  readonly trigger: 'new' | 'updated';
  /** Null for New. */
  readonly before: Readonly<Record<string, FieldValue>> | null;
}

/** [GRA-1] Another valid graph becomes the live one of its object; held records go on in the node of the same name (GRA-7). */
export interface DeployStimulus {
  readonly type: 'deploy-graph';
  readonly after: number;
  readonly graph: FlowGraph;
}

/** What is done on the way of a run beside the records that it is about. */
export type ScriptStimulus = FaultStimulus | EditStimulus | ReprocessStimulus | DeployStimulus;

/**
 * Something that comes from outside. All of them are scheduled when the run begins, so that one fires after
 * those before it in the list that are due at the same instant, and before all that the run itself makes due then.
 */
export type Stimulus = RecordStimulus | ScriptStimulus;

export const isFaultStimulus = (stimulus: Stimulus): stimulus is FaultStimulus =>
  stimulus.type === 'make-fault' || stimulus.type === 'lift-fault';

export const isRecordStimulus = (stimulus: Stimulus): stimulus is RecordStimulus =>
  stimulus.type === 'create-record' || stimulus.type === 'update-record' || stimulus.type === 'delete-record';

export const isScriptStimulus = (stimulus: Stimulus): stimulus is ScriptStimulus => !isRecordStimulus(stimulus);

/** [CLK-2] All that a run depends on: the same input gives the same journal bytes everywhere. */
export interface RunInput {
  /** Live when the run begins: at most one graph per object (GRA-1). */
  readonly graphs: readonly FlowGraph[];
  readonly org: OrgSetup;
  /** Virtual start in milliseconds since 1970. */
  readonly start: number;
  /** [RUN-2] Longest virtual time of the run in milliseconds. */
  readonly until: number;
  readonly seed: number;
  readonly stimuli: readonly Stimulus[];
  /** Stops the run after so many things have happened, as somebody once did; absent to run to its end. */
  readonly stopAfter?: number;
}
