import type { NodeId } from '#graph/flow-graph.ts';

/** Where in a graph a text stands: by what it says, and by which member of a node's settings holds it. */
export interface TextPlace {
  readonly kind: 'name' | 'type' | 'description' | 'setting' | 'note' | 'section';
  /** The node; the id of the note or of the section where it is one of these. */
  readonly id: NodeId;
  /** Path inside the node's config, as issues name it; only for settings. */
  readonly field?: string;
}

/** One text of a graph that can be searched. */
export interface SearchableText {
  readonly place: TextPlace;
  /** The headings above it in the inspector: `Outcomes › Web › Criteria`. Empty for what is no setting. */
  readonly where: string;
  readonly text: string;
  /** More words by which it is found, such as the API name of a field that is shown by its label. */
  readonly also: string;
}
