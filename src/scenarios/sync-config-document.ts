import { currentVersion, type DocumentKind } from '#graph/read-document.ts';
import { z } from '#graph/zod.ts';
import type { JsonObject } from '#shared/json.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { syncSchema } from './org-sync-schema.ts';

/** [SYN-15] The file format of a CRM Sync configuration, `*.crm-sync.json`. */
export const syncConfigDocument: DocumentKind = {
  format: 'flowbuilder-simulator/crm-sync',
  title: 'CRM Sync configuration',
  ending: '.crm-sync.json',
  migrations: [],
};

const configSchema = syncSchema.pick({
  types: true,
  pushSeconds: true,
  dailyCap: true,
  refreshUsersOnReconnect: true,
  mergeAndDelete: true,
  outreachUserId: true,
  drawsOnRateLimit: true,
});

/** What an admin sets in the CRM plugin: everything of it but its links and what waits to cross. */
export type SyncConfig = Pick<OrgSetup['sync'], keyof z.infer<typeof configSchema>>;

export const syncConfigDocumentSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  format: z.literal(syncConfigDocument.format),
  version: z.number(),
  sync: configSchema,
});

/** The JSON Schema of a `*.crm-sync.json` file, made from the schema that reads it. */
export function syncConfigJsonSchema(): JsonObject {
  const titles = z.registry<{ title?: string; description?: string }>();
  const document = syncConfigDocumentSchema.extend({ version: z.literal(currentVersion(syncConfigDocument)) });
  titles.add(document, {
    title: 'CRM Sync configuration',
    description: 'Settings of the Outreach CRM plugin of FlowBuilder Simulator, as a file that ends in .crm-sync.json.',
  });
  return z.toJSONSchema(document, { metadata: titles }) as JsonObject;
}
