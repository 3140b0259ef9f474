/** A field path taken apart: `Owner.Name` has the root `Owner`; `LeadSource` has none (the routed record's own). */
export interface FieldPath {
  /** `Owner`, or the name of a match variable (CND-4); undefined for the routed record itself. */
  readonly root: string | undefined;
  readonly field: string;
}

const paths = new Map<string, FieldPath>();
const MOST_KEPT = 10_000;

/** [CND-4] Takes a path apart at its first point. The same text gives the same object. */
export function parseFieldPath(path: string): FieldPath {
  const known = paths.get(path);
  if (known) return known;
  const point = path.indexOf('.');
  const parsed =
    point < 0 ? { root: undefined, field: path } : { root: path.slice(0, point), field: path.slice(point + 1) };
  if (paths.size < MOST_KEPT) paths.set(path, parsed);
  return parsed;
}
