import { createContext, useContext } from 'react';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { SetupPlace } from '#world/setup-place.ts';

/** What an explanation needs beside the error itself. */
export interface Explaining {
  readonly run: RecordedRun;
  /** Opens the page on which a cause is mended. */
  readonly onOpenPlace: (place: SetupPlace) => void;
}

export const ExplainingContext = createContext<Explaining | undefined>(undefined);

export function useExplaining(): Explaining {
  const explaining = useContext(ExplainingContext);
  if (!explaining) throw new Error('Errors are explained inside Routing Insights');
  return explaining;
}
