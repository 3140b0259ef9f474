import type { NodeKinds } from '#graph/node-kinds.ts';
import { currentVersion, readDocument, type DocumentKind } from '#graph/read-document.ts';
import { z } from '#graph/zod.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { Json } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { compressed, decompressed } from '../compression.ts';
import { loadWorkspace } from '../saving/load-workspace.ts';
import { documentsOf } from '../saving/workspace-documents.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** The file that holds a whole workspace: the documents as the browser's database keeps them. */
export const backupDocument: DocumentKind = {
  format: 'flowbuilder-simulator/workspace',
  title: 'workspace backup',
  ending: '.workspace.json.gz',
  migrations: [],
};

/** Largest backup that is read, in bytes of its text. */
const MOST_BYTES = 1_000_000_000;

const backupSchema = z.strictObject({
  format: z.literal(backupDocument.format),
  version: z.number(),
  documents: z.array(z.strictObject({ kind: z.string(), id: z.string(), body: z.json() })),
});

/** A workspace that was read from a backup, and what of it could not be read, in sentences. */
export interface ReadBackup {
  readonly state: WorkspaceState;
  readonly problems: readonly string[];
}

/** All graphs, versions, deployments, the org and the set-up of every run, one document a line, compressed. */
export async function printBackup(state: WorkspaceState): Promise<Blob> {
  const lines = documentsOf(state).map(({ kind, id, body }) => JSON.stringify({ kind, id, body: body() }));
  const head = `{"format":${JSON.stringify(backupDocument.format)},"version":${currentVersion(backupDocument)},"documents":[\n`;
  return new Blob([await compressed(new Blob([head, lines.join(',\n'), '\n]}\n']), 'gzip')]);
}

/**
 * Reads a backup, compressed or as plain text. Faults: not whole, another kind of file, a newer version, a shape that
 * no backup has, nothing in it that can be read. What cannot be read beside that is told in `problems`.
 */
export async function readBackup(file: Blob, kinds: NodeKinds): Promise<Result<ReadBackup, readonly FileFault[]>> {
  const text = await textOf(file);
  if (!text.ok) return err([text.error]);
  const document = readDocument(text.value, backupDocument);
  if (!document.ok) return err([document.error]);
  const shape = backupSchema.safeParse(document.value);
  if (!shape.success) {
    return err(zodFaults(shape.error).map(({ at, message }) => ({ code: 'backup/shape', at, message })));
  }
  const store = createMemoryStore();
  await store.write(
    shape.data.documents.map(({ kind, id, body }) => ({ type: 'put', kind, id, body: body as Json }) as const),
  );
  const loaded = await loadWorkspace(store, kinds);
  if (!loaded?.org) {
    const message = loaded?.problems[0] ?? 'The backup names no workspace.';
    return err([{ code: 'backup/no-workspace', message, hint: 'Take another backup: this one is damaged.' }]);
  }
  const { graphs, versions, deployments, org, inputs, shelf, lessons, tests, index, problems } = loaded;
  const { latestRun } = index;
  const named = graphs.some(({ id }) => id === index.currentGraph);
  const currentGraph = named ? index.currentGraph : (graphs[0]?.id ?? null);
  const state = {
    graphs,
    versions,
    deployments,
    org,
    runs: {},
    toRecord: inputs,
    shelf,
    lessons,
    tests,
    currentGraph,
    latestRun,
  };
  return ok({ state, problems });
}

async function textOf(file: Blob): Promise<Result<string, FileFault>> {
  // No text begins with that byte: what does is compressed, damaged or not.
  const [first] = new Uint8Array(await file.slice(0, 1).arrayBuffer());
  if (first !== 0x1f) return ok(await file.text());
  const text = await decompressed(file, 'gzip', MOST_BYTES);
  if (text.ok) return text;
  const message =
    text.error === 'too-large' ? 'The file holds more than a workspace can be.' : 'The file is cut off or damaged.';
  return err({ code: 'backup/not-whole', message, hint: 'Copy or download it again, or take another backup.' });
}
