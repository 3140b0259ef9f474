/** The page that explains a check: `/problems/graph/open-edge`. */
export const addressOfCheck = (code: string, search = ''): string => `/problems/${code}${search}`;

/** The checks before and after one in a list, by code. */
export function neighboursOf<T extends { readonly code: string }>(
  list: readonly T[],
  code: string,
): { readonly before: T | undefined; readonly after: T | undefined } {
  const at = list.findIndex((each) => each.code === code);
  return at < 0 ? { before: undefined, after: undefined } : { before: list[at - 1], after: list[at + 1] };
}
