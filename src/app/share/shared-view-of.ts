import type { ShareRequest } from '#playback/share-request.ts';
import type { SharedView } from './run-link.ts';

/** What is on screen, as links and replays name it. */
export const sharedViewOf = ({ graph, seq, log, scope }: ShareRequest): SharedView => ({
  graph: graph.id,
  seq,
  trip: log?.seq ?? null,
  scope,
});
