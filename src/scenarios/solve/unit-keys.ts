/** [CND-4] Root of the paths that lead to the owner of the record. */
export const OWNER = 'Owner';

/** Stands in an update for the id of the owner whom the solution makes, and who has the record again by then. */
export const MADE_OWNER = 'made owner';

/** Key of the unit that answers for an own field. */
export const ownUnit = (field: string): string => `record.${field}`;

/** Key of the unit that answers for a root and all paths that start with it. */
export const unitOfRoot = (root: string): string => `related.${root}`;

export const FIRST = 'FirstName';
export const LAST = 'LastName';
/** Made of the other two. */
export const FULL = 'Name';

/** Key of the unit that answers for the three together. */
export const NAME_UNIT = 'name.of-person';
