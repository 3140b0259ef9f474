import { VisuallyHidden } from '@mantine/core';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { FlowBuilder } from '#editor/flow-builder.tsx';
import type { Placement, SaveState as EditorSaveState } from '#editor/flow-builder-props.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { GraphOfAddress } from './graph-of-address.tsx';
import { orgInstant } from './org-instant.ts';
import { createRecordProbe } from './record-probe.ts';
import { RUN_REFUSED, runGraph } from './run-graph.ts';
import { useGraphImport } from './use-graph-import.tsx';
import { useLayout } from './use-layout.ts';
import { useOpenPlace } from './use-open-place.ts';
import { useEnvironment, useSaveState, useSession, useWorkspace } from './workspace-context.tsx';
import { DOCUMENT } from './saving/workspace-documents.ts';
import { OtherTabBanner } from './tabs/other-tab-banner.tsx';
import { useVersionsControl } from './versions/versions-control.tsx';
import type { SaveState } from './workspace-state.ts';

/** The editor of the graph that the address names. */
export function FlowPage(): ReactNode {
  return <GraphOfAddress section="flow">{(graph) => <Editor key={graph.id} graph={graph} />}</GraphOfAddress>;
}

function Editor({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const session = useSession();
  const { runs, autosave, lists, editors } = session;
  const [store] = useState(() => editors.of(graph, catalog));
  const environment = useEnvironment();
  const org = useWorkspace((state) => state.org);
  const saving = useSaveState();
  const contested = autosave.conflicts().some(({ kind, id }) => kind === DOCUMENT.graph && id === graph.id);
  const navigate = useNavigate();
  const openPlace = useOpenPlace();
  const [query] = useSearchParams();
  const { takeFiles, dialog } = useGraphImport();
  const node = query.get('node');
  const layout = useLayout();
  const placement = useCallback<Placement>(
    (question) => {
      const task = runs.client.placement({ ...question, org, start: orgInstant });
      const result = task.result.then((outcome) => (outcome.type === 'done' ? outcome.value : null));
      return { result, cancel: task.cancel };
    },
    [runs, org],
  );
  const records = useMemo(() => createRecordProbe(org, orgInstant), [org]);
  const versions = useVersionsControl(graph);
  const focus = useMemo(() => (node === null ? undefined : { node }), [node]);
  return (
    <FileDrop prompt="Drop a graph file to import it" onFiles={takeFiles}>
      <VisuallyHidden>
        <h1>FlowBuilder: {graph.name}</h1>
      </VisuallyHidden>
      <FlowBuilder
        store={store}
        environment={environment}
        catalog={catalog}
        banner={<OtherTabBanner graph={graph} />}
        versions={versions}
        saveState={editorSaveState(saving, contested)}
        onRun={() =>
          void navigate(`/simulator/${graph.id}`, { state: runGraph(session, graph.id) ? null : RUN_REFUSED })
        }
        layout={layout}
        lists={lists.of(org.name, environment)}
        placement={placement}
        records={records}
        onOpenPlace={openPlace}
        focus={focus}
      />
      {dialog}
    </FileDrop>
  );
}

/** A conflict over something else does not make this graph unsafe. */
function editorSaveState(state: SaveState, contested: boolean): EditorSaveState {
  if (state.type !== 'failed') return state.type;
  if (state.code === 'conflict') return contested ? 'conflict' : 'saved';
  return state.code === 'unavailable' ? 'memory-only' : 'failed';
}
