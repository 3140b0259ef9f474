import type { FlowGraph } from '#graph/flow-graph.ts';
import { generateRecords } from '#world/generate-records.ts';
import type { ImportedRecord } from '#world/import-record.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { countOf, generationOf, newGeneratedDraft, type GeneratedDraft } from './generated/generated-draft.ts';

interface Draft {
  readonly generated: GeneratedDraft | null;
}

interface Context {
  readonly graph: FlowGraph;
  readonly setup: OrgSetup;
}

/** What the run set-up form generates. */
export const generatedDraft = ({ generated }: Draft, { graph, setup }: Context): GeneratedDraft =>
  generated ?? newGeneratedDraft(setup.salesforce.fields[graph.object]);

/** How many records it generates; 0 where that is not said well. */
export const generatedCount = (draft: Draft, context: Context): number => countOf(generatedDraft(draft, context)) ?? 0;

const generation = (draft: Draft, context: Context): ReturnType<typeof generationOf> => {
  const { graph, setup } = context;
  return generationOf(generatedDraft(draft, context), graph.object, setup.salesforce.fields[graph.object]);
};

/** Whether what is to be generated is well described. */
export const canGenerate = (draft: Draft, context: Context): boolean => generation(draft, context).ok;

/** Makes the records, in parts; none where they are not well described. */
export function* generating(
  draft: Draft,
  context: Context,
): Generator<undefined, readonly ImportedRecord[], undefined> {
  const asked = generation(draft, context);
  if (!asked.ok) return [];
  const making = generateRecords(asked.value, context.setup);
  let step = making.next();
  for (; step.done !== true; step = making.next()) yield;
  return step.value;
}

/** The same at once. */
export function allGenerated(draft: Draft, context: Context): readonly ImportedRecord[] {
  const making = generating(draft, context);
  let step = making.next();
  while (step.done !== true) step = making.next();
  return step.value;
}
