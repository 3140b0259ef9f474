import { printFlowFile } from '#graph/print-flow-file.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { examples } from '#scenarios/examples.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { RunInput } from '#world/run-input.ts';
import { printRunInput } from '../saving/run-input-document.ts';
import { storeOrg } from '../saving/stored-org.ts';
import type { Shipped } from './shared-part.ts';

/** The org on which links build. */
export const DEMO_ORG = 'demo';

let demo: Shipped | undefined;

/** Under which what happens in the run of an example stands, beside its graph and its org. */
export const runOfExample = (graph: string): string => `run of ${graph}`;

/** What ships with the app and can stand in links by its name: the demo org, and the graphs of the examples by their ids, with what happens in their runs. */
export function shippedPart(name: string): Shipped | undefined {
  // Through text, as every other part of a link comes.
  if (name === DEMO_ORG) return (demo ??= { name, content: JSON.parse(JSON.stringify(storeOrg(demoOrg()))) as Json });
  for (const { id, graph, input } of examples) {
    if (name === id) return { name, content: JSON.parse(printFlowFile(graph)) as Json };
    if (name === runOfExample(id)) return { name, content: happeningsOf(input()) };
  }
  return undefined;
}

/** What a run depends on beside its graphs and its org, as links carry it. */
export function happeningsOf(input: RunInput): Json {
  const { graphs: _graphs, org: _org, ...happenings } = JSON.parse(JSON.stringify(printRunInput(input))) as JsonObject;
  return happenings;
}
