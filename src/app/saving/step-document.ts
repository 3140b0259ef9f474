import type { GraphPatch } from '#graph/graph-patch.ts';
import { patchBetween } from '#graph/graph-patch.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { z } from '#graph/zod.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Json } from '#shared/json.ts';
import { printVersion } from '#versions/version-document.ts';
import type { SliceChange, StepPlace, WorkspaceStep } from '../history/workspace-step.ts';

/** A change as it is kept: what is different alone, save where a whole graph came or went. */
export type KeptChange =
  | { readonly slice: 'edited-graph'; readonly graph: string; readonly at: number; readonly patch: GraphPatch }
  /** `text` is the graph's file; `versions` are those that come back with it. */
  | {
      readonly slice: 'added-graph' | 'removed-graph';
      readonly graph: string;
      readonly at: number;
      readonly text: string;
      readonly versions: readonly Json[];
    };

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
  z.strictObject({
    slice: z.enum(['added-graph', 'removed-graph']),
    graph,
    at,
    text: z.string(),
    versions: z.array(z.json()),
  }),
]);

const stepSchema: z.ZodType<KeptStep> = z.strictObject({
  id: z.number(),
  at,
  title: z.string(),
  place: z.strictObject({ to: z.string(), name: z.string() }),
  changes: z.array(changeSchema),
});

/** Whether a step can be kept between visits: one that edits the org or all there is would hold a whole org. */
export const isKeptStep = ({ changes }: WorkspaceStep): boolean => changes.every(({ slice }) => slice === 'graph');

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
      const versions = (change.kept?.versions ?? []).map(printVersion);
      if (before && after) return [{ slice: 'edited-graph', graph: id, at: place, patch: patchBetween(before, after) }];
      if (after) return [{ slice: 'added-graph', graph: id, at: place, text: printFlowFile(after), versions }];
      return before ? [{ slice: 'removed-graph', graph: id, at: place, text: printFlowFile(before), versions }] : [];
    }
    case 'record':
    case 'org':
    case 'kept-run':
    case 'shown-run':
    case 'lesson':
    case 'test':
      return [];
    default:
      return assertNever(change);
  }
}
