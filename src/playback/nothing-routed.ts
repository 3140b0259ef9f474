import type { PartialRun } from '#world/recorded-run.ts';

export interface NothingRouted {
  readonly title: string;
  readonly text: string;
}

/**
 * Why a run came to no trigger: Salesforce refused what it asked for, the run was cancelled before, or nothing that a
 * trigger takes was changed.
 */
export function nothingRouted(refused: number, partial?: PartialRun): NothingRouted {
  if (partial !== undefined && refused < partial.done) {
    const [done, total] = [partial.done, partial.total].map((count) => count.toLocaleString('en-GB'));
    return {
      title: 'The run was cancelled before the first trip',
      text: `${done} of ${total} record changes had been made by then, and no trigger had taken one yet.`,
    };
  }
  if (refused === 0) {
    return {
      title: 'Nothing came to a trigger',
      text: 'Look at the records that you chose: a trigger takes only those that are created or changed.',
    };
  }
  const records = `${refused.toLocaleString('en-GB')} ${refused === 1 ? 'record' : 'records'}`;
  return {
    title: 'Nothing was routed: Salesforce refused the writes',
    text: `Salesforce refused ${records}. The reasons stand on the left, under Refused.`,
  };
}
