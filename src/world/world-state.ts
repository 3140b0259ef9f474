import type { SavedAgenda } from '#clock/agenda.ts';
import type { Plan } from '#compiler/plan.ts';
import type { SyncDue } from '#crm-sync/crm-sync.ts';
import type { EngineState } from '#engine/engine-state.ts';
import type { EngineDue } from '#engine/ports.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { OutreachDue } from '#mocks/outreach/context.ts';
import type { Instant } from '#shared/instant.ts';
import type { FaultInForce } from './make-fault.ts';
import type { OrgSetup } from './org-setup.ts';
import type { RunInput } from './run-input.ts';

/** What a world needs of a run's input beside its stimuli. */
export type WorldInput = Omit<RunInput, 'stimuli'>;

/** Everything that can be due, by the system that asked for it. */
export type WorldDue =
  | { readonly for: 'engine'; readonly due: EngineDue }
  | { readonly for: 'sync'; readonly due: SyncDue }
  | { readonly for: 'outreach'; readonly due: OutreachDue };

/** False for a poll: a run in which nothing but polls is due is at rest (RUN-2). */
export const isWork = (what: WorldDue): boolean => what.for !== 'sync' || what.due.type !== 'poll';

/** A world at rest between two instants, as plain data: restored, it goes on as if it had never stopped. */
export interface WorldSnapshot {
  readonly now: Instant;
  readonly agenda: SavedAgenda<WorldDue>;
  /** How many stimuli of the run have fired. */
  readonly stimuliTaken: number;
  readonly setup: OrgSetup;
  readonly engine: EngineState;
  /** [RUN-4] */
  readonly faults: readonly FaultInForce[];
  readonly random: readonly number[];
  readonly journalLength: number;
  /** [GRA-1] Deployments that were made, by their places among the stimuli. */
  readonly deployed: readonly number[];
  readonly lastWork: Instant;
  readonly ended: boolean;
}

/** The graphs of a run, ready to be run. */
export interface WorldPlans {
  /** Live when the run begins. */
  readonly live: ReadonlyMap<RoutedObject, Plan>;
  /** [GRA-1] Those that are deployed on the way, by the place of their stimulus. */
  readonly deployments: ReadonlyMap<number, Plan>;
}
