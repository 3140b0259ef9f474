import type { GraphPatch } from '#graph/graph-patch.ts';
import { patchBetween } from '#graph/graph-patch.ts';
import { hunksBetween, type ListHunk } from '#graph/list-hunks.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { z } from '#graph/zod.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Json } from '#shared/json.ts';
import type { SliceChange, StepPlace, WorkspaceStep } from '../history/workspace-step.ts';

/** A change as it is kept: what is different alone, save where a whole graph came or went. */
export type KeptChange =
  | { readonly slice: 'edited-graph'; readonly graph: string; readonly at: number; readonly patch: GraphPatch }
  /** `text` is the graph's file. */
  | {
      readonly slice: 'added-graph' | 'removed-graph';
      readonly graph: string;
      readonly at: number;
      readonly text: string;
    }
  | { readonly slice: 'versions'; readonly graph: string; readonly hunks: readonly ListHunk[] }
  | { readonly slice: 'deployments'; readonly hunks: readonly ListHunk[] };

/** A step of the history as it is kept. */
export interface KeptStep {
  readonly id: number;
  readonly at: number;
  readonly title: string;
  readonly place: StepPlace;
  readonly changes: readonly KeptChange[];
}

const hunks = z.array(z.strictObject({ at: z.number(), remove: z.array(z.json()), insert: z.array(z.json()) }));
const member = z.strictObject({ before: z.exactOptional(z.json()), after: z.exactOptional(z.json()) });
const graph = z.string();
const at = z.number();

const changeSchema: z.ZodType<KeptChange> = z.discriminatedUnion('slice', [
  z.strictObject({
    slice: z.literal('edited-graph'),
    graph,
    at,
    patch: z.strictObject({ members: z.record(z.string(), member), lists: z.record(z.string(), hunks) }),
  }),
  z.strictObject({ slice: z.enum(['added-graph', 'removed-graph']), graph, at, text: z.string() }),
  z.strictObject({ slice: z.literal('versions'), graph, hunks }),
  z.strictObject({ slice: z.literal('deployments'), hunks }),
]);

const stepSchema: z.ZodType<KeptStep> = z.strictObject({
  id: z.number(),
  at,
  title: z.string(),
  place: z.strictObject({ to: z.string(), name: z.string() }),
  changes: z.array(changeSchema),
});

/** Whether a step can be kept between visits: one that edits the org cannot, it would hold a whole org. */
export const isKeptStep = ({ changes }: WorkspaceStep): boolean => changes.every(({ slice }) => slice !== 'org');

/** A step as plain data. */
export function printStep({ id, at: when, title, place, changes }: WorkspaceStep): Json {
  const step: KeptStep = {
    id,
    at: when,
    title,
    place: { to: place.to, name: place.name },
    changes: changes.flatMap(keptChange),
  };
  // Plain data through and through, which a type with named members cannot say of itself.
  return step as object as Json;
}

/** Reads what `printStep` gave; undefined where this version of the app cannot. */
export function readStep(body: Json): KeptStep | undefined {
  const parsed = stepSchema.safeParse(body);
  return parsed.success ? parsed.data : undefined;
}

function keptChange(change: SliceChange): readonly KeptChange[] {
  switch (change.slice) {
    case 'graph': {
      const { graph: id, at: place, before, after } = change;
      if (before && after) return [{ slice: 'edited-graph', graph: id, at: place, patch: patchBetween(before, after) }];
      if (after) return [{ slice: 'added-graph', graph: id, at: place, text: printFlowFile(after) }];
      return before ? [{ slice: 'removed-graph', graph: id, at: place, text: printFlowFile(before) }] : [];
    }
    case 'versions':
      return [
        { slice: 'versions', graph: change.graph, hunks: hunksBetween(asJson(change.before), asJson(change.after)) },
      ];
    case 'deployments':
      return [{ slice: 'deployments', hunks: hunksBetween(asJson(change.before), asJson(change.after)) }];
    case 'org':
      return [];
    default:
      return assertNever(change);
  }
}

/** Lists of plain data, which types with named members cannot say of themselves. */
const asJson = (list: readonly object[]): readonly Json[] => list as readonly Json[];
