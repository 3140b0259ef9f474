import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, useReactFlow, useStore } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { nodeById } from '#graph/graph-queries.ts';
import { SCOPE_MARK } from '#ui/actions/key-place.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { CanvasControls } from './canvas-controls.tsx';
import type { FlowCanvasProps } from './canvas-props.ts';
import { CanvasContext, createCanvasStore } from './canvas-store.ts';
import type { Card } from '#drawing/card.ts';
import { CanvasVoice } from './canvas-voice.tsx';
import { sectionCard, sectionOfCard } from '#drawing/collapse-sections.ts';
import { noDecorations } from './decorations.ts';
import { boxesOf } from './far-scene.ts';
import { lineBoxes } from './line-boxes.ts';
import { FAR_BELOW, LARGE } from './far-level.ts';
import { FarLayer } from './far-layer.tsx';
import { DropHint } from './drop-hint.tsx';
import { EdgeLine } from './edge-line.tsx';
import { noteKey, noteOfKey, sectionOfKey } from './drawn-ids.ts';
import type { DrawnNode } from './drawn-node.ts';
import { GuideLines } from './guide-lines.tsx';
import { NodeCard } from './node-card.tsx';
import { NoteCard } from './note-card.tsx';
import { Overview } from './overview.tsx';
import { SectionCard } from './section-card.tsx';
import { SectionFrame } from './section-frame.tsx';
import { selectEdge, selectedNode, type Selection } from './selection.ts';
import { placeTokens } from './place-tokens.ts';
import { StandIn } from './stand-in.tsx';
import { TokenTraveller } from './token-traveller.tsx';
import type { Token } from './tokens.ts';
import { useCanvasActions } from './use-canvas-actions.ts';
import { useConnecting } from './use-connecting.ts';
import { useDragging } from './use-dragging.ts';
import { useDropping } from './use-dropping.ts';
import { useFarSelecting } from './use-far-selecting.ts';
import { useFar } from './use-far.ts';
import { useFlowNodes } from './use-flow-nodes.ts';
import { useNotesAndFrames } from './use-notes-and-frames.ts';
import { usePointing } from './use-pointing.ts';
import { useSelecting } from './use-selecting.ts';
import { useView } from './use-view.ts';
import { MAX_ZOOM, MIN_ZOOM, useViewport } from './use-viewport.ts';
import styles from './flow-canvas.module.css';

const nodeTypes = { card: NodeCard, section: SectionCard, note: NoteCard, frame: SectionFrame };
const edgeTypes = { line: EdgeLine };
/** With one of these held a click adds to the selection or takes away from it. */
const MANY_KEYS = ['Shift', 'Control', 'Meta'];
/** Above this many nodes only those in view are in the page. */
const CULLED = 60;
const nothing: DrawnNode[] = [];
const nobody: readonly Token[] = [];

/** A graph drawn with React Flow: the editor's canvas, and read-only the simulator's. One tab stop. */
export function FlowCanvas({ ref, ...props }: FlowCanvasProps): ReactNode {
  return (
    <ReactFlowProvider>
      <Canvas {...props} api={ref} />
    </ReactFlowProvider>
  );
}

