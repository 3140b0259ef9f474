import { useEffect, useMemo, useRef, useState, type ReactNode, type Ref } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import type { CanvasApi, LooseEnd } from '#canvas/canvas-props.ts';
import type { Decorations } from '#canvas/decorations.ts';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { selectEdge, selectNode } from '#canvas/selection.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import { ConnectDialog } from './connect-dialog.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import type { FlowBuilderProps } from './flow-builder-props.ts';
import { Inspector } from './inspector.tsx';
import { issuesByNode, issueSummary } from './issue-lists.ts';
import { LooseEndMenu } from './loose-end-menu.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { Palette } from './palette.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import { useAdding } from './use-adding.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useTidying } from './use-tidying.ts';
import styles from './editor-screen.module.css';

interface EditorScreenProps extends Pick<FlowBuilderProps, 'saveState' | 'onRun' | 'layout' | 'focus'> {
  readonly canvasRef: Ref<CanvasApi>;
}

/** Heights of the problems in pixels: their bar alone, and opened. */
const BAR = 33;
const LISTED = 190;

/** The parts of the editor and how they talk to each other. */
export function EditorScreen({ canvasRef, saveState, onRun, layout, focus }: EditorScreenProps): ReactNode {
  const { store, catalog, environment, issues, canvas } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const selection = useEditorState((state) => state.selection);
  const { run, select, say } = useEditorState((state) => state);
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const palette = usePanelRef();
  const problems = usePanelRef();
  const [collapsed, setCollapsed] = useState(false);
  const [listed, setListed] = useState(false);
  const [connecting, setConnecting] = useState<{ readonly from: NodeId; readonly to?: NodeId }>();
  const [looseEnd, setLooseEnd] = useState<LooseEnd>();
  const [shown, setShown] = useState<{ readonly node: NodeId }>();
  const [asked, setAsked] = useState<typeof focus>();
  if (focus !== asked) {
    setAsked(focus);
    if (focus?.node !== undefined) setShown({ node: focus.node });
  }
  const adding = useAdding();
  const { tidying, tidy } = useTidying(layout);
  useShortcuts(store, root);

  useEffect(() => {
    if (focus?.node === undefined) return;
    select(focus.edge === undefined ? selectNode(focus.node) : selectEdge(focus.node, focus.edge));
  }, [focus, select]);

  const decorations = useMemo<Decorations>(
    () => ({
      nodes: new Map([...issuesByNode(issues)].map(([node, list]) => [node, { issues: list }])),
      edges: new Map(),
    }),
    [issues],
  );
  const list = (open: boolean): void => {
    if (!open) problems.current?.collapse();
    else if (!listed) problems.current?.resize(LISTED);
  };
  const go = (issue: Issue): void => {
    const { node, edge } = issue.place;
    if (node === undefined) return;
    select(edge === undefined ? selectNode(node) : selectEdge(node, edge));
    setShown({ node });
  };
  const start = (): void => {
    const errors = issues.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return onRun();
    say({ text: `The graph cannot be run: ${issueSummary(errors) ?? ''}.`, tone: 'refused', undo: false });
    list(true);
  };
  return (
    <div ref={root} className={styles['screen']}>
      <Toolbar saveState={saveState} tidying={tidying} onTidy={tidy} onRun={start} onProblems={() => list(true)} />
      <Group className={styles['panels'] ?? ''} orientation="horizontal">
        <Panel
          panelRef={palette}
          defaultSize={196}
          minSize={168}
          maxSize={280}
          collapsible
          collapsedSize={46}
          groupResizeBehavior="preserve-pixel-size"
          onResize={({ inPixels }) => setCollapsed(inPixels < 100)}
        >
          <Palette
            collapsed={collapsed}
            searchRef={search}
            onCollapse={(next) => (next ? palette.current?.collapse() : palette.current?.expand())}
            onAdd={adding.afterSelected}
            onShow={(node) => canvas()?.show(node)}
          />
        </Panel>
        <Separator className={styles['across'] ?? ''} aria-label="Width of the palette" />
        <Panel minSize={320}>
          <Group orientation="vertical">
            <Panel minSize={160}>
              <FlowCanvas
                ref={canvasRef}
                graph={graph}
                catalog={catalog}
                environment={environment}
                mode="edit"
                label={`Graph ${graph.name}`}
                selection={selection}
                onSelect={select}
                decorations={decorations}
                focus={shown}
                onCommand={run}
                onOpen={() => openInspector(root.current)}
                onConnectRequest={(from) => setConnecting({ from })}
                onAddRequest={() => {
                  palette.current?.expand();
                  if (!collapsed) search.current?.focus();
                  // The box is there once the palette has its names again.
                  else requestAnimationFrame(() => requestAnimationFrame(() => search.current?.focus()));
                }}
                onDropType={adding.at}
                onLooseEnd={setLooseEnd}
              >
                <NoticeBar onConnect={setConnecting} />
              </FlowCanvas>
            </Panel>
            <Separator className={styles['down'] ?? ''} aria-label="Height of the problems" disabled={!listed} />
            <Panel
              panelRef={problems}
              defaultSize={BAR}
              minSize={96}
              maxSize="60%"
              collapsible
              collapsedSize={BAR}
              groupResizeBehavior="preserve-pixel-size"
              onResize={({ inPixels }) => setListed(inPixels > BAR + 8)}
            >
              <ProblemsPanel open={listed} onToggle={() => list(!listed)} onGo={go} />
            </Panel>
          </Group>
        </Panel>
        <Separator className={styles['across'] ?? ''} aria-label="Width of the inspector" />
        <Panel defaultSize={316} minSize={264} maxSize={520} groupResizeBehavior="preserve-pixel-size">
          <Inspector />
        </Panel>
      </Group>
      <ConnectDialog
        node={connecting === undefined ? undefined : nodeById(graph, connecting.from)}
        to={connecting?.to}
        onClose={() => setConnecting(undefined)}
      />
      <LooseEndMenu
        end={looseEnd}
        onAdd={(type, end) => adding.at(type, end.at, end.edge)}
        onClose={() => setLooseEnd(undefined)}
      />
    </div>
  );
}

/** Puts the focus on the name of the node in the inspector. */
const openInspector = (root: HTMLElement | null): void => {
  const name = root?.querySelector<HTMLInputElement>('[data-node-name]');
  name?.focus();
  name?.select();
};
