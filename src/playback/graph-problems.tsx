import { Button } from '@mantine/core';
import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { nodeById } from '#graph/graph-queries.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import styles from './graph-problems.module.css';

export interface GraphProblemsProps {
  readonly graph: FlowGraph;
  readonly issues: readonly Issue[];
  readonly onEdit: (node?: NodeId) => void;
}

/** Shown at once; the editor's problems list has them all. */
const MOST = 5;

/** [GRA-1] What keeps a graph from running, with the way to each node in the editor. */
export function GraphProblems({ graph, issues, onEdit }: GraphProblemsProps): ReactNode {
  if (issues.length === 0) return null;
  const rest = issues.length - MOST;
  return (
    <section className={styles.problems} aria-label="Why this graph cannot run">
      <p className={styles.title}>
        <OctagonAlert size={15} aria-hidden />
        {issues.length === 1
          ? 'This graph cannot run: it has 1 error.'
          : `This graph cannot run: it has ${issues.length} errors.`}
      </p>
      <ul>
        {issues.slice(0, MOST).map((issue, at) => {
          const node = nodeById(graph, issue.place.node ?? '');
          return (
            <li key={at}>
              {issue.message}{' '}
              {node === undefined ? null : (
                <button type="button" className={styles.link} onClick={() => onEdit(node.id)}>
                  Mend {node.name}
                </button>
              )}
            </li>
          );
        })}
        {rest > 0 ? <li>{`and ${rest} more`}</li> : null}
      </ul>
      <Button variant="default" onClick={() => onEdit()}>
        Open FlowBuilder
      </Button>
    </section>
  );
}
