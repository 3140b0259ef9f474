import type { FlowGraph } from '#graph/flow-graph.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import type { OrgSetup } from './org-setup.ts';

/** Something done to the org from outside, `after` milliseconds from the run's start. */
export type Stimulus =
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

/** [CLK-2] All that a run depends on: the same input gives the same journal bytes everywhere. */
export interface RunInput {
  /** At most one graph per object (GRA-1). */
  readonly graphs: readonly FlowGraph[];
  readonly org: OrgSetup;
  /** Virtual start in milliseconds since 1970. */
  readonly start: number;
  /** [RUN-2] Longest virtual time of the run in milliseconds. */
  readonly until: number;
  readonly seed: number;
  readonly stimuli: readonly Stimulus[];
}
