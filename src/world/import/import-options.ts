import type { Instant } from '#shared/instant.ts';
import type { ImportLacking } from '../import-lacking.ts';
import type { ImportMatch } from '../import-record.ts';

/** How an import is done. */
export interface ImportOptions {
  /** When what is added came to be; by default the last instant at which the org was changed. */
  readonly at?: Instant;
  /**
   * Given where the records are to stand in the org as they are, and not to be routed: then rows of the
   * file may point at each other, and a row that the org would refuse is refused.
   */
  readonly match?: ImportMatch;
  /** Whether owners, accounts and picklist values that the org lacks are made; by default all are. */
  readonly lacking?: ImportLacking;
  /** Whether a blank cell clears the field of a record that is written over; by default it does. */
  readonly clearBlanks?: boolean;
}
