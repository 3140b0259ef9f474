import type { Edit } from '#world/edit.ts';
import type { OrgEdit } from '#world/edit-org.ts';

/** Members of edits that hold an instant. */
type InstantName = 'createdAt' | 'updatedAt' | 'sendErroredAt' | 'from' | 'to';

/** The same, but that its instants may be texts counted from the start of the run (relative-moment.ts). */
type WithMoments<T> = T extends object
  ? { readonly [K in keyof T]: K extends InstantName ? T[K] | string : WithMoments<T[K]> }
  : T;

/** An edit as scenarios write it. */
export type ScenarioEdit = WithMoments<Edit>;

/** An edit, or a change of a record, before the run begins. */
export type ScenarioOrgEdit = Exclude<OrgEdit, Edit> | ScenarioEdit;
