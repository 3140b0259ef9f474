import type { FlowGraph } from '#graph/flow-graph.ts';
import { countOf } from '#shared/count-of.ts';
import { liveDeployment } from '#versions/deployment.ts';
import { versionsOf, type VersionBook } from '#versions/version-list.ts';
import { recordsOf } from './version-words.ts';

/** What is lost with a graph, in sentences. */
export function whatGoes(book: VersionBook, { id, object }: FlowGraph): string {
  const count = versionsOf(book, id).length;
  const live = liveDeployment(book.deployments, object);
  const what =
    count === 0 ? 'The graph and its latest run' : `The graph, its ${countOf(count, 'version')} and its latest run`;
  const gone = live?.graph === id ? ` v${live.version} is live for ${recordsOf(object)}: nothing is after that.` : '';
  return `${what} are deleted.${gone} Undo brings them back.`;
}
