import type { RecordAction } from '#nodes/contract/step.ts';
import type { OneWay } from './trip.ts';

const ONE_WAY: Partial<Record<RecordAction['type'], OneWay>> = {
  'convert-lead': 'conversion',
  'merge-dupe': 'merge',
};

/** [ADD-9] What of an action cannot be undone once it is final; null where all of it can. */
export const oneWayOf = ({ type }: RecordAction): OneWay | null => ONE_WAY[type] ?? null;
