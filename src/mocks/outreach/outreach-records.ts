import type { Json, JsonObject } from '#shared/json.ts';
import type {
  Mailbox,
  OutreachAccount,
  OutreachState,
  OutreachUser,
  Prospect,
  Ruleset,
  Sequence,
  SequenceState,
  Stage,
  ValidationRule,
} from './outreach-state.ts';

/** Every kind of record that Outreach keeps, by the name that changes are reported under. */
export interface OutreachRecords {
  readonly prospect: Prospect;
  readonly account: OutreachAccount;
  readonly user: OutreachUser;
  readonly mailbox: Mailbox;
  readonly sequence: Sequence;
  readonly ruleset: Ruleset;
  readonly sequenceState: SequenceState;
  readonly stage: Stage;
  readonly validationRule: ValidationRule;
}

export type OutreachKind = keyof OutreachRecords;

/** Outreach's settings that are not records. */
export type OutreachSettings = Pick<
  OutreachState,
  'profile' | 'app' | 'rateLimit' | 'maintenance' | 'networkDown' | 'rulesetInForce'
>;

/** A record as a change reports it: flat, mapped values beside the named ones. */
export type OutreachImage = JsonObject;

/** Members that say nothing of their own: an entry's instant, and a copy of another record. */
const leftOut: ReadonlySet<string> = new Set(['updatedAt', 'rulesetThen']);

/** The image of a record: its members and, for a prospect or an account, its mapped values by their attribute names. */
export function imageOf(record: OutreachRecords[OutreachKind]): OutreachImage {
  const image: Record<string, Json> = {};
  for (const [name, value] of Object.entries(record) as [string, Json][]) {
    if (name === 'values') Object.assign(image, value);
    else if (!leftOut.has(name)) image[name] = value;
  }
  return image;
}
