import type { RoutedObject } from '#graph/flow-graph.ts';
import type { Signed } from './graph-version.ts';

/** [GRA-1] A version that was made the live one of its object. It retires the one that was live before. */
export interface Deployment extends Signed {
  readonly object: RoutedObject;
  /** Id of the graph. It may have been deleted since. */
  readonly graph: string;
  readonly version: number;
  readonly note: string;
}

/** [GRA-1] What is live for an object: what was deployed last. Undefined where nothing ever was. */
export const liveDeployment = (deployments: readonly Deployment[], object: RoutedObject): Deployment | undefined =>
  deployments.findLast((deployment) => deployment.object === object);

/** Whether a version is the live one of its object. */
export function isLive(deployments: readonly Deployment[], graph: string, version: number): boolean {
  const last = deployments.findLast((deployment) => deployment.graph === graph);
  return last !== undefined && last.version === version && liveDeployment(deployments, last.object) === last;
}

/** How one deployment stands today: the live one, or retired by the one that came after it for its object. */
export interface DeploymentEntry {
  readonly deployment: Deployment;
  /** Absent for the live one. */
  readonly retiredBy?: Deployment;
}

/** The deployments of an object, the latest first. */
export function deploymentHistory(
  deployments: readonly Deployment[],
  object: RoutedObject,
): readonly DeploymentEntry[] {
  const own = deployments.filter((deployment) => deployment.object === object);
  return own
    .map((deployment, index): DeploymentEntry => {
      const next = own[index + 1];
      return next ? { deployment, retiredBy: next } : { deployment };
    })
    .toReversed();
}
