import type { FlowGraph } from '#graph/flow-graph.ts';
import { fieldValueSchema } from '#graph/criteria-schema.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { z } from '#graph/zod.ts';
import type { Json } from '#shared/json.ts';
import { editSchema } from '#scenarios/edit-schema.ts';
import { faultSchema } from '#scenarios/fault-schema.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import { isCurrentOrg, readStoredOrg, storeOrg } from './stored-org.ts';

const VERSION = 1;

const object = z.enum(['Lead', 'Contact', 'Account', 'User', 'Group', 'Opportunity']);
const common = {
  after: z.number(),
  object,
  by: z.exactOptional(z.string()),
  through: z.exactOptional(z.enum(['person', 'import'])),
};
const fields = z.record(z.string(), fieldValueSchema);

const stimulusSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('create-record'), ...common, fields }),
  z.strictObject({ type: z.literal('update-record'), ...common, id: z.string(), fields }),
  z.strictObject({ type: z.literal('delete-record'), ...common, id: z.string() }),
  z.strictObject({ type: z.literal('make-fault'), after: z.number(), fault: faultSchema }),
  z.strictObject({ type: z.literal('lift-fault'), after: z.number(), fault: faultSchema }),
  z.strictObject({ type: z.literal('edit'), after: z.number(), edit: editSchema }),
  z.strictObject({
    type: z.literal('reprocess-record'),
    after: z.number(),
    object: z.enum(['Lead', 'Contact']),
    id: z.string(),
    trigger: z.enum(['new', 'updated']),
    before: fields.nullable(),
  }),
  z.strictObject({ type: z.literal('deploy-graph'), after: z.number(), graph: z.string() }),
]);

const documentSchema = z.strictObject({
  version: z.literal(VERSION),
  graphs: z.array(z.string()),
  org: z.unknown(),
  start: z.number(),
  until: z.number(),
  seed: z.number(),
  stimuli: z.array(stimulusSchema),
  stopAfter: z.exactOptional(z.number()),
});

/** What a run depends on, as it is kept between visits: graphs and org in the formats of their files. */
export function printRunInput(input: RunInput): Json {
  return {
    version: VERSION,
    graphs: input.graphs.map(printFlowFile),
    org: storeOrg(input.org),
    start: input.start,
    until: input.until,
    seed: input.seed,
    stimuli: input.stimuli.map(printStimulus),
    ...(input.stopAfter === undefined ? {} : { stopAfter: input.stopAfter }),
  };
}

/** Whether a kept run is read as it stands. */
export const isCurrentRun = (body: Json): boolean =>
  typeof body === 'object' && body !== null && 'org' in body && isCurrentOrg(body.org);

/** Reads what `printRunInput` wrote; undefined where it cannot be read by this version of the app. */
export function readRunInput(body: Json, kinds: NodeKinds): RunInput | undefined {
  const document = documentSchema.safeParse(body);
  if (!document.success) return undefined;
  const { version: _version, graphs: texts, org: orgBody, ...rest } = document.data;
  const org = readStoredOrg(orgBody);
  if (!org.ok) return undefined;
  const graphs: FlowGraph[] = [];
  for (const text of texts) {
    const graph = parseFlowFile(text, kinds);
    if (!graph.ok) return undefined;
    graphs.push(graph.value);
  }
  const stimuli: Stimulus[] = [];
  for (const stored of rest.stimuli) {
    const stimulus = readStimulus(stored, kinds);
    if (!stimulus) return undefined;
    stimuli.push(stimulus);
  }
  return { ...rest, graphs, stimuli, org: org.value };
}

/** The very object where it is plain already: what is the same as before is not written again. */
const printStimulus = (stimulus: Stimulus): Json =>
  stimulus.type === 'deploy-graph'
    ? { ...stimulus, graph: printFlowFile(stimulus.graph) }
    : (stimulus as object as Json);

function readStimulus(stored: z.infer<typeof stimulusSchema>, kinds: NodeKinds): Stimulus | undefined {
  if (stored.type !== 'deploy-graph') return stored;
  const graph = parseFlowFile(stored.graph, kinds);
  return graph.ok ? { ...stored, graph: graph.value } : undefined;
}
