import { currentVersion, readDocument, schemaHint } from '#graph/read-document.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { printRows } from './print-rows.ts';
import { syncConfigDocument, syncConfigDocumentSchema, type SyncConfig } from './sync-config-document.ts';

/** [SYN-15] Reads the text of a `*.crm-sync.json` file. Faults name their place; whether it fits an org is not asked. */
export function parseSyncConfig(text: string): Result<SyncConfig, readonly FileFault[]> {
  const document = readDocument(text, syncConfigDocument);
  if (!document.ok) return err([document.error]);
  const shape = syncConfigDocumentSchema.safeParse(document.value);
  return shape.success
    ? ok(shape.data.sync)
    : err(zodFaults(shape.error).map((fault) => ({ code: 'crm-sync/shape', hint: HINT, ...fault })));
}

const HINT = schemaHint(syncConfigDocument);

/** The text of a `*.crm-sync.json` file: the same settings always give the same bytes, one mapping a line. */
export function printSyncConfig(settings: SyncConfig): string {
  const { types, pushSeconds, dailyCap, refreshUsersOnReconnect } = settings;
  const { mergeAndDelete, outreachUserId, drawsOnRateLimit } = settings;
  const sync: SyncConfig = {
    types,
    pushSeconds,
    dailyCap,
    refreshUsersOnReconnect,
    mergeAndDelete,
    outreachUserId,
    drawsOnRateLimit,
  };
  return printRows({ format: syncConfigDocument.format, version: currentVersion(syncConfigDocument), sync });
}
