import type { FlowGraph } from '#graph/flow-graph.ts';
import type { OutreachUser, Sequence } from '#mocks/outreach/outreach-state.ts';
import type { FieldValue } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { lackOf, type SendingLack } from '../outreach/senders-not-ready.ts';

/** How good a user's primary sequence is, and for `cannot-send` the user, who cannot be its sender. */
export type SequenceStanding = 'none' | 'ready' | 'off' | 'not-public' | 'gone' | 'cannot-send';

/** [V2-4] One Salesforce user with the sequence for the records that he or she owns. */
export interface UserSequenceRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  /** Only active users are listed, and others who have a sequence all the same. */
  readonly userStanding: 'active' | 'inactive' | 'unknown';
  /** The Outreach user whose id the mapped field holds; `name` is null where Outreach has no such user. */
  readonly outreachUser: { readonly id: string; readonly name: string | null; readonly locked: boolean } | null;
  readonly sequenceId: number | null;
  readonly sequenceName: string | null;
  readonly standing: SequenceStanding;
  /** [OUT-12] What keeps the user from sending, and where that is put right; null where nothing does. */
  readonly lack: SendingLack | null;
}

/** [V2-4] The mapping as a list in order of the users' names. */
export function userSequenceRows({ salesforce, outreach, leandata, sync }: OrgSetup): readonly UserSequenceRow[] {
  const mapping = new Map(leandata.primarySequences.map(({ userId, sequenceId }) => [userId, sequenceId]));
  const sequences = new Map(outreach.sequences.map((sequence) => [sequence.id, sequence]));
  const seats = new Map(outreach.users.map((user) => [String(user.id), user]));
  const field = leandata.mapping.User;
  const linked = new Set(sync.links.flatMap((each) => (each.type === 'User' ? [each.salesforceId] : [])));
  const rows: UserSequenceRow[] = [];
  const add = (row: Omit<UserSequenceRow, 'sequenceId' | 'sequenceName' | 'standing'>): void => {
    const sequenceId = mapping.get(row.userId) ?? null;
    const sequence = sequenceId === null ? undefined : sequences.get(sequenceId);
    const standing = standingOf(sequenceId, sequence);
    rows.push({
      ...row,
      sequenceId,
      sequenceName: sequence?.name ?? null,
      standing: standing === 'ready' && row.lack ? 'cannot-send' : standing,
    });
    mapping.delete(row.userId);
  };
  for (const user of salesforce.records.User) {
    const userId = String(user['Id']);
    const active = user['IsActive'] === true;
    if (user['IsDeleted'] === true || (!active && !mapping.has(userId))) continue;
    const id = field === null ? null : (user[field] ?? null);
    const seat = id === null ? undefined : seats.get(String(id));
    add({
      userId,
      name: String(user['Name'] ?? userId),
      email: user['Email'] === undefined || user['Email'] === null ? null : String(user['Email']),
      userStanding: active ? 'active' : 'inactive',
      outreachUser:
        id === null
          ? null
          : {
              id: String(id),
              name: seat ? `${seat.firstName} ${seat.lastName}`.trim() : null,
              locked: seat?.locked ?? false,
            },
      lack: lackOfUser(userId, id, seat, outreach, linked),
    });
  }
  for (const userId of mapping.keys()) {
    add({ userId, name: userId, email: null, userStanding: 'unknown', outreachUser: null, lack: NOBODY });
  }
  return rows.sort((a, b) => byName.compare(a.name, b.name));
}

const byName = new Intl.Collator('en-GB', { numeric: true });

/** Nobody's sequence: no record can have such an owner. */
const NOBODY: SendingLack = { why: 'is no user of the org', short: 'No such user', cure: '', at: '' };

/** [OUT-12] [ADD-5] The node finds the Outreach user by the mapped field: where that is wrong, a user in Outreach does not help. */
function lackOfUser(
  userId: string,
  id: FieldValue,
  seat: OutreachUser | undefined,
  outreach: OrgSetup['outreach'],
  linked: ReadonlySet<string>,
): SendingLack | null {
  const at = `/salesforce/User/${userId}`;
  if (id === null && linked.has(userId))
    return { why: 'has no Outreach User ID', short: 'No Outreach User ID', cure: 'Fill it in', at };
  if (id !== null && !seat)
    return { why: 'has the ID of no Outreach user', short: 'Not in Outreach', cure: 'Correct the ID', at };
  return lackOf(outreach, seat);
}

function standingOf(id: number | null, sequence: Sequence | undefined): SequenceStanding {
  if (id === null) return 'none';
  if (!sequence) return 'gone';
  if (sequence.shareType !== 'shared') return 'not-public';
  return sequence.enabled ? 'ready' : 'off';
}

/** Whether prospects cannot be added to a user's sequence as it stands, whoever sends. */
export const isBroken = ({ standing }: UserSequenceRow): boolean => standing === 'gone' || standing === 'not-public';

/** [OUT-12] Whether callouts for a user's records fail, by the sequence or by the user as the sender. */
export const isToPutRight = (row: UserSequenceRow): boolean => isBroken(row) || row.standing === 'cannot-send';

/** Which users are listed. */
export type UserFilter = 'all' | 'without' | 'broken';

/** Users who fit a search by name, email or sequence, and a filter. */
export function fittingRows(
  rows: readonly UserSequenceRow[],
  search: string,
  filter: UserFilter,
): readonly UserSequenceRow[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (filter === 'all' || (filter === 'without' ? row.standing === 'none' : isToPutRight(row))) &&
      (wanted === '' ||
        [row.name, row.email, row.sequenceName, row.userId, row.outreachUser?.name].some((text) =>
          text?.toLowerCase().includes(wanted),
        )),
  );
}

/** [V2-4] Names of the graphs in which Add to Sequence takes the owner's primary sequence. */
export const primarySequenceUses = (graphs: readonly FlowGraph[]): readonly string[] =>
  graphs
    .filter((graph) => graph.nodes.some(({ config }) => config['sequenceFrom'] === 'primary-sequence'))
    .map((graph) => graph.name);

/** [OUT-1] What can be chosen: public sequences by name; those of one name are told apart by their ids. */
export function publicSequenceOptions(sequences: readonly Sequence[]): readonly { value: string; label: string }[] {
  const open = sequences.filter(({ shareType }) => shareType === 'shared');
  const taken = new Map<string, number>();
  for (const { name } of open) taken.set(name, (taken.get(name) ?? 0) + 1);
  return open
    .map(({ id, name, enabled }) => ({
      value: String(id),
      label: `${name}${(taken.get(name) ?? 0) > 1 ? ` (${id})` : ''}${enabled ? '' : ', switched off'}`,
    }))
    .sort((a, b) => byName.compare(a.label, b.label));
}
