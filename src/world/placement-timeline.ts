import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FieldValue } from '#shared/field.ts';
import { DAY, type Duration, type Instant } from '#shared/instant.ts';
import { ok, type Result } from '#shared/result.ts';
import { environmentOf } from './environment.ts';
import type { OrgSetup } from './org-setup.ts';
import { orgWithoutRecords, withCompanions, withProspect } from './placement-org.ts';
import { typicalRecords, type PlacementRecord, type PlacementSource } from './placement-record.ts';
import { placementSteps } from './placement-steps.ts';
import type { PlacementTimeline } from './placement-story.ts';
import { recordRun } from './record-run.ts';
import type { RunInput } from './run-input.ts';

/** What is asked: what becomes of a typical new record at this node. */
export interface PlacementQuestion {
  readonly graph: FlowGraph;
  readonly node: NodeId;
  readonly org: OrgSetup;
  readonly start: Instant;
}

/** [PLC-4] One typical record's story as the graph is, and with the fix; `withFix` is null where there is none. */
export interface PlacementComparison {
  readonly source: PlacementSource;
  readonly record: PlacementRecord;
  readonly asItIs: PlacementTimeline;
  readonly withFix: PlacementTimeline | null;
}

/** [RUN-2] */
const LONGEST: Duration = 7 * DAY;

/**
 * [PLC-1] [PLC-2] [PLC-3] Really runs a typical new record, from each side that the sync lets records come from,
 * through the graph as it is and as it would be. A graph with errors is refused with its issues (GRA-1).
 */
export function comparePlacement(
  question: PlacementQuestion,
  mended: FlowGraph | null,
  catalog: NodeCatalog,
): Result<readonly PlacementComparison[], readonly Issue[]> {
  const org = orgWithoutRecords(question.org);
  const comparisons: PlacementComparison[] = [];
  for (const source of sourcesOf(org, question.graph)) {
    const compared = compareFrom(source, { ...question, org }, mended, catalog);
    if (!compared.ok) return compared;
    comparisons.push(compared.value);
  }
  return ok(comparisons);
}

function compareFrom(
  source: PlacementSource,
  question: PlacementQuestion,
  mended: FlowGraph | null,
  catalog: NodeCatalog,
): Result<PlacementComparison, readonly Issue[]> {
  const graphs = mended ? [question.graph, mended] : [question.graph];
  let first: PlacementComparison | undefined;
  for (const graph of graphs) {
    for (const record of typicalRecords({ ...question, graph }, source, catalog)) {
      const asItIs = placementTimeline(question, record, catalog);
      if (!asItIs.ok) return asItIs;
      const withFix = mended ? placementTimeline({ ...question, graph: mended }, record, catalog) : ok(null);
      if (!withFix.ok) return withFix;
      const comparison = { source, record, asItIs: asItIs.value, withFix: withFix.value };
      if ((graph === mended ? withFix.value : asItIs.value)?.reached === true) return ok(comparison);
      first ??= comparison;
    }
  }
  if (!first) throw new Error('There is no typical record');
  return ok(first);
}

/** Runs one record by itself, and tells its story. */
export function placementTimeline(
  question: PlacementQuestion,
  record: PlacementRecord,
  catalog: NodeCatalog,
): Result<PlacementTimeline, readonly Issue[]> {
  const { input, prospect } = inputOf(question, record);
  const run = recordRun(input, catalog);
  if (!run.ok) return run;
  const { mapping, sequences } = environmentOf(question.org);
  const config = nodeById(question.graph, question.node)?.config;
  const sequenceId = config?.['sequenceFrom'] === 'primary-sequence' ? null : config?.['sequenceId'];
  const timeline = placementSteps(run.value.journal, {
    graph: question.graph,
    node: question.node,
    catalog,
    object: record.object,
    idFields: [mapping.Lead, mapping.Contact].filter((field): field is string => field !== null),
    prospect,
    sequence:
      typeof sequenceId === 'number'
        ? `“${sequences.find(({ id }) => id === sequenceId)?.name ?? `Sequence ${sequenceId}`}”`
        : "the owner's primary sequence",
  });
  return ok(timeline);
}

/** The run of one record: created in Salesforce, or as a prospect in Outreach. */
function inputOf(
  { graph, org: bare, start }: PlacementQuestion,
  { object, source, values, companions, outreachOwner }: PlacementRecord,
): { readonly input: RunInput; readonly prospect: number | null } {
  const org = withCompanions(bare, companions, start);
  const shared = { graphs: [graph], start, until: LONGEST, seed: 1 };
  if (source === 'outreach') {
    const fresh = withProspect(org, object, values, outreachOwner, start);
    return { input: { ...shared, org: fresh?.org ?? org, stimuli: [] }, prospect: fresh?.prospect ?? null };
  }
  const fields: Readonly<Record<string, FieldValue>> = values;
  return {
    input: { ...shared, org, stimuli: [{ type: 'create-record', after: 0, object, fields, through: 'person' }] },
    prospect: null,
  };
}

/** From where new records come by the sync as it is set; where it carries nothing, they are created in Salesforce. */
function sourcesOf(org: OrgSetup, graph: FlowGraph): readonly PlacementSource[] {
  switch (environmentOf(org).syncDirection[graph.object]) {
    case 'outreach-to-salesforce':
      return ['outreach'];
    case 'both':
      return ['salesforce', 'outreach'];
    case 'salesforce-to-outreach':
    case 'none':
      return ['salesforce'];
  }
}
