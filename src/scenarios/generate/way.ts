import type { Criteria, Criterion } from '#criteria/criteria.ts';
import type { EdgeId, FlowNode, RoutedObject } from '#graph/flow-graph.ts';
import type { Instant } from '#shared/instant.ts';
import type { Goal } from '../solve/goal.ts';
import type { Stage } from '../solve/solve-context.ts';

/** Something that must be so for a way to be gone, and that no value of the record brings about. */
export type Demand =
  | { readonly type: 'disconnected'; readonly at: Instant }
  | { readonly type: 'authorized-again'; readonly at: Instant }
  | { readonly type: 'sync-stopped' }
  /** [SF-4] Somebody converts the lead while it waits. */
  | { readonly type: 'converted-meanwhile'; readonly at: Instant }
  /** Somebody deletes what was matched while the trip waits. */
  | { readonly type: 'match-deleted'; readonly variable: string; readonly at: Instant }
  /** [APP-2] Partner Apps maps another field to carry the prospect's id: one that is blank, or that holds it. */
  | {
      readonly type: 'mapped';
      readonly object: RoutedObject;
      readonly field: string;
      readonly blank: boolean;
      readonly at: Instant;
    }
  /** Users whose Outreach User ID has to be blank. */
  | { readonly type: 'users-without-id'; readonly users: readonly string[] }
  | { readonly type: 'primary-sequence'; readonly given: boolean }
  | { readonly type: 'user-inactive' | 'user-active'; readonly user: string }
  /** The owner that a node is to give cannot own the record. */
  | { readonly type: 'invalid-owner'; readonly node: FlowNode };

/** [MAT-1] What a match node is to find. */
export interface WantedMatch {
  readonly node: FlowNode;
  readonly object: 'Lead' | 'Contact' | 'Account';
  readonly stage: number;
  /** When it comes back from the recycle bin, where a node before found nothing; there from the beginning where absent. */
  readonly from?: Instant;
  /** Somebody has deleted it since. */
  readonly gone?: true;
}

/** Whom a node made the owner, from a stage on: ids that it may be, none where that cannot be told. */
export interface GivenOwner {
  readonly stage: number;
  readonly ids: readonly string[];
  readonly kinds: readonly ('User' | 'Queue')[];
}

/** [APP-2] Whether the mapping is the org's own when a node asks for the prospect's id, or one that was made for the way. */
export interface MappingSeen {
  readonly how: 'own' | 'blank' | 'filled';
  readonly at: Instant;
}

/** What no hold undoes: which record it is, and what was matched, merged and converted. */
export type Known = Pick<Way, 'object' | 'merged' | 'matches' | 'spent' | 'converted'>;

/** A node was left by an edge; `knew` tells what lasts of what had happened until then. */
interface Step {
  readonly node: FlowNode;
  readonly edge: EdgeId;
  readonly knew: Known;
}

/** A way through the graph from a trigger, with what it asks of the record and of the systems. */
export interface Way {
  readonly trigger: 'new' | 'updated';
  readonly steps: readonly Step[];
  readonly goals: readonly Goal[];
  readonly stages: readonly Stage[];
  /** The trip's record: after a conversion the contact (CNV-2). */
  readonly object: RoutedObject;
  /** [MRG-2] */
  readonly merged: boolean;
  readonly matches: ReadonlyMap<string, WantedMatch>;
  readonly owner: GivenOwner | null;
  /** [APP-10] What a node that calls Outreach last found, and when. */
  readonly authorized: { readonly found: boolean; readonly at: Instant } | null;
  readonly mapping: MappingSeen | null;
  /** What nodes found, by what was asked, and the stage in which the answer stands. */
  readonly found: Readonly<Record<string, { readonly is: boolean; readonly stage: number }>>;
  /** Variables whose record the trip's own was merged into: they name the record itself since. */
  readonly spent: readonly string[];
  /** Somebody has converted the lead while it waited (SF-4). */
  readonly converted: boolean;
  /** When a node of the way last wrote the lead, which it could not have done had it been converted before (SF-4). */
  readonly writtenAt: Instant | null;
  readonly demands: readonly Demand[];
  /** What would be natural beside the goals, and is given up where it contradicts them. */
  readonly wishes: readonly Goal[];
}

export const startOf = (trigger: 'new' | 'updated', object: RoutedObject, now: Instant): Way => ({
  trigger,
  steps: [],
  goals: [],
  stages: [{ now }],
  object,
  merged: false,
  matches: new Map(),
  owner: null,
  authorized: null,
  mapping: null,
  found: {},
  spent: [],
  converted: false,
  writtenAt: null,
  demands: [],
  wishes: [],
});

/** What a node of the way matched, and nobody has deleted since. */
export function matchOf({ matches }: Pick<Way, 'matches'>, variable: string): WantedMatch | undefined {
  const match = matches.get(variable);
  return match?.gone === true ? undefined : match;
}

/**
 * The way on which a question is answered so; null where it was answered otherwise since anything has changed: the record,
 * or for what is not the record's own, the time.
 */
export function finding(way: Way, asked: string, is: boolean, lasts: 'stage' | 'instant' = 'stage'): Way | null {
  const stage = stageOf(way);
  const before = way.found[asked];
  const stands =
    before !== undefined &&
    (lasts === 'stage' ? before.stage === stage : way.stages[before.stage]?.now === way.stages[stage]?.now);
  if (stands && before.is !== is) return null;
  return { ...way, found: { ...way.found, [asked]: { is, stage } } };
}

/** The way as it leaves a node by an edge. */
export const stepped = (way: Way, node: FlowNode, edge: EdgeId): Way => ({
  ...way,
  steps: [...way.steps, { node, edge, knew: way }],
});

export const nowOf = ({ stages }: Pick<Way, 'stages'>): Instant => stages.at(-1)?.now ?? 0;

export const stageOf = ({ stages }: Pick<Way, 'stages'>): number => stages.length - 1;

export const withGoals = (way: Way, ...goals: readonly Goal[]): Way => ({
  ...way,
  goals: [...way.goals, ...goals.map((goal) => ({ ...goal, stage: goal.stage ?? stageOf(way) }))],
});

export const withWish = (way: Way, wish: Goal): Way => ({
  ...way,
  wishes: [...way.wishes, { ...wish, stage: stageOf(way) }],
});

/** When the stretch of the trip before this one ended; null while it stands where it began. */
export const restedAt = (way: Way): Instant | null => way.stages.findLast(({ now }) => now < nowOf(way))?.now ?? null;

export const withDemand = (way: Way, demand: Demand): Way => ({ ...way, demands: [...way.demands, demand] });

export const withStage = (way: Way, stage: Partial<Stage>): Way => ({
  ...way,
  stages: [...way.stages, { now: nowOf(way), ...stage }],
});

/** That one field answers one question, with words for who reads a proof. */
export const asks = (
  field: string,
  operator: Criterion['operator'],
  title: string,
  value?: NonNullable<Criterion['value']>,
): Goal => {
  const criteria: Criteria = {
    logic: 'all',
    items: [value === undefined ? { field, operator } : { field, operator, value }],
  };
  return { criteria, holds: true, title };
};
