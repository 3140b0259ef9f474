import type { TripReport } from '#scenarios/run-report-schema.ts';

/** `New Lead -[Web]-> Has prospect? -[No]-> (end)`; error edges carry an exclamation mark: `-[! Missing Prospect ID]->`. */
export function pathText({ path }: TripReport): string {
  return path
    .map(({ name, edge, edgeName, to, mark, callout }) => {
      if (edge === null) return mark === 'held' ? `${name} (held)` : name;
      const arrow = `${name} -[${mark === 'error' && callout === null ? '! ' : ''}${edgeName ?? edge}]->`;
      return to === null ? `${arrow} (end)` : arrow;
    })
    .join(' ');
}
