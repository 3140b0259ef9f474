import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  useNodesInitialized,
  useReactFlow,
  useStore,
  type ReactFlowState,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type ReactNode,
} from 'react';
import { SCOPE_MARK } from '#ui/actions/key-place.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { CanvasControls } from './canvas-controls.tsx';
import { DRAGGED_TYPE, type FlowCanvasProps } from './canvas-props.ts';
import { CanvasContext, createCanvasStore } from './canvas-store.ts';
import { CanvasVoice } from './canvas-voice.tsx';
import { noDecorations } from './decorations.ts';
import { EdgeLine } from './edge-line.tsx';
import { NodeCard, type CardNode } from './node-card.tsx';
import { sectionColor } from './section-color.ts';
import { selectEdge, selectedNode } from './selection.ts';
import { useCanvasActions } from './use-canvas-actions.ts';
import { useConnecting } from './use-connecting.ts';
import { useFlowNodes } from './use-flow-nodes.ts';
import { useSelecting } from './use-selecting.ts';
import { MAX_ZOOM, MIN_ZOOM, useViewport } from './use-viewport.ts';
import styles from './flow-canvas.module.css';

const nodeTypes = { card: NodeCard };
const edgeTypes = { line: EdgeLine };
/** Below this zoom a card shows only its name. */
const FAR = 0.45;
/** Above this many nodes only those in view are in the page. */
const CULLED = 200;

/** A graph drawn with React Flow: the editor's canvas, and read-only the simulator's. One tab stop. */
export function FlowCanvas({ ref, ...props }: FlowCanvasProps): ReactNode {
  return (
    <ReactFlowProvider>
      <Canvas {...props} api={ref} />
    </ReactFlowProvider>
  );
}

/** Whether all nodes are in view, so that an overview would show nothing more. */
const isWhole = ({ nodeLookup, transform: [x, y, zoom], width, height }: ReactFlowState): boolean => {
  for (const { measured, internals } of nodeLookup.values()) {
    const { x: left, y: top } = internals.positionAbsolute;
    if (left * zoom + x < 0 || top * zoom + y < 0) return false;
    if ((left + (measured.width ?? 0)) * zoom + x > width || (top + (measured.height ?? 0)) * zoom + y > height) {
      return false;
    }
  }
  return true;
};

