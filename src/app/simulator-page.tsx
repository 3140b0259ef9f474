import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { searchOfAuditFilters } from '#playback/audit-filter-address.ts';
import { noAuditFilters } from '#playback/audit-filter-form.ts';
import type { ShareRequest } from '#playback/share-request.ts';
import { Simulator } from '#playback/simulator.tsx';
import type { RecordedRun } from '#world/recorded-run.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { addressOfRecord } from './address-of-record.ts';
import { deployableGraphs } from './deployable-graphs.ts';
import { downloadFile } from './download-file.ts';
import { GraphOfAddress } from './graph-of-address.tsx';
import { RestoringRun } from './restoring-run.tsx';
import { RUN_REFUSED } from './run-graph.ts';
import { runOfFile } from './run-of-file.ts';
import { useShelf } from './shelf/use-shelf.ts';
import { useCsvDialog } from './csv-import/use-csv-dialog.tsx';
import { useImportCsv } from './csv-import/use-import-csv.ts';
import { useGraphImport } from './use-graph-import.tsx';
import { useNewLesson } from './lessons/use-new-lesson.ts';
import type { NewTestProps } from './tests/new-test.tsx';
import { useOpenPlace } from './use-open-place.ts';
import { useRestoringState, useRunState } from './use-run-state.ts';
import { useSimulatorLink } from './use-simulator-link.ts';
import { useScopeAddress } from './use-scope-address.ts';
import { useStep } from './use-step.ts';
import { useEnvironment, useSession, useWorkspace } from './workspace-context.tsx';

const NewTest = lazy(async () => ({ default: (await import('./tests/new-test.tsx')).NewTest }));
const TestOfRun = lazy(async () => ({ default: (await import('./tests/test-of-run.tsx')).TestOfRun }));
const ShareDialog = lazy(async () => ({ default: (await import('./share/share-dialog.tsx')).ShareDialog }));

/** The simulator of the graph that the address names, at the step that it names. */
export function SimulatorPage(): ReactNode {
  return <GraphOfAddress section="simulator">{(graph) => <Waiting key={graph.id} graph={graph} />}</GraphOfAddress>;
}

/** The run of an earlier visit comes before the simulator, so that it opens on it; one of the shelf is waited for in it. */
function Waiting({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const waits = useWorkspace((workspace) => workspace.toRecord[graph.id] !== undefined);
  const run = useWorkspace((workspace) => workspace.runs[graph.id] ?? null);
  const [before, setBefore] = useState(run);
  if (!waits && before !== run) setBefore(run);
  if (waits && before === null) return <RestoringRun graph={graph} />;
  return <Player graph={graph} run={waits ? before : run} opening={waits} />;
}

interface PlayerProps {
  readonly graph: FlowGraph;
  readonly run: RecordedRun | null;
  /** Another run of the shelf is being recorded again, to be shown in its place. */
  readonly opening: boolean;
}

function Player({ graph, run, opening }: PlayerProps): ReactNode {
  const { runs, drafts, shown, workspace } = useSession();
  const graphs = useWorkspace((workspace) => workspace.graphs);
  const versions = useWorkspace((workspace) => workspace.versions);
  const deployable = useMemo(() => deployableGraphs(graphs, versions), [graphs, versions]);
  const setup = useWorkspace((workspace) => workspace.org);
  const environment = useEnvironment();
  const asked = useRunState(graph.id);
  const restoring = useRestoringState(graph.id);
  const runState = opening ? restoring : asked;
  const shelf = useShelf(graph.id);
  const inView = shelf.runs.find(({ input }) => run !== null && input.is(run.input));
  const [step, setStep] = useStep();
  const writeScope = useScopeAddress();
  const [link, unlink, writeOutcomes] = useSimulatorLink();
  const navigate = useNavigate();
  const { state } = useLocation();
  const openPlace = useOpenPlace();
  const newLesson = useNewLesson();
  const importCsv = useImportCsv();
  const graphImport = useGraphImport();
  const [shared, share] = useState<ShareRequest>();
  const [making, setMaking] = useState<Pick<NewTestProps, 'run' | 'seq'>>();
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
        onRun={(input, fork) => runs.start(graph.id, input, fork)}
        onCancel={() => {
          if (!opening) runs.cancel();
          else if (inView) workspace.getState().openRun(graph.id, inView.id);
          else runs.skip(graph.id);
        }}
        above={
          inView?.test === undefined ? undefined : (
            <Suspense fallback={null}>
              <TestOfRun graph={graph.id} run={inView} step={step} />
            </Suspense>
          )
        }
        shelf={shelf}
        draft={drafts.of(graph.id, setup, run)}
        onDraft={(draft) => drafts.keep(graph.id, { draft, setup, run })}
        tried={state === RUN_REFUSED}
        step={step}
        onStep={setStep}
        onScope={writeScope}
        onShown={shown.show}
        link={link}
        onUnlink={unlink}
        onOutcomes={writeOutcomes}
        onEdit={(node) => void navigate(`/flow/${graph.id}${node === undefined ? '' : `?node=${node}`}`)}
        importCsv={importCsv}
        whyNot={(question, onProgress) => runs.client.whyNot(question, onProgress)}
        onSaveFile={downloadFile}
        onOpenRecord={(system, object, id) => void navigate(addressOfRecord(system, object, id))}
        onOpenPlace={openPlace}
        onOpenAuditLogs={(trip) => void navigate(`/audit-logs${searchOfAuditFilters(noAuditFilters, trip)}`)}
        onOpenPartnerLogs={() => void navigate('/partner-logs')}
        onNewLesson={newLesson}
        onNewTest={(of, seq) => setMaking({ run: of, seq })}
        onShare={share}
      />
      {dropped.dialog}
      {shared === undefined ? null : (
        <Suspense fallback={null}>
          <ShareDialog request={shared} onClose={() => share(undefined)} />
        </Suspense>
      )}
      {making === undefined ? null : (
        <Suspense fallback={null}>
          <NewTest {...making} onClose={() => setMaking(undefined)} />
        </Suspense>
      )}
      {graphImport.dialog}
    </FileDrop>
  );
}
