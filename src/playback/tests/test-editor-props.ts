import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioGraph, ScenarioOrg } from '#scenarios/scenario.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { SetupPlace } from '#world/setup-place.ts';

/** The run of a test as it stands. */
export interface RunOfTest {
  /** An earlier one while the test is recorded anew; null where there is none. */
  readonly run: RecordedRun | null;
  readonly isRecording: boolean;
  /** Why it cannot be run. */
  readonly faults: readonly FileFault[];
}

export interface GraphOption {
  readonly label: string;
  readonly ref: ScenarioGraph;
}

export interface TestEditorProps {
  readonly title: string;
  readonly test: ScenarioTest;
  readonly run: RunOfTest;
  readonly catalog: NodeCatalog;
  /** Graphs of the workspace that a test can follow. */
  readonly graphs: readonly FlowGraph[];
  readonly graphOptions: readonly GraphOption[];
  /** The org of the workspace, and how a test follows it. */
  readonly org: OrgSetup;
  readonly followedOrg: ScenarioOrg;
  /** `what` says what was done; edits of one `group` in a row belong together. */
  readonly onChange: (test: ScenarioTest, what: string, group?: string) => void;
  readonly onShow: (seq: number) => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
  readonly onOpenPlace: (place: SetupPlace) => void;
}

/** Beside what the editor is given: where one stands in its run. */
export interface TestStageProps extends TestEditorProps {
  /** Entry of the journal that is shown; null where there is no run. */
  readonly seq: number | null;
  readonly onSeq: (seq: number) => void;
}
