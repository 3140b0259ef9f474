import { Box } from '@mantine/core';
import { CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import { countOf } from '#shared/count-of.ts';
import styles from './deploy-story.module.css';

interface DeployErrorsProps {
  readonly graph: FlowGraph;
  /** Whether it is the draft, whose nodes can be gone to. */
  readonly isDraft: boolean;
  readonly errors: readonly Issue[];
  /** Called before a node is shown. */
  readonly onLeave: () => void;
}

/** [GRA-1] Why a graph cannot be deployed. */
export function DeployErrors({ graph, isDraft, errors, onLeave }: DeployErrorsProps): ReactNode {
  return (
    <div role="alert" className={styles.errors}>
      <p>
        <CircleX size={15} aria-hidden />
        <span>Only a valid graph can be deployed. This one has {countOf(errors.length, 'error')}:</span>
      </p>
      <Box className={styles.list ?? ''} role="region" aria-label="Errors" tabIndex={0}>
        <ul>
          {errors.map(({ message, place }, index) => {
            const node = place.node === undefined ? undefined : nodeById(graph, place.node);
            return (
              <li key={index}>
                {message}{' '}
                {node && isDraft ? (
                  <Link to={`/flow/${graph.id}?node=${node.id}`} onClick={onLeave}>
                    Show “{node.name}”
                  </Link>
                ) : node ? (
                  <span className={styles.type}>{node.name}</span>
                ) : null}
              </li>
            );
          })}
        </ul>
      </Box>
      <p className={styles.type}>
        {isDraft
          ? 'The problems below the canvas tell more, and mend some of them.'
          : 'Restore it as the draft to mend it, and deploy that.'}
      </p>
    </div>
  );
}
