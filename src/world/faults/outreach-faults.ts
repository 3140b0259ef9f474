import type { OutreachKind, OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { EditableKind, Patch } from '#mocks/outreach/record-operations.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Json } from '#shared/json.ts';
import type { Fault, FaultOf } from '../fault.ts';
import { already, must, NOTHING_CHANGED, person, type FaultOperation, type FaultWorld } from './fault-operation.ts';

/** How one member of one of Outreach's records is spoilt and put back. */
interface Spoiling<F extends Fault, K extends EditableKind> {
  readonly kind: K;
  readonly idOf: (fault: F) => number;
  /** Whether it is so already, in words such as `locked`; undefined where it is not. */
  readonly alreadySo: (record: OutreachRecords[K]) => string | undefined;
  readonly spoil: (record: OutreachRecords[K], world: FaultWorld) => Patch<K>;
  /** The members that lifting puts back, as they were. */
  readonly keep: (record: OutreachRecords[K]) => Patch<K>;
}

function spoiling<F extends Fault, K extends EditableKind>(spoilt: Spoiling<F, K>): FaultOperation<F> {
  const { kind, idOf, alreadySo, spoil, keep } = spoilt;
  return {
    target: (world, fault) => nameOf(world, kind, idOf(fault)),
    make(world, fault) {
      const record = world.outreach.get(kind, idOf(fault));
      if (!record) return missing(kind, idOf(fault));
      const how = alreadySo(record);
      if (how !== undefined) return already(nameOf(world, kind, record.id), how);
      const kept = keep(record) as Json;
      return ok({ kept, carryOut: () => edited(world, kind, record.id, spoil(record, world)) });
    },
    lift(world, fault, kept) {
      const id = idOf(fault);
      if (!world.outreach.get(kind, id)) return missing(kind, id);
      const taken = emailTaken(world, id, kept);
      if (taken !== undefined) return err(taken);
      return ok({ carryOut: () => edited(world, kind, id, kept as Patch<K>) });
    },
  };
}

function edited<K extends EditableKind>(world: FaultWorld, kind: K, id: number, patch: Patch<K>) {
  must(world.outreach.edit(kind, id, patch, person));
  return NOTHING_CHANGED;
}

export const lockProspect = spoiling<FaultOf<'lock-prospect'>, 'prospect'>({
  kind: 'prospect',
  idOf: ({ prospect }) => prospect,
  alreadySo: ({ locked }) => (locked ? 'locked' : undefined),
  spoil: () => ({ locked: true }),
  keep: ({ locked }) => ({ locked }),
});

export const optOut = spoiling<FaultOf<'opt-out'>, 'prospect'>({
  kind: 'prospect',
  idOf: ({ prospect }) => prospect,
  alreadySo: ({ optedOut }) => (optedOut ? 'opted out' : undefined),
  spoil: () => ({ optedOut: true }),
  keep: ({ optedOut }) => ({ optedOut }),
});

export const removeEmail = spoiling<FaultOf<'remove-email'>, 'prospect'>({
  kind: 'prospect',
  idOf: ({ prospect }) => prospect,
  alreadySo: ({ emails }) => (emails.length === 0 ? 'without an email address' : undefined),
  spoil: () => ({ emails: [] }),
  keep: ({ emails }) => ({ emails }),
});

export const lockUser = spoiling<FaultOf<'lock-user'>, 'user'>({
  kind: 'user',
  idOf: ({ user }) => user,
  alreadySo: ({ locked }) => (locked ? 'locked' : undefined),
  spoil: () => ({ locked: true }),
  keep: ({ locked }) => ({ locked }),
});

export const unshareSequence = spoiling<FaultOf<'unshare-sequence'>, 'sequence'>({
  kind: 'sequence',
  idOf: ({ sequence }) => sequence,
  alreadySo: ({ shareType }) => (shareType === 'private' ? 'private' : undefined),
  spoil: () => ({ shareType: 'private' }),
  keep: ({ shareType }) => ({ shareType }),
});

export const disableSequence = spoiling<FaultOf<'disable-sequence'>, 'sequence'>({
  kind: 'sequence',
  idOf: ({ sequence }) => sequence,
  alreadySo: ({ enabled }) => (enabled ? undefined : 'disabled'),
  spoil: () => ({ enabled: false }),
  keep: ({ enabled }) => ({ enabled }),
});

export const breakMailbox = spoiling<FaultOf<'break-mailbox'>, 'mailbox'>({
  kind: 'mailbox',
  idOf: ({ mailbox }) => mailbox,
  alreadySo: ({ sendErroredAt }) => (sendErroredAt === null ? undefined : 'broken'),
  spoil: (_, world) => ({ sendErroredAt: world.now() }),
  keep: ({ sendErroredAt }) => ({ sendErroredAt }),
});

export const switchOffMailbox = spoiling<FaultOf<'switch-off-mailbox'>, 'mailbox'>({
  kind: 'mailbox',
  idOf: ({ mailbox }) => mailbox,
  alreadySo: ({ sendDisabled }) => (sendDisabled ? 'switched off' : undefined),
  spoil: () => ({ sendDisabled: true }),
  keep: ({ sendDisabled }) => ({ sendDisabled }),
});

/** Outreach keeps no recycle bin: there is no way back but a fork from before it. */
export const deleteProspect: FaultOperation<FaultOf<'delete-prospect'>> = {
  target: (world, { prospect }) => nameOf(world, 'prospect', prospect),
  make(world, { prospect }) {
    if (!world.outreach.get('prospect', prospect)) return missing('prospect', prospect);
    return ok({
      carryOut() {
        must(world.outreach.remove('prospect', prospect, person));
        return NOTHING_CHANGED;
      },
    });
  },
  lift: null,
};

/** An address that somebody else was given meanwhile cannot be put back. */
function emailTaken(world: FaultWorld, prospect: number, kept: Json): string | undefined {
  const emails = typeof kept === 'object' && kept !== null && 'emails' in kept ? (kept['emails'] as string[]) : [];
  for (const email of emails) {
    const holder = world.outreach.prospectByEmail(email);
    if (holder && holder.id !== prospect) return `${email} belongs to ${nameOf(world, 'prospect', holder.id)} now.`;
  }
  return undefined;
}

const missing = (kind: OutreachKind, id: number): Result<never, string> =>
  err(`Outreach has no ${kind} with the id ${id}.`);

/** `Prospect 12 (Ada Lovelace)` */
export function nameOf(world: FaultWorld, kind: OutreachKind, id: number): string {
  const record = world.outreach.get(kind, id);
  const name = record === undefined ? '' : wordsOf(record);
  return `${TITLES[kind]} ${id}${name === '' ? '' : ` (${name})`}`;
}

const TITLES: Readonly<Record<OutreachKind, string>> = {
  prospect: 'Prospect',
  account: 'Account',
  user: 'User',
  mailbox: 'Mailbox',
  sequence: 'Sequence',
  ruleset: 'Ruleset',
  sequenceState: 'Sequence state',
  stage: 'Stage',
  validationRule: 'Validation rule',
};

function wordsOf(record: OutreachRecords[OutreachKind]): string {
  if ('name' in record) return record.name;
  if ('firstName' in record)
    return [record.firstName, record.lastName]
      .filter((part) => part !== null)
      .join(' ')
      .trim();
  return 'email' in record ? record.email : '';
}
