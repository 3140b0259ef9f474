import { currentVersion, readDocument, type DocumentKind } from '#graph/read-document.ts';
import { z } from '#graph/zod.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { JsonObject } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { printRows } from './print-rows.ts';
import { scenarioFaults } from './scenario-input.ts';
import { scenarioTitles } from './scenario-titles.ts';
import { scenarioSchema, type Scenario } from './scenario.ts';

/** The file format of a run that can be had again, `*.scenario.json`. */
export const scenarioDocument: DocumentKind = {
  format: 'flowbuilder-simulator/scenario',
  title: 'scenario',
  ending: '.scenario.json',
  migrations: [],
};

const documentSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  format: z.literal(scenarioDocument.format),
  version: z.number(),
  scenario: scenarioSchema,
});

/** Reads the text of a `*.scenario.json` file. Faults name their place, those inside an embedded graph or org too. */
export function parseScenarioFile(text: string, catalog: NodeCatalog): Result<Scenario, readonly FileFault[]> {
  const document = readDocument(text, scenarioDocument);
  if (!document.ok) return err([document.error]);
  const shape = documentSchema.safeParse(document.value);
  if (!shape.success)
    return err(zodFaults(shape.error).map((fault) => ({ code: 'scenario/shape', hint: HINT, ...fault })));
  const faults = scenarioFaults(shape.data.scenario, catalog, 'scenario');
  return faults.length > 0 ? err(faults) : ok(shape.data.scenario);
}

const HINT = `The format is described by schemas/scenario-${currentVersion(scenarioDocument)}.schema.json.`;

/** The text of a `*.scenario.json` file: the same scenario always gives the same bytes. */
export const printScenarioFile = (scenario: Scenario): string =>
  printRows({ format: scenarioDocument.format, version: currentVersion(scenarioDocument), scenario });

/** The JSON Schema of a `*.scenario.json` file, made from the schema that reads it. */
export function scenarioJsonSchema(): JsonObject {
  const titles = scenarioTitles();
  const document = documentSchema.extend({ version: z.literal(currentVersion(scenarioDocument)) });
  titles.add(document, {
    title: 'Scenario',
    description:
      'One run of FlowBuilder Simulator: the graphs, the org before it, and all that happens on the way. Ends in .scenario.json.',
  });
  return z.toJSONSchema(document, { metadata: titles, io: 'input' }) as JsonObject;
}
