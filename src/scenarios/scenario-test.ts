import { currentVersion, readDocument, schemaHint, type DocumentKind } from '#graph/read-document.ts';
import { z } from '#graph/zod.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { JsonObject } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { explainShape } from './explain-shape.ts';
import { expectationSchema, type Expectation } from './expectation.ts';
import { lineOfPlace } from './line-of-place.ts';
import { printRows } from './print-rows.ts';
import { recordRefSchema, type RecordRef } from './scenario-anchor.ts';
import { scenarioTitles } from './scenario-titles.ts';
import { scenarioSchema, type Scenario } from './scenario.ts';

/** The content of a `*.scenario.json` file: a run that can be had again, and what is expected of it. */
export interface ScenarioTest {
  /** What is shown instead of the file's name. */
  readonly title?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** The record that expectations are about which name none; that of the run's first trip where absent. */
  readonly record?: RecordRef;
  readonly scenario: Scenario;
  readonly expectations: readonly Expectation[];
}

/** The file format of a test, `*.scenario.json`. */
export const scenarioDocument: DocumentKind = {
  format: 'flowbuilder-simulator/scenario',
  title: 'scenario',
  ending: '.scenario.json',
  // Version 1 was a run alone, without anything expected of it.
  migrations: [(document) => ({ expectations: [], ...document })],
};

const documentSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  format: z.literal(scenarioDocument.format),
  version: z.number(),
  title: z.exactOptional(z.string()),
  description: z.exactOptional(z.string()),
  tags: z.exactOptional(z.array(z.string().min(1))),
  record: z.exactOptional(recordRefSchema),
  scenario: scenarioSchema,
  expectations: z.array(expectationSchema),
});

/**
 * Reads the text of a `*.scenario.json` file as far as its shape goes, and brings older versions up to date. Faults name
 * their place; whether its graphs and its org can be had is told by `inputOfScenario`.
 */
export function parseScenarioTest(text: string): Result<ScenarioTest, readonly FileFault[]> {
  const document = readDocument(text, scenarioDocument);
  if (!document.ok) return err(withLines(text, [document.error]));
  const shape = documentSchema.safeParse(document.value);
  if (!shape.success) {
    known ??= scenarioJsonSchema();
    const faults = explainShape(known, document.value, zodFaults(shape.error));
    return err(
      withLines(
        text,
        faults.map((fault) => ({ code: 'scenario/shape', hint: HINT, ...fault })),
      ),
    );
  }
  const { $schema: _schema, format: _format, version: _version, ...test } = shape.data;
  return ok(test);
}

let known: JsonObject | undefined;

/** Faults with the lines of their places in the text of the file; those that have a line keep it. */
export const withLines = (text: string, faults: readonly FileFault[]): readonly FileFault[] =>
  faults.map((fault) =>
    fault.at === undefined || fault.line !== undefined ? fault : { ...fault, line: lineOfPlace(text, fault.at) },
  );

const HINT = schemaHint(scenarioDocument);

/** The text of a `*.scenario.json` file: the same test always gives the same bytes. */
export const printScenarioTest = (test: ScenarioTest): string =>
  printRows({ format: scenarioDocument.format, version: currentVersion(scenarioDocument), ...test });

/** The JSON Schema of a `*.scenario.json` file, made from the schema that reads it. */
export function scenarioJsonSchema(): JsonObject {
  const titles = scenarioTitles();
  const document = documentSchema.extend({ version: z.literal(currentVersion(scenarioDocument)) });
  titles.add(document, {
    title: 'Scenario',
    description:
      'One run of FlowBuilder Simulator and what is expected of it: the graphs, the org before it, all that happens on the way, and how it must come out. Dates and date-times may be counted from the start of the run: TODAY+3, START-2h. Ends in .scenario.json.',
  });
  return z.toJSONSchema(document, { metadata: titles, io: 'input' }) as JsonObject;
}
