/** How ids read to a person: supplied by whoever shows or prints a log. */
export interface Names {
  record(object: string, id: string): { readonly name: string; readonly company?: string | null };
  owner(id: string): string;
  node(graph: string, node: string): string;
  /** The edge's title; the edge's id is shown where this is absent. */
  edge?(graph: string, node: string, edge: string): string;
  /** Label of a field; its API name is shown where this is absent. */
  field?(object: string, field: string): string;
  /** Title of a callout error by its id, such as `ERR-9`; the id is shown where this is absent. */
  error?(id: string): string;
  /** Whether a node is one of the partner's. Where absent, every path that was put back counts as Outreach's error. */
  isPartner?(graph: string, node: string): boolean;
}
