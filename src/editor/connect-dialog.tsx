import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { EdgeId, FlowNode, NodeId } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf, nodeById, openEdges } from '#graph/graph-queries.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { OptionSelect } from './option-select.tsx';
import { nodeOptions, targetsOf } from './targets-of.ts';

/** Connects an edge without a pointer: first which edge, then where it leads. */
export function ConnectDialog(props: {
  readonly node: FlowNode | undefined;
  /** Which edge, until another one is chosen: the first open one where none is given. */
  readonly edge: EdgeId | undefined;
  /** Where the edge is to lead, until another node is chosen. */
  readonly to: NodeId | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { node, edge, to, onClose } = props;
  return (
    <Modal
      opened={node !== undefined}
      onClose={onClose}
      title={node ? `Connect ${node.name}` : ''}
      size={400}
      closeButtonProps={{ 'aria-label': 'Close without connecting' }}
    >
      {node ? <ConnectForm key={node.id} node={node} edge={edge} to={to} onClose={onClose} /> : null}
    </Modal>
  );
}

function ConnectForm(props: {
  readonly node: FlowNode;
  readonly edge: EdgeId | undefined;
  readonly to: NodeId | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { node, onClose } = props;
  const { catalog } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const run = useEditorState((state) => state.run);
  const [edge, setEdge] = useState(
    () => props.edge ?? (openEdges(graph, node, catalog)[0] ?? edgesOf(node, catalog)[0])?.id ?? null,
  );
  const [target, setTarget] = useState<string | null>(props.to ?? null);
  const now = edge === null ? undefined : edgeFrom(graph, node.id, edge)?.to;
  const edges = edgesOf(node, catalog).map(({ id, title }) => {
    const to = edgeFrom(graph, node.id, id)?.to;
    return { value: id, label: title, note: to === undefined ? 'open' : `leads to ${nodeById(graph, to)?.name ?? to}` };
  });
  const connect = (): void => {
    if (edge === null || target === null) return;
    if (run({ type: 'connect-edge', from: node.id, edge, to: target }) === undefined) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        connect();
      }}
    >
      <Stack gap="sm">
        <OptionSelect
          label="Edge"
          data-autofocus={props.to === undefined ? undefined : true}
          options={edges}
          value={edge}
          onChange={(next) => setEdge(next === null ? null : String(next))}
        />
        <OptionSelect
          label="Leads to"
          data-autofocus={props.to === undefined ? true : undefined}
          searchable
          placeholder="Choose a node"
          options={nodeOptions(targetsOf(graph, node.id), catalog)}
          value={target}
          onChange={(next) => setTarget(next === null ? null : String(next))}
        />
        {now === undefined ? null : (
          <Text size="sm" c="dimmed" role="status">
            {edges.find(({ value }) => value === edge)?.label} leads to {nodeById(graph, now)?.name ?? now} now.
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={edge === null || target === null}>
            Connect
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
