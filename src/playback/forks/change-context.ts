import type { AuditLog } from '#logs/audit-log.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RunView } from '../run-view.ts';
import type { SimulatorProps } from '../simulator-props.ts';
import type { ChangePoint } from './use-change-forks.ts';

/** What the form of a change is given. */
export interface ChangeContext {
  readonly view: RunView;
  /** All systems as they stand just before the change. */
  readonly org: OrgSetup;
  readonly point: ChangePoint;
  /** The record in view. */
  readonly log: AuditLog | undefined;
  readonly running: boolean;
  readonly props: SimulatorProps;
}
