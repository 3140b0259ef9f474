import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { z } from '#graph/zod.ts';
import type { Json } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Deployment } from './deployment.ts';
import type { GraphVersion } from './graph-version.ts';

const FORMAT = 1;

const signed = { by: z.string(), at: z.iso.datetime() };

const versionSchema = z.strictObject({
  format: z.literal(FORMAT),
  number: z.int().positive(),
  name: z.string(),
  note: z.string(),
  ...signed,
  graph: z.string(),
});

const deploymentsSchema = z.strictObject({
  format: z.literal(FORMAT),
  deployments: z.array(
    z.strictObject({
      object: z.enum(['Lead', 'Contact']),
      graph: z.string(),
      version: z.int().positive(),
      note: z.string(),
      ...signed,
    }),
  ),
});

/** A version as it is kept: its graph in the format of graph files. */
export const printVersion = ({ graph, ...rest }: GraphVersion): Json => ({
  format: FORMAT,
  ...rest,
  graph: printFlowFile(graph),
});

/** Reads what `printVersion` gave; the fault is a sentence. */
export function readVersion(body: Json, kinds: NodeKinds): Result<GraphVersion, string> {
  const document = versionSchema.safeParse(body);
  if (!document.success) return err('it is damaged, or was kept by a newer version of this program.');
  const { format: _format, graph: text, ...rest } = document.data;
  const graph: Result<FlowGraph, readonly { readonly message: string }[]> = parseFlowFile(text, kinds);
  return graph.ok ? ok({ ...rest, graph: graph.value }) : err(graph.error[0]?.message ?? 'its graph is damaged.');
}

export const printDeployments = (deployments: readonly Deployment[]): Json => ({
  format: FORMAT,
  deployments: deployments.map((deployment) => ({ ...deployment })),
});

/** Reads what `printDeployments` gave; undefined where it cannot be read. */
export function readDeployments(body: Json): readonly Deployment[] | undefined {
  const document = deploymentsSchema.safeParse(body);
  return document.success ? document.data.deployments : undefined;
}
