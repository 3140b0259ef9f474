import type { ReactNode } from 'react';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Instant } from '#shared/instant.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import type { AuditFilterForm, AuditView } from './audit-filter-form.ts';
import type { RunState, SimulatorProps } from './simulator-props.ts';

export interface AuditLogsProps {
  /** The run whose logs are shown; null where nothing was run yet. */
  readonly run: RecordedRun | null;
  /** Says whose run it is where that is not the graph in view. */
  readonly runNote?: string | undefined;
  readonly catalog: NodeCatalog;
  readonly shown: AuditView;
  readonly onFilter: (form: AuditFilterForm) => void;
  /** Opens a log beside the list, by the entry at which it begins; null closes it. Stays the same function. */
  readonly onOpen: (seq: number | null) => void;
  /** Has the logs read as of an instant; null for the end of the run. */
  readonly onAsOf: (asOf: Instant | null) => void;
  /** Instant of the step at which the Simulator stands in that run; null where it has shown none. */
  readonly stepShown: Instant | null;
  /** Address of the Simulator at a journal entry of that run. The same function for the same graph. */
  readonly addressOfStep: (seq: number) => string;
  /** Opens the page on which something of the simulated systems is set. */
  readonly onOpenPlace: (place: SetupPlace) => void;
  readonly onSaveFile: SimulatorProps['onSaveFile'];
  /** How the run that was asked for last stands. */
  readonly runState: RunState;
  /** Records the run anew from another input; once it stands, `message` says what was done. Null where it does not. */
  readonly onReprocess: (input: RunInput, message: string) => Promise<RecordedRun | null>;
  readonly onCancel: () => void;
  /** What can be done where there is no run, such as a link to the Simulator. */
  readonly emptyActions?: ReactNode;
}
