import type { NodeId } from '#graph/flow-graph.ts';
import { sectionOfCard } from '#drawing/collapse-sections.ts';

// Ids of nodes have no two hyphens side by side, so these are told from them.
const NOTE = 'note--';
const FRAME = 'frame--';

/** The id under which a canvas draws a note. */
export const noteKey = (note: string): NodeId => `${NOTE}${note}`;

/** The note that a canvas draws under this id; undefined for all else. */
export const noteOfKey = (key: NodeId): string | undefined =>
  key.startsWith(NOTE) ? key.slice(NOTE.length) : undefined;

/** The id under which a canvas draws the frame of a section that is not collapsed. */
export const frameKey = (section: string): NodeId => `${FRAME}${section}`;

/** The section whose frame a canvas draws under this id; undefined for all else. */
export const sectionOfFrame = (key: NodeId): string | undefined =>
  key.startsWith(FRAME) ? key.slice(FRAME.length) : undefined;

/** The section that a canvas draws under this id, as a frame or as a card. */
export const sectionOfKey = (key: NodeId): string | undefined => sectionOfFrame(key) ?? sectionOfCard(key);
