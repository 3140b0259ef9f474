import type { ReactNode } from 'react';
import type { Environment } from '#graph/environment.ts';
import type { FlowGraph, NodeId, RoutedObject } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { Result } from '#shared/result.ts';
import type { ForkOrigin } from '#world/kept-run.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RunProgress } from '#world/record-run.ts';
import type { PartialRun, RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import type { PlaceInRun } from './place-in-run.ts';
import type { ShareRequest } from './share-request.ts';
import type { Scope } from './cursor.ts';
import type { SimulatorLink } from './simulator-link.ts';
import type { AskWhyNot } from './ask-why-not.ts';
import type { Deployable } from './deployment-rows.ts';
import type { CsvImport } from './csv-import.ts';
import type { RunDraft } from './run-draft.ts';
import type { ShelfOfRuns } from './shelf-of-runs.ts';

/** How the run that was asked for last stands. */
export type RunState =
  | { readonly type: 'idle' }
  | ({ readonly type: 'running' } & RunProgress)
  | { readonly type: 'failed'; readonly message: string; readonly issues?: readonly Issue[] }
  /** `partial` is how far the run had come that is shown now; null where nothing of it was kept. */
  | { readonly type: 'cancelled'; readonly partial: PartialRun | null };

/** Reads a CSV of records off the main thread; `onProgress` counts rows. */
export type ImportCsv = (
  bytes: Uint8Array,
  name: string,
  object: RoutedObject,
  onProgress: (progress: { readonly done: number; readonly of: number }) => void,
) => Promise<Result<CsvImport, readonly FileFault[]>>;

export interface SimulatorProps {
  /** The run is only looked at: parts offer nothing that changes, breaks or runs it, or leads to another page. */
  readonly lookOnly?: boolean;
  /** All graphs there are, for routing a second object in the same run. */
  readonly graphs: readonly FlowGraph[];
  readonly graph: FlowGraph;
  /** [GRA-1] Drafts and versions that can be deployed on the way of a run. */
  readonly deployable: readonly Deployable[];
  /** The org before the run. */
  readonly setup: OrgSetup;
  readonly environment: Environment;
  readonly catalog: NodeCatalog;
  /** The latest run of this graph. */
  readonly run: RecordedRun | null;
  readonly runState: RunState;
  /** With `fork`, the run parts from the one that is shown. */
  readonly onRun: (input: RunInput, fork?: ForkOrigin) => void;
  /** Stands above the canvas: what the run that is shown belongs to. */
  readonly above?: ReactNode;
  /** [RUN-4] The runs kept of the graph; absent where none are. */
  readonly shelf?: ShelfOfRuns;
  /** The set-up of the next run as it was left; null where nobody has touched it since the last one. */
  readonly draft: RunDraft | null;
  readonly onDraft: (draft: RunDraft) => void;
  /** A run was asked for elsewhere, and what is set up does not give one. */
  readonly tried: boolean;
  readonly onCancel: () => void;
  /** Number of the journal entry that is shown. */
  readonly step: number;
  /** `passing`: playing goes on at once, so that no address needs to name the step. */
  readonly onStep: (seq: number, passing?: boolean) => void;
  /** Is told what of which run is on screen. */
  readonly onShown?: (run: RecordedRun, place: PlaceInRun) => void;
  /** Stepping goes through one record, or through the whole run, from here on. */
  readonly onScope?: (scope: Scope) => void;
  /** What is opened beside the step. */
  readonly link: SimulatorLink;
  /** What the link opened was closed, or is gone with its run. */
  readonly onUnlink: (part: 'fault' | 'setUp') => void;
  /** The table of outcomes was opened or filtered; null where it was closed. The address names it from then on. */
  readonly onOutcomes?: (filter: string | null) => void;
  /** Opens the editor, at a node where one is given. */
  readonly onEdit: (node?: NodeId) => void;
  readonly importCsv: ImportCsv;
  /** [RUN-4] Seeks what would have led a decision elsewhere; absent where nothing can be run. */
  readonly whyNot?: AskWhyNot;
  /** Hands a text to the user as a file. */
  readonly onSaveFile: (name: string, text: string, type: string) => void;
  /** Opens a record's page in the simulated system. */
  readonly onOpenRecord?: (system: 'salesforce' | 'outreach', object: string, id: string) => void;
  /** Opens the page on which something of the simulated systems is set. */
  readonly onOpenPlace: (place: SetupPlace) => void;
  /** Opens Audit Logs, with the log of the trip that is shown: by the entry at which it begins. */
  readonly onOpenAuditLogs?: (trip: number | undefined) => void;
  readonly onOpenPartnerLogs?: () => void;
  /** Makes a lesson of the run, with a stop at an entry. */
  readonly onNewLesson?: (run: RecordedRun, seq: number) => void;
  /** Makes a test of the run, about the record of an entry. */
  readonly onNewTest?: (run: RecordedRun, seq: number) => void;
  /** Hands the run out at the step shown; absent where it cannot be. */
  readonly onShare?: (request: ShareRequest) => void;
}
