import type { OrgSetup } from '#world/org-setup.ts';
import type { Cast } from './cast.ts';
import type { WaySolver } from './solve-way.ts';

/** What drafts of ways are made from. */
export interface Workshop {
  readonly org: OrgSetup;
  readonly cast: Cast;
  readonly solver: WaySolver;
  readonly until: number;
  /** Fields that some criterion asks for. */
  readonly asked: readonly string[];
}
