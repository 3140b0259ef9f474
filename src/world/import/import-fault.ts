import type { ImportCode } from '../import-summary.ts';

/** One thing that is wrong with a row. */
export interface RowFault {
  readonly code: ImportCode;
  readonly text: string;
}
