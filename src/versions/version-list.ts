import type { FlowGraph } from '#graph/flow-graph.ts';
import { isLive, type Deployment } from './deployment.ts';
import type { GraphVersion, Signed, VersionText, VersionsByGraph } from './graph-version.ts';

/** Saved versions and what was deployed of them. */
export interface VersionBook {
  readonly versions: VersionsByGraph;
  readonly deployments: readonly Deployment[];
}

/** Versions of a graph, oldest first. */
export const versionsOf = ({ versions }: Pick<VersionBook, 'versions'>, graph: string): readonly GraphVersion[] =>
  versions[graph] ?? [];

export const versionOf = (
  book: Pick<VersionBook, 'versions'>,
  graph: string,
  number: number,
): GraphVersion | undefined => versionsOf(book, graph).find((version) => version.number === number);

/** A number that no version has, and that none was deployed under: the history of deployments names them. */
export function nextNumber({ versions, deployments }: VersionBook, graph: string): number {
  const saved = versionsOf({ versions }, graph).map(({ number }) => number);
  const deployed = deployments.filter((deployment) => deployment.graph === graph).map(({ version }) => version);
  return Math.max(0, ...saved, ...deployed) + 1;
}

/** Saves a draft as the next version of its graph. */
export function saveVersion(
  book: VersionBook,
  draft: FlowGraph,
  text: VersionText & Signed,
): { readonly versions: VersionsByGraph; readonly saved: GraphVersion } {
  const { name, note, by, at } = text;
  const number = nextNumber(book, draft.id);
  const saved = { number, name: name.trim(), note: note.trim(), by: by.trim(), at, graph: draft };
  return { versions: { ...book.versions, [draft.id]: [...versionsOf(book, draft.id), saved] }, saved };
}

/** Gives a version another name and note. What it holds stays. */
export function describeVersion(
  { versions }: Pick<VersionBook, 'versions'>,
  graph: string,
  number: number,
  { name, note }: VersionText,
): VersionsByGraph {
  const list = versionsOf({ versions }, graph).map((version) =>
    version.number === number ? { ...version, name: name.trim(), note: note.trim() } : version,
  );
  return list.length === 0 ? versions : { ...versions, [graph]: list };
}

/** [GRA-1] Takes a version away; undefined for the live one, which stays until another one is deployed. */
export function deleteVersion(
  { versions, deployments }: VersionBook,
  graph: string,
  number: number,
): VersionsByGraph | undefined {
  if (isLive(deployments, graph, number)) return undefined;
  const list = versionsOf({ versions }, graph).filter((version) => version.number !== number);
  if (list.length > 0) return { ...versions, [graph]: list };
  const { [graph]: _last, ...others } = versions;
  return others;
}

/** Puts a version back where it stood; undefined where another one has its number by now. */
export function putVersionBack(
  { versions }: Pick<VersionBook, 'versions'>,
  graph: string,
  version: GraphVersion,
): VersionsByGraph | undefined {
  if (versionOf({ versions }, graph, version.number)) return undefined;
  const list = [...versionsOf({ versions }, graph), version].toSorted((a, b) => a.number - b.number);
  return { ...versions, [graph]: list };
}
