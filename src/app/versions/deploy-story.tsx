import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { liveDeployment } from '#versions/deployment.ts';
import { heldRecords } from '#versions/held-records.ts';
import { versionOf, type VersionBook } from '#versions/version-list.ts';
import { canHold, typeTitle } from '#wording/graph-reading.ts';
import { Moment } from './moment.tsx';
import { deploymentTitle, nameOf, recordsOf } from './version-words.ts';
import styles from './deploy-story.module.css';

interface DeployStoryProps {
  readonly book: VersionBook;
  readonly graphs: readonly FlowGraph[];
  /** What is to become live. */
  readonly next: FlowGraph;
  readonly number: number;
  /** Whether it is a version already. */
  readonly saved: boolean;
}

/** [GRA-1] What deploying does, in sentences. */
export function DeployStory({ book, graphs, next, number, saved }: DeployStoryProps): ReactNode {
  const { object } = next;
  const live = liveDeployment(book.deployments, object);
  const before = live && versionOf(book, live.graph, live.version);
  return (
    <ul className={styles.story}>
      {saved ? null : <li>The draft is saved as v{number}.</li>}
      <li>
        <strong>
          v{number} of {next.name}
        </strong>{' '}
        becomes the live graph for {recordsOf(object)}.
      </li>
      {live ? (
        <li>
          It retires{' '}
          <strong>
            {live.graph === next.id && live.version === number ? 'itself' : deploymentTitle({ graphs }, live)}
          </strong>
          , live since <Moment at={live.at} /> by {nameOf(live)}.
        </li>
      ) : (
        <li>Nothing is live for {recordsOf(object)} yet, so nothing is retired and no records are held.</li>
      )}
      {before ? <Held live={before.graph} next={next} number={number} /> : null}
      {live && !before ? (
        <li>What was live is no longer kept, so it cannot be said which held records could not resume.</li>
      ) : null}
    </ul>
  );
}

/** [GRA-7] What becomes of records that are held in the live graph. */
function Held({ live, next, number }: { live: FlowGraph; next: FlowGraph; number: number }): ReactNode {
  const { lost, another } = heldRecords(live, next, canHold);
  return (
    <>
      <li>Records that are held resume in the node of the same name.</li>
      {another.map(({ before, after }) => (
        <li key={after.id}>
          “{after.name}” was {typeTitle(before)} and is {typeTitle(after)} now: records held there resume in it all the
          same.
        </li>
      ))}
      {lost.length > 0 ? (
        <li className={styles.warning}>
          <TriangleAlert size={15} aria-hidden />
          <div>
            v{number} has no node of {lost.length === 1 ? 'this name' : 'these names'}. Records held there cannot
            resume: their trips end with an error. To keep them, give a node the name back.
            <ul className={styles.names} aria-label="Nodes whose held records cannot resume">
              {lost.map((node) => (
                <li key={node.id}>
                  {node.name} <span className={styles.type}>{typeTitle(node)}</span>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ) : null}
    </>
  );
}
