import { notifications } from '@mantine/notifications';
import { countOf } from '#shared/count-of.ts';
import type { KeptRun } from '#world/kept-run.ts';
import { MOST_RUNS } from './change-shelf.ts';

/** [RUN-4] Says which runs had to go from the shelf, and how to keep the others. */
export function tellOfDropped(runs: readonly KeptRun[]): void {
  const [first] = runs;
  if (!first) return;
  const what = runs.length === 1 ? `The run "${first.title}" is` : `${countOf(runs.length, 'run')} are`;
  notifications.show({
    autoClose: 10_000,
    message: `${what} no longer kept: of each graph the latest ${MOST_RUNS} are, fewer of large ones. A run that you rename stays.`,
  });
}
