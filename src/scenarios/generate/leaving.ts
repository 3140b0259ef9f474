import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Cast } from './cast.ts';
import type { WaySolver } from './solve-way.ts';
import type { Way } from './way.ts';

/** What a way knows of the world it leads through. */
export interface Terrain {
  readonly org: OrgSetup;
  readonly catalog: NodeCatalog;
  readonly cast: Cast;
  readonly solver: WaySolver;
  /** Fields that some criterion of the graph asks for. */
  readonly asked: readonly string[];
}

/** The ways on by an edge: several where it comes about in several ways, or why there is none. */
export type Leaving = { readonly ways: readonly Way[] } | { readonly never: string };
