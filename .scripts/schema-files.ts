import { flowJsonSchema } from '#graph/flow-json-schema.ts';
import { catalog } from '#nodes/catalog.ts';
import { lessonJsonSchema } from '#scenarios/lesson-file.ts';
import { orgJsonSchema } from '#scenarios/org-document.ts';
import { runReportJsonSchema } from '#scenarios/run-report-schema.ts';
import { runScriptJsonSchema } from '#scenarios/run-script.ts';
import { scenarioJsonSchema } from '#scenarios/scenario-test.ts';
import { syncConfigJsonSchema } from '#scenarios/sync-config-document.ts';
import { testReportJsonSchema } from '#scenarios/test-report.ts';

/** The published JSON Schemas, by their path in the project. */
export const schemaFiles = (): Readonly<Record<string, string>> => ({
  'public/schemas/crm-sync-1.schema.json': print(syncConfigJsonSchema()),
  'public/schemas/flow-2.schema.json': print(flowJsonSchema(catalog.list)),
  'public/schemas/lesson-1.schema.json': print(lessonJsonSchema()),
  'public/schemas/org-3.schema.json': print(orgJsonSchema()),
  'public/schemas/run-report-1.schema.json': print(runReportJsonSchema()),
  'public/schemas/run-script-1.schema.json': print(runScriptJsonSchema()),
  'public/schemas/scenario-2.schema.json': print(scenarioJsonSchema()),
  'public/schemas/test-report-1.schema.json': print(testReportJsonSchema()),
});

const print = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;
