import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { z } from '#graph/zod.ts';
import type { Json } from '#shared/json.ts';
import type { DocumentStore, StoredDocument } from '#storage/document-store.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RunInput } from '#world/run-input.ts';
import type { SavedDocument } from './autosave.ts';
import { readRunInput } from './run-input-document.ts';
import { readStoredOrg } from './stored-org.ts';
import { DOCUMENT, indexSource, ONLY, type WorkspaceIndex } from './workspace-documents.ts';

/** What storage had of an earlier visit. */
export interface LoadedWorkspace {
  readonly graphs: readonly FlowGraph[];
  /** Null where there is no readable org. */
  readonly org: OrgSetup | null;
  /** Runs to be recorded again, by graph id. */
  readonly inputs: Readonly<Record<string, RunInput>>;
  readonly index: WorkspaceIndex;
  readonly saved: readonly SavedDocument[];
  /** What could not be read, in sentences; it stays in storage as it is. */
  readonly problems: readonly string[];
}

const indexSchema: z.ZodType<WorkspaceIndex> = z.object({
  graphs: z.array(z.string()),
  currentGraph: z.nullable(z.string()),
  latestRun: z.nullable(z.string()),
});

/** Reads the workspace of the last visit; null on a first visit, or where storage cannot be read. */
export async function loadWorkspace(store: DocumentStore, kinds: NodeKinds): Promise<LoadedWorkspace | null> {
  const index = await store.get(DOCUMENT.workspace, ONLY);
  if (!index.ok || index.value === null) return null;
  const graphs: FlowGraph[] = [];
  const inputs: Record<string, RunInput> = {};
  const saved: SavedDocument[] = [];
  const problems: string[] = [];
  const damaged: StoredDocument[] = [];
  const keep = (document: StoredDocument, source: object | string | null): void => {
    saved.push({ kind: document.kind, id: document.id, revision: document.revision, source });
    if (source === null && document.kind !== DOCUMENT.workspace) damaged.push(document);
  };

  for (const document of await all(store, DOCUMENT.graph)) {
    const graph = parseFlowFile(textOf(document.body), kinds);
    keep(document, graph.ok ? graph.value : null);
    if (graph.ok) graphs.push(graph.value);
    else problems.push(`The graph "${document.id}" cannot be read: ${graph.error[0]?.message ?? 'it is damaged'}`);
  }
  let org: OrgSetup | null = null;
  for (const document of await all(store, DOCUMENT.org)) {
    const parsed = readStoredOrg(document.body);
    keep(document, parsed.ok ? parsed.value : null);
    if (parsed.ok) org = parsed.value;
    else
      problems.push(
        `The org cannot be read: ${parsed.error[0]?.message ?? 'it is damaged'} The demo org stands in for it.`,
      );
  }
  for (const document of await all(store, DOCUMENT.run)) {
    const input = readRunInput(document.body, kinds);
    keep(document, input ?? null);
    if (input) inputs[document.id] = input;
  }
  const parsed = indexSchema.safeParse(index.value.body);
  keep(index.value, parsed.success ? indexSource(parsed.data) : null);
  // A copy out of the way of what is written from now on: nothing that was kept is lost.
  if (damaged.length > 0) {
    await store.write(
      damaged.map(({ kind, id, body }) => ({ type: 'put', kind: 'damaged', id: `${kind} ${id}`, body })),
    );
  }
  const order = parsed.success ? parsed.data.graphs : [];
  const place = (graph: FlowGraph): number => {
    const at = order.indexOf(graph.id);
    return at === -1 ? order.length : at;
  };
  return {
    graphs: graphs.toSorted((a, b) => place(a) - place(b)),
    org,
    inputs,
    index: parsed.success ? parsed.data : { graphs: [], currentGraph: null, latestRun: null },
    saved,
    problems,
  };
}

async function all(store: DocumentStore, kind: string): Promise<readonly StoredDocument[]> {
  const documents = await store.list(kind);
  return documents.ok ? documents.value : [];
}

const textOf = (body: Json): string => (typeof body === 'string' ? body : '');
