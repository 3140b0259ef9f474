import type { DocumentKind } from '#graph/read-document.ts';
import { z } from '#graph/zod.ts';
import type { JsonObject } from '#shared/json.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { leandataSchema } from './org-leandata-schema.ts';
import { orgMigrations } from './org-migrations.ts';
import { outreachSchema } from './org-outreach-schema.ts';
import { salesforceSchema } from './org-salesforce-schema.ts';
import { syncSchema } from './org-sync-schema.ts';

/** The file format of a simulated org with all its systems, `*.org.json`. */
export const orgDocument: DocumentKind = {
  format: 'flowbuilder-simulator/org',
  title: 'simulated org',
  ending: '.org.json',
  migrations: orgMigrations,
};

const setupSchema: z.ZodType<OrgSetup> = z.strictObject({
  name: z.string().min(1),
  salesforce: salesforceSchema,
  outreach: outreachSchema,
  sync: syncSchema,
  leandata: leandataSchema,
});

export const orgDocumentSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  format: z.literal(orgDocument.format),
  version: z.number(),
  org: setupSchema,
});

/** The JSON Schema of a `*.org.json` file, made from the schema that reads it. */
export function orgJsonSchema(): JsonObject {
  const titles = z.registry<{ title?: string; description?: string }>();
  const document = orgDocumentSchema.extend({ version: z.literal(orgMigrations.length + 1) });
  titles.add(document, {
    title: 'Simulated org',
    description:
      'Simulated Salesforce, Outreach, their sync and LeanData of FlowBuilder Simulator, as a file that ends in .org.json.',
  });
  return z.toJSONSchema(document, { metadata: titles }) as JsonObject;
}