function Canvas({ api, ...props }: Omit<FlowCanvasProps, 'ref'> & { readonly api: FlowCanvasProps['ref'] }): ReactNode {
  const { graph, mode, selection, decorations = noDecorations, tokens = nobody, focus, onCommand, onWritten } = props;
  const canvasId = useId();
  const root = useRef<HTMLDivElement>(null);
  const [store] = useState(createCanvasStore);
  const seen = useView(props);
  const { view, drawn, select, toggle, drawnAs } = seen;
  const shown = useFlowNodes({ ...props, graph: view, selection: drawn }, store, canvasId);
  const { cards, edges, onNodesChange: onCardChanges } = shown;
  const groups = useNotesAndFrames(view, drawn, shown.nodes, canvasId);
  const { nodes } = groups;
  const all = useRef(nodes);
  const dragging = useDragging({ graph, view, store, onCardChanges, groups });
  const at = drawnAt(drawn, drawnAs);
  const level = useFar(nodes, edges, at);
  const selecting = useSelecting(drawn, select);
  const onFarClick = useFarSelecting({ far: level.far, nodes, edges, cards, store, selecting });
  const connecting = useConnecting(props);
  const { hint, ...dropping } = useDropping(props, store);
  const { pointer, handlers } = usePointing(props);
  const viewport = useViewport({
    graph: graph.id,
    nodes,
    lines: () => lineBoxes({ nodes, edges, cards }, store.getState().routes),
    sight: props.sight ?? startOf(cards),
    before: level.before,
  });
  const flow = useReactFlow<DrawnNode>();
  const small = useStore((state) => state.transform[2] < FAR_BELOW);
  useActions(useCanvasActions(props, seen, viewport), root);

  useLayoutEffect(() => {
    store.setState({
      decorations,
      mode,
      edge: drawn.edge,
      nodes: drawn.nodes,
      run: (commands) => mode === 'edit' && onCommand?.(commands),
      toggle,
      written: () => onWritten?.(),
    });
  }, [store, decorations, mode, drawn, onCommand, toggle, onWritten]);
  useLayoutEffect(() => {
    store.setState((before) => ({ tokens: placeTokens(tokens, view, before.tokens) }));
  }, [store, tokens, view]);
  useLayoutEffect(() => {
    all.current = nodes;
  }, [nodes]);
  const focused = useRef<typeof focus>(undefined);
  useEffect(() => {
    // A canvas that has just opened knows no sizes yet, and frames its first view before.
    if (!viewport.ready || focused.current === focus) return;
    focused.current = focus;
    if (focus) viewport.show(drawnAs(focus.node), true);
  }, [focus, viewport, drawnAs]);
  useImperativeHandle(
    api,
    () => ({
      sizes: () =>
        new Map(
          [...boxesOf(all.current)].flatMap(([id, { width, height }]) =>
            nodeById(view, id) ? [[id, { width, height }] as const] : [],
          ),
        ),
      middle: viewport.middle,
      pointer,
      clientOf: (at) => flow.flowToScreenPosition(at),
      focus: () => root.current?.focus(),
      show: (node) => viewport.show(drawnAs(node)),
      reveal: (node, beside) => viewport.reveal(drawnAs(node), beside === undefined ? undefined : drawnAs(beside)),
      showPath: viewport.showPath,
      follow: viewport.follow,
      fit: viewport.fit,
      fitTo: (ids) => viewport.fitTo(ids.map(drawnAs)),
      boundsOf: (ids = []) => viewport.boundsOf(ids.map(drawnAs)),
      editNote: (note) => store.getState().edit(note),
      frame: viewport.frame,
    }),
    [view, flow, viewport, drawnAs, store, pointer],
  );

  const edit = mode === 'edit';
  const culled = nodes.length > CULLED;
  const voice = useMemo(() => `${canvasId}-voice`, [canvasId]);
  return (
    <CanvasContext value={store}>
      <div className={styles['frame']} {...handlers}>
        <ReactFlow
          ref={root}
          className={styles['canvas']}
          tabIndex={0}
          aria-label={props.label}
          aria-activedescendant={at === undefined ? undefined : `${canvasId}-${at}`}
          aria-describedby={voice}
          data-far={small}
          data-mode={mode}
          {...(edit ? { [SCOPE_MARK]: 'canvas' } : {})}
          nodes={viewport.ready ? level.nodes : nothing}
          edges={level.edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={(changes) => {
            selecting.onNodes(changes);
            dragging.onNodesChange(changes);
          }}
          onEdgesChange={selecting.onEdges}
          onKeyDown={() => delete root.current?.dataset['pointer']}
          onPointerMoveCapture={(event) => {
            level.point(event);
            dragging.onPointerMove(event);
          }}
          onDragOverCapture={level.point}
          onPointerDown={(event) => {
            // A note is being written.
            if (event.target instanceof HTMLTextAreaElement) return;
            // Only the keyboard needs to see where the focus is.
            if (root.current) root.current.dataset['pointer'] = 'true';
            root.current?.focus({ preventScroll: true });
          }}
          onPaneClick={onFarClick}
          onBlur={() => delete root.current?.dataset['pointer']}
          onNodeClick={(event, node) => {
            const edge = event.target instanceof Element && event.target.closest<HTMLElement>('[data-edge]');
            if (edge && edge.dataset['edge'] !== undefined) selecting.set(selectEdge(node.id, edge.dataset['edge']));
            if (edit) connecting.append(event);
          }}
          onNodeDoubleClick={(_event, { id }) => {
            const [note, section] = [noteOfKey(id), sectionOfKey(id)];
            if (note !== undefined && edit) store.getState().edit(note);
            else if (section !== undefined && !edit) {
              if (sectionOfCard(id) !== undefined) toggle(section);
            } else if (note === undefined) props.onOpen?.(id);
          }}
          onNodeDragStop={() => {
            const commands = dragging.drop();
            if (commands.length > 0) onCommand?.(commands);
          }}
          onMoveStart={(event) => event !== null && viewport.moved()}
          {...dropping}
          onConnectStart={connecting.onConnectStart}
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
          multiSelectionKeyCode={MANY_KEYS}
          zoomOnDoubleClick={false}
          onlyRenderVisibleElements={culled}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          proOptions={{ hideAttribution: true }}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} />
          {level.far ? <FarLayer nodes={nodes} edges={edges} cards={cards} mounted={level.mounted} /> : null}
          {culled && !level.far ? <StandIn node={nodes.find(({ id }) => id === at)} /> : null}
          {tokens.length > 0 ? (
            <TokenTraveller tokens={tokens} travel={props.travel ?? 0} {...{ view, nodes, edges, cards }} />
          ) : null}
          <Overview nodes={nodes} corner={viewport.corner} />
        </ReactFlow>
        <GuideLines />
        <DropHint hint={hint} />
        <CanvasControls zoomIn={viewport.zoomIn} zoomOut={viewport.zoomOut} fit={viewport.fit} />
        <CanvasVoice
          id={voice}
          graph={graph}
          cards={cards}
          selection={selection}
          view={view}
          mode={mode}
          describe={props.describe}
        />
        {props.children}
      </div>
    </CanvasContext>
  );
}

/** Where a graph begins that is too large to be seen as a whole; undefined for others, which are seen from their corner. */
const startOf = (cards: readonly Card[]): readonly string[] | undefined =>
  cards.length < LARGE ? undefined : cards.filter(({ enterable }) => !enterable).map(({ id }) => id);

/** The id under which that is drawn which a selection speaks of first. */
function drawnAt(drawn: Selection, drawnAs: (id: string) => string): string | undefined {
  const [note] = drawn.notes ?? [];
  if (drawn.section !== undefined) return drawnAs(sectionCard(drawn.section));
  return selectedNode(drawn) ?? (note === undefined ? undefined : noteKey(note));
}
