import type { FlowGraph } from '#graph/flow-graph.ts';

/** Who did something, and when. */
export interface Signed {
  /** The name that the person gave; empty where none was given. */
  readonly by: string;
  /** Real time as an ISO text in UTC, such as `2026-03-01T09:30:00.000Z`. */
  readonly at: string;
}

/** A graph as it was saved. It never changes; its name and note may be mended. */
export interface GraphVersion extends Signed {
  /** 1 for the first version of a graph. */
  readonly number: number;
  /** Empty where the number says enough. */
  readonly name: string;
  readonly note: string;
  readonly graph: FlowGraph;
}

/** Saved versions by graph id, oldest first. A graph without versions is absent. */
export type VersionsByGraph = Readonly<Record<string, readonly GraphVersion[]>>;

/** What a person writes about a version. */
export interface VersionText {
  readonly name: string;
  readonly note: string;
}

/** `v3`, or `v3 "Partners first"` where it has a name. */
export const versionTitle = ({ number, name }: Pick<GraphVersion, 'number' | 'name'>): string =>
  name === '' ? `v${number}` : `v${number} "${name}"`;
