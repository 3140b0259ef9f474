import type { Severity } from '#graph/issue.ts';
import type { MappedObject } from '#leandata/field-mapping.ts';
import type { OrgSetup } from './org-setup.ts';
import type { SetupPlace } from './setup-place.ts';

/** What a finding leads to: an edge, an error or a rule of the rulebook, and what that means in a sentence. */
export interface Consequence {
  readonly id: string;
  readonly text: string;
}

/** What mends a finding, and nothing else, with one click. */
export type FindingFix =
  | {
      readonly type: 'settings';
      /** As a button says it. */
      readonly label: string;
      readonly apply: (setup: OrgSetup) => OrgSetup;
    }
  /** [SYN-10] The plugin does it: Force update of all fields of the users. */
  | { readonly type: 'force-sync-users'; readonly label: string };

/**
 * Something missing or wrong in the set-up of the integration. `error`: it cannot work so; `warning`: it will
 * surprise; `info`: another setting is recommended.
 */
export interface Finding {
  /** Stable, such as `sync/pushing-off`. */
  readonly id: string;
  /** The type or object it is about; null where it is about the whole. With the id it tells findings apart. */
  readonly subject: MappedObject | null;
  readonly severity: Severity;
  readonly text: string;
  readonly leadsTo: Consequence;
  readonly place: SetupPlace;
  readonly rules: readonly string[];
  readonly fix?: FindingFix;
}