function Canvas({ api, ...props }: Omit<FlowCanvasProps, 'ref'> & { readonly api: FlowCanvasProps['ref'] }): ReactNode {
  const { graph, mode, selection, decorations = noDecorations, focus, onCommand } = props;
  const canvasId = useId();
  const root = useRef<HTMLDivElement>(null);
  const [store] = useState(createCanvasStore);
  const { cards, nodes, edges, onNodesChange } = useFlowNodes(props, store, canvasId);
  const selecting = useSelecting(selection, props.onSelect);
  const connecting = useConnecting(props);
  const ready = useNodesInitialized();
  const viewport = useViewport(graph.id, props.sight);
  const flow = useReactFlow<CardNode>();
  const far = useStore((state) => state.transform[2] < FAR);
  const whole = useStore(isWhole);
  useActions(useCanvasActions(props, viewport), root);

  useLayoutEffect(() => {
    store.setState({
      decorations,
      mode,
      edge: selection.edge,
      nodes: selection.nodes,
    });
  }, [store, decorations, mode, selection]);
  const focused = useRef<typeof focus>(undefined);
  useEffect(() => {
    // A canvas that has just opened knows no sizes yet, and frames its first view before.
    if (!ready || focused.current === focus) return;
    focused.current = focus;
    if (focus) viewport.show(focus.node, true);
  }, [focus, viewport, ready]);
  useImperativeHandle(
    api,
    () => ({
      sizes: () =>
        new Map(
          flow
            .getNodes()
            .flatMap(({ id, measured }) =>
              measured?.width !== undefined && measured.height !== undefined
                ? [[id, { width: measured.width, height: measured.height }] as const]
                : [],
            ),
        ),
      middle: viewport.middle,
      focus: () => root.current?.focus(),
      show: viewport.show,
      showPath: viewport.showPath,
      fit: viewport.fit,
      fitTo: viewport.fitTo,
      boundsOf: viewport.boundsOf,
      frame: viewport.frame,
    }),
    [flow, viewport],
  );

  const edit = mode === 'edit';
  const at = selectedNode(selection);
  const allow = (event: DragEvent): void => {
    if (edit && event.dataTransfer.types.includes(DRAGGED_TYPE)) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    const type = event.dataTransfer.getData(DRAGGED_TYPE);
    if (!edit || type === '') return;
    event.preventDefault();
    props.onDropType?.(type, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
  };
  const voice = useMemo(() => `${canvasId}-voice`, [canvasId]);
  return (
    <CanvasContext value={store}>
      <div className={styles['frame']}>
        <ReactFlow
          ref={root}
          className={styles['canvas']}
          tabIndex={0}
          aria-label={props.label}
          aria-activedescendant={at === undefined ? undefined : `${canvasId}-${at}`}
          aria-describedby={voice}
          data-far={far}
          data-mode={mode}
          {...(edit ? { [SCOPE_MARK]: 'canvas' } : {})}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={(changes) => {
            selecting.onNodes(changes);
            onNodesChange(changes.filter((change) => change.type !== 'select'));
          }}
          onEdgesChange={selecting.onEdges}
          onKeyDown={() => delete root.current?.dataset['pointer']}
          onPointerDown={() => {
            // Only the keyboard needs to see where the focus is.
            if (root.current) root.current.dataset['pointer'] = 'true';
            root.current?.focus({ preventScroll: true });
          }}
          onBlur={() => delete root.current?.dataset['pointer']}
          onNodeClick={(event, node) => {
            const edge = event.target instanceof Element && event.target.closest<HTMLElement>('[data-edge]');
            if (edge && edge.dataset['edge'] !== undefined) selecting.set(selectEdge(node.id, edge.dataset['edge']));
          }}
          onNodeDoubleClick={(_event, node) => props.onOpen?.(node.id)}
          onNodeDragStop={(_event, _node, moved) =>
            onCommand?.({
              type: 'move-nodes',
              moves: moved.map(({ id, position }) => ({
                node: id,
                x: Math.round(position.x),
                y: Math.round(position.y),
              })),
            })
          }
          onMoveStart={(event) => event !== null && viewport.moved()}
          onDragOver={allow}
          onDrop={drop}
          onConnect={connecting.onConnect}
          onConnectEnd={connecting.onConnectEnd}
          {...(edit ? { onReconnect: connecting.onReconnect, onReconnectEnd: connecting.onReconnectEnd } : {})}
          nodesDraggable={edit}
          nodesConnectable={edit}
          nodesFocusable={false}
          edgesFocusable={false}
          edgesReconnectable={edit}
          disableKeyboardA11y
          deleteKeyCode={null}
          connectOnClick={false}
          connectionRadius={26}
          snapToGrid
          snapGrid={[4, 4]}
          zoomOnDoubleClick={false}
          onlyRenderVisibleElements={nodes.length > CULLED}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          proOptions={{ hideAttribution: true }}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} />
          {viewport.corner === null || whole ? null : (
            <MiniMap<CardNode>
              className={styles['minimap'] ?? ''}
              position={viewport.corner}
              ariaLabel="Overview of the graph"
              pannable
              zoomable
              nodeColor={({ data }) => (data.card.section ? sectionColor[data.card.section] : 'var(--fs-text-dim)')}
              nodeBorderRadius={12}
            />
          )}
        </ReactFlow>
        <CanvasControls zoomIn={viewport.zoomIn} zoomOut={viewport.zoomOut} fit={viewport.fit} />
        <CanvasVoice
          id={voice}
          graph={graph}
          cards={cards}
          selection={selection}
          mode={mode}
          describe={props.describe}
        />
        {props.children}
      </div>
    </CanvasContext>
  );
}
