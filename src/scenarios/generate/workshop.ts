import type { OrgSetup } from '#world/org-setup.ts';
import type { Cast } from './cast.ts';
import type { Draft } from './draft.ts';
import type { WaySolver } from './solve-way.ts';

/** What drafts of ways are made from. */
export interface Workshop {
  readonly org: OrgSetup;
  readonly cast: Cast;
  readonly solver: WaySolver;
  readonly until: number;
  /** Fields that some criterion asks for. */
  readonly asked: readonly string[];
  /** Id of the contact that the lead becomes in the run of a draft; undefined where it becomes none. */
  readonly contactOf: (draft: Draft) => string | undefined;
}
