import { useMemo, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { searchOfAuditFilters } from '#playback/audit-filter-address.ts';
import { noAuditFilters } from '#playback/audit-filter-form.ts';
import { Simulator } from '#playback/simulator.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { addressOfRecord } from './address-of-record.ts';
import { deployableGraphs } from './deployable-graphs.ts';
import { downloadFile } from './download-file.ts';
import { GraphOfAddress } from './graph-of-address.tsx';
import { RestoringRun } from './restoring-run.tsx';
import { RUN_REFUSED } from './run-graph.ts';
import { runOfFile } from './run-of-file.ts';
import { useCsvDialog } from './csv-import/use-csv-dialog.tsx';
import { useImportCsv } from './csv-import/use-import-csv.ts';
import { useGraphImport } from './use-graph-import.tsx';
import { useOpenPlace } from './use-open-place.ts';
import { useRunState } from './use-run-state.ts';
import { useSimulatorLink } from './use-simulator-link.ts';
import { useStep } from './use-step.ts';
import { useEnvironment, useSession, useWorkspace } from './workspace-context.tsx';

/** The simulator of the graph that the address names, at the step that it names. */
export function SimulatorPage(): ReactNode {
  return <GraphOfAddress section="simulator">{(graph) => <Waiting key={graph.id} graph={graph} />}</GraphOfAddress>;
}

/** The run of an earlier visit comes before the simulator, so that it opens on it. */
function Waiting({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const waits = useWorkspace((workspace) => workspace.toRecord[graph.id] !== undefined);
  return waits ? <RestoringRun graph={graph} /> : <Player graph={graph} />;
}

function Player({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const { runs, drafts, shown } = useSession();
  const graphs = useWorkspace((workspace) => workspace.graphs);
  const versions = useWorkspace((workspace) => workspace.versions);
  const deployable = useMemo(() => deployableGraphs(graphs, versions), [graphs, versions]);
  const setup = useWorkspace((workspace) => workspace.org);
  const run = useWorkspace((workspace) => workspace.runs[graph.id] ?? null);
  const environment = useEnvironment();
  const runState = useRunState(graph.id);
  const [step, setStep] = useStep();
  const [link, unlink] = useSimulatorLink();
  const navigate = useNavigate();
  const { state } = useLocation();
  const openPlace = useOpenPlace();
  const importCsv = useImportCsv();
  const graphImport = useGraphImport();
  const dropped = useCsvDialog({
    object: graph.object,
    confirm: ({ summary }) =>
      `Run ${summary.routable} ${graph.object.toLowerCase()}${summary.routable === 1 ? '' : 's'}`,
    canConfirm: ({ summary }) => summary.routable > 0,
    onConfirm: (imported) => runs.start(graph.id, runOfFile(graph, imported, run)),
  });
  return (
    <FileDrop
      prompt={`Drop a CSV of ${graph.object.toLowerCase()}s to run it through New ${graph.object}`}
      onFiles={(files) => {
        const graphFiles = files.filter(({ name }) => name.endsWith('.json'));
        if (graphFiles.length > 0) graphImport.takeFiles(graphFiles);
        else dropped.takeFiles(files);
      }}
    >
      <Simulator
        graphs={graphs}
        graph={graph}
        deployable={deployable}
        setup={setup}
        environment={environment}
        catalog={catalog}
        run={run}
        runState={runState}
        onRun={(input) => runs.start(graph.id, input)}
        onCancel={() => runs.cancel()}
        draft={drafts.of(graph.id, setup, run)}
        onDraft={(draft) => drafts.keep(graph.id, { draft, setup, run })}
        tried={state === RUN_REFUSED}
        step={step}
        onStep={setStep}
        onShown={shown.show}
        link={link}
        onUnlink={unlink}
        onEdit={(node) => void navigate(`/flow/${graph.id}${node === undefined ? '' : `?node=${node}`}`)}
        importCsv={importCsv}
        onSaveFile={downloadFile}
        onOpenRecord={(system, object, id) => void navigate(addressOfRecord(system, object, id))}
        onOpenPlace={openPlace}
        onOpenAuditLogs={(trip) => void navigate(`/audit-logs${searchOfAuditFilters(noAuditFilters, trip)}`)}
        onOpenPartnerLogs={() => void navigate('/partner-logs')}
      />
      {dropped.dialog}
      {graphImport.dialog}
    </FileDrop>
  );
}
