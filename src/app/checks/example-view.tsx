import { CircleCheck, OctagonAlert } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import type { Decorations } from '#canvas/decorations.ts';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { emptySelection, selectEdge, type Selection } from '#canvas/selection.ts';
import { SeverityIcon } from '#canvas/severity-icon.tsx';
import type { Check } from '#checks/check.ts';
import { orgOfExample } from '#checks/check-catalog.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import styles from './checks.module.css';

interface ExampleViewProps {
  readonly check: Check;
  readonly example: 'wrong' | 'right';
  readonly children?: ReactNode;
}

/** One example of a check, drawn, with what the check says of it. */
export function ExampleView({ check, example, children }: ExampleViewProps): ReactNode {
  const graph = check[example];
  const wrong = example === 'wrong';
  const environment = useMemo(() => orgOfExample(check, example), [check, example]);
  const issues = useMemo(() => (wrong ? issuesAt(check) : []), [check, wrong]);
  const decorations = useMemo<Decorations>(() => {
    const { node } = check.at;
    return { nodes: new Map(node === undefined ? [] : [[node, { issues }]]), edges: new Map() };
  }, [check, issues]);
  const [selection, select] = useState<Selection>(() => {
    const { node, edge } = check.at;
    return wrong && node !== undefined && edge !== undefined ? selectEdge(node, edge) : emptySelection;
  });
  const canvas = useRef<CanvasApi>(null);
  const sight = useMemo(() => {
    const { node } = check.at;
    return node === undefined || nodeById(graph, node) === undefined ? undefined : [node];
  }, [check, graph]);
  // All of it where that can be read, else what the check is about; what its cards need is known once they are drawn.
  useEffect(() => {
    const timer = requestAnimationFrame(() => requestAnimationFrame(() => canvas.current?.frame()));
    return () => cancelAnimationFrame(timer);
  }, []);
  return (
    <section className={styles.example} aria-label={wrong ? 'Wrong' : 'Right'} data-example={example}>
      <div className={styles.exampleHead}>
        <h2>
          {wrong ? <OctagonAlert size={15} aria-hidden /> : <CircleCheck size={15} aria-hidden />}
          {wrong ? 'Wrong' : 'Right'}
        </h2>
        {children}
      </div>
      <div className={styles.canvas}>
        <FlowCanvas
          ref={canvas}
          graph={graph}
          catalog={catalog}
          environment={environment}
          mode="read"
          label={`${wrong ? 'Wrong' : 'Right'} example`}
          selection={selection}
          onSelect={select}
          decorations={decorations}
          sight={sight}
        />
      </div>
      {wrong ? (
        <ul className={styles.said}>
          {issues.map((issue) => (
            <li key={issue.message}>
              <SeverityIcon severity={issue.severity} size={14} />
              {issue.message}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.said}>The check finds nothing here.</p>
      )}
    </section>
  );
}

/** What the check itself says of its wrong example. */
const issuesAt = (check: Check): readonly Issue[] =>
  validateGraph(check.wrong, catalog, orgOfExample(check, 'wrong')).filter(
    ({ code, place }) => code === check.code && place.node === check.at.node && place.edge === check.at.edge,
  );
