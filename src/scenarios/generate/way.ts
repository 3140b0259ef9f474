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
  | { readonly type: 'match-deleted'; readonly match: string; readonly at: Instant }
  /** Somebody changes what was matched, so that the rules of the node find it no more. */
  | { readonly type: 'match-changed'; readonly match: string; readonly at: Instant }
  /** [APP-2] Partner Apps maps another field to carry the prospect's id: one that is blank, or that holds it. */
  | {
      readonly type: 'mapped';
      readonly object: RoutedObject;
      readonly field: string;
      readonly blank: boolean;
      readonly at: Instant;
    }
  /** Users whose Outreach User ID has to be blank, or to be there. */
  | { readonly type: 'users-without-id' | 'users-with-id'; readonly users: readonly string[] }
  /** [V2-4] Of the users, or of whoever owns the record in the stage. */
  | {
      readonly type: 'primary-sequence';
      readonly given: boolean;
      readonly users: readonly string[] | null;
      readonly stage: number;
      readonly at: Instant;
    }
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
  /** Somebody has changed it since, so that it is found no more. */
  readonly unlike?: true;
}

/** Tells what a way matched apart, whichever variable names it by then. */
export const matchKey = (variable: string, { stage }: WantedMatch): string => `${variable}@${stage}`;

/** A stretch of a trip, and how the trip came to be about another record at its beginning (CNV-2, MRG-2). */
export interface WayStage extends Stage {
  readonly anew?: { readonly by: 'merge'; readonly match: string } | { readonly by: 'conversion' };
}

/** What a node found; it stands at the same instant, until one of the fields that decide it is written. */
export interface Found {
  readonly is: boolean;
  readonly stage: number;
  /** Where null, any field but the owner may decide it. */
  readonly by: readonly string[] | null;
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
  readonly stages: readonly WayStage[];
  /** The trip's record: after a conversion the contact (CNV-2). */
  readonly object: RoutedObject;
  /** [MRG-2] */
  readonly merged: boolean;
  readonly matches: ReadonlyMap<string, WantedMatch>;
  /** What variables named before they came to name another record. */
  readonly past: readonly (readonly [variable: string, match: WantedMatch])[];
  readonly owner: GivenOwner | null;
  /** [APP-10] What a node that calls Outreach last found, and when. */
  readonly authorized: { readonly found: boolean; readonly at: Instant } | null;
  readonly mapping: MappingSeen | null;
  /** What nodes found, by what was asked. */
  readonly found: Readonly<Record<string, Found>>;
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
  past: [],
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

/** Whether what was found can be nothing else by now. */
export function stands({ stages }: Pick<Way, 'stages'>, { stage, by }: Found): boolean {
  const writes = ({ writes: written = {}, update = false, anew }: WayStage): boolean =>
    anew !== undefined || update !== false
      ? by === null || by.length > 0
      : Object.keys(written).some((field) => by?.includes(field) ?? field !== 'OwnerId');
  return stages[stage]?.now === stages.at(-1)?.now && !stages.slice(stage + 1).some(writes);
}

/** The way on which a question is answered so; null where the answer to it stands, and is another one. */
export function finding(way: Way, asked: string, is: boolean, by: readonly string[] | null): Way | null {
  const before = way.found[asked];
  if (before && before.is !== is && stands(way, before)) return null;
  return { ...way, found: { ...way.found, [asked]: { is, stage: stageOf(way), by } } };
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

export const withStage = (way: Way, stage: Partial<WayStage>): Way => ({
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
