import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { RecordedRun } from '#world/recorded-run.ts';
import { useInstantOf } from '../shown-instant.ts';
import { syncLogOf, type SyncLogRow } from './sync-log.ts';

/** [SYN-14] What the plugin did in a run: all of it, or as far as the step that the Simulator shows. */
export interface LogOfRun {
  readonly rows: readonly SyncLogRow[];
  readonly atStep: boolean;
  readonly hasStep: boolean;
  readonly setAtStep: (atStep: boolean) => void;
}

/** The log as the address asks for it (`view=step`). */
export function useLogOfRun(run: RecordedRun): LogOfRun {
  const [query, setQuery] = useSearchParams();
  const instant = useInstantOf(run);
  const all = useMemo(() => syncLogOf(run), [run]);
  const atStep = query.get('view') === 'step' && instant !== null;
  const upTo = atStep ? instant.seq : Infinity;
  const rows = useMemo(() => (upTo === Infinity ? all : all.filter(({ seq }) => seq <= upTo)), [all, upTo]);
  const setAtStep = (wanted: boolean): void =>
    setQuery((now) => {
      now.delete('view');
      if (wanted) now.set('view', 'step');
      return now;
    });
  return { rows, atStep, hasStep: instant !== null, setAtStep };
}
