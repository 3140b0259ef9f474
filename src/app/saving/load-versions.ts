import type { NodeKinds } from '#graph/node-kinds.ts';
import type { StoredDocument } from '#storage/document-store.ts';
import type { Deployment } from '#versions/deployment.ts';
import type { GraphVersion, VersionsByGraph } from '#versions/graph-version.ts';
import { readDeployments, readVersion } from '#versions/version-document.ts';
import { graphOfVersion } from './workspace-documents.ts';

/** Notes what stands in storage: the object it was read as, or null where it cannot be read. */
type Keep = (document: StoredDocument, source: object | null) => void;

/** Reads the versions of all graphs, oldest first. Those that cannot be read stay in storage and are told of. */
export function loadVersions(
  documents: readonly StoredDocument[],
  kinds: NodeKinds,
  keep: Keep,
  problems: string[],
): VersionsByGraph {
  const byGraph: Record<string, GraphVersion[]> = {};
  for (const document of documents) {
    const version = readVersion(document.body, kinds);
    keep(document, version.ok ? version.value : null);
    const graph = graphOfVersion(document.id);
    if (version.ok) (byGraph[graph] ??= []).push(version.value);
    else problems.push(`A version of the graph "${graph}" cannot be read: ${version.error}`);
  }
  for (const list of Object.values(byGraph)) list.sort((a, b) => a.number - b.number);
  return byGraph;
}

export function loadDeployments(
  documents: readonly StoredDocument[],
  keep: Keep,
  problems: string[],
): readonly Deployment[] {
  const [document] = documents;
  if (!document) return [];
  const deployments = readDeployments(document.body);
  keep(document, deployments ?? null);
  if (!deployments) problems.push('The history of deployments cannot be read: nothing counts as live.');
  return deployments ?? [];
}
