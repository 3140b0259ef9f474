import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { emptySelection, type Selection } from '#canvas/selection.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { catalog } from '#nodes/catalog.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { graphById } from '../graph-list.ts';
import { useGraphImport } from '../use-graph-import.tsx';
import { useEnvironment, useWorkspace } from '../workspace-context.tsx';
import { graphOfLink } from './graph-link.ts';
import { LinkFault } from './link-fault.tsx';
import { useLinkReading } from './use-link-reading.ts';
import styles from './shared-page.module.css';

/** The graph that a link carries, to look at. Nothing of it is kept until the user adds it. */
export function SharedGraphPage(): ReactNode {
  const [query] = useSearchParams();
  const packed = query.get('graph') ?? '';
  const read = useLinkReading(packed, readGraph);
  if (read === undefined) return null;
  return read.ok ? <SharedGraph key={packed} graph={read.value} /> : <LinkFault what="graph" faults={read.error} />;
}

const readGraph = (packed: string): ReturnType<typeof graphOfLink> => graphOfLink(packed, catalog);

function SharedGraph({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const environment = useEnvironment();
  const graphs = useWorkspace((workspace) => workspace.graphs);
  const { takeGraph, dialog } = useGraphImport();
  const [selection, select] = useState<Selection>(emptySelection);
  const there = graphById(graphs, graph.id);
  const same = there !== undefined && printFlowFile(there) === printFlowFile(graph);
  const count = (number: number, what: string): string =>
    `${number.toLocaleString('en-GB')} ${what}${number === 1 ? '' : 's'}`;
  return (
    <div className={styles.page}>
      <PageHeader
        title={graph.name}
        note={
          same
            ? 'This graph came by a link, and stands among your graphs just so.'
            : `A ${graph.object} graph that came by a link: ${count(graph.nodes.length, 'node')}, ${count(graph.edges.length, 'connected edge')}. Nothing is kept until you add it.`
        }
      >
        {same ? (
          <Button component={Link} to={`/flow/${graph.id}`}>
            Open it
          </Button>
        ) : (
          <Button onClick={() => void takeGraph(graph)}>Add to my graphs</Button>
        )}
      </PageHeader>
      <div className={styles.canvas}>
        <FlowCanvas
          graph={graph}
          catalog={catalog}
          environment={environment}
          mode="read"
          label={`Graph ${graph.name}, to look at`}
          selection={selection}
          onSelect={select}
        />
      </div>
      {dialog}
    </div>
  );
}
