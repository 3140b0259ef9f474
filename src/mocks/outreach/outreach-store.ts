import type { Actor, ChangeKind, ChangeSink } from '#mocks/kit/change.ts';
import { imageOf, type OutreachImage, type OutreachKind, type OutreachRecords } from './outreach-records.ts';
import type { OutreachAccount, OutreachState, Prospect, SequenceState } from './outreach-state.ts';

type Tables = { readonly [K in OutreachKind]: Map<number, OutreachRecords[K]> };
type NextId = OutreachState['nextId'];

/** Outreach's records in tables by id, with the indexes that 100,000 prospects need. Reports each change. */
export class OutreachStore {
  readonly #tables: Tables;
  readonly #nextId: Record<keyof NextId, number>;
  readonly #sink: ChangeSink<OutreachImage>;
  /** Lower-case email address → prospect. */
  readonly #byEmail = new Map<string, number>();
  /** Lower-case name → accounts, oldest first. */
  readonly #byName = new Map<string, number[]>();
  readonly #statesOf = new Map<number, number[]>();

  constructor(state: OutreachState, sink: ChangeSink<OutreachImage>) {
    this.#sink = sink;
    this.#nextId = { ...state.nextId };
    this.#tables = {
      prospect: tableOf(state.prospects),
      account: tableOf(state.accounts),
      user: tableOf(state.users),
      mailbox: tableOf(state.mailboxes),
      sequence: tableOf(state.sequences),
      ruleset: tableOf(state.rulesets),
      sequenceState: tableOf(state.sequenceStates),
      stage: tableOf(state.stages),
      validationRule: tableOf(state.validationRules),
    };
    for (const account of state.accounts) this.#indexAccount(undefined, account);
    for (const prospect of state.prospects) this.#indexProspect(undefined, prospect);
    for (const entry of state.sequenceStates) this.#indexState(undefined, entry);
  }

  get<K extends OutreachKind>(kind: K, id: number): OutreachRecords[K] | undefined {
    return this.#tables[kind].get(id);
  }

  /** In order of id. */
  all<K extends OutreachKind>(kind: K): OutreachRecords[K][] {
    return [...this.#tables[kind].values()];
  }

  size(kind: OutreachKind): number {
    return this.#tables[kind].size;
  }

  prospectByEmail(email: string): Prospect | undefined {
    const id = this.#byEmail.get(email.trim().toLowerCase());
    return id === undefined ? undefined : this.get('prospect', id);
  }

  /** Accounts of a name, compared without case, oldest first. */
  accountsByName(name: string): readonly OutreachAccount[] {
    return (this.#byName.get(nameKey(name)) ?? []).flatMap((id) => this.get('account', id) ?? []);
  }

  /** A prospect's sequence states, oldest first. */
  statesOf(prospectId: number): readonly SequenceState[] {
    return (this.#statesOf.get(prospectId) ?? []).flatMap((id) => this.get('sequenceState', id) ?? []);
  }

  /** The next number of a series; stages are numbered by their table. */
  peekId(kind: OutreachKind | 'token'): number {
    return kind === 'stage' ? 1 + Math.max(0, ...this.#tables.stage.keys()) : this.#nextId[kind];
  }

  takeId(kind: OutreachKind | 'token'): number {
    const id = this.peekId(kind);
    if (kind !== 'stage') this.#nextId[kind] = id + 1;
    return id;
  }

  insert<K extends OutreachKind>(kind: K, record: OutreachRecords[K], by: Actor): void {
    this.#tables[kind].set(record.id, record);
    this.#reindex(kind, undefined, record);
    this.#report(kind, 'created', undefined, record, by);
  }

  replace<K extends OutreachKind>(kind: K, record: OutreachRecords[K], by: Actor): void {
    const before = this.get(kind, record.id);
    this.#tables[kind].set(record.id, record);
    this.#reindex(kind, before, record);
    this.#report(kind, 'updated', before, record, by);
  }

  remove(kind: OutreachKind, id: number, by: Actor): void {
    const before = this.get(kind, id);
    if (before === undefined) return;
    this.#tables[kind].delete(id);
    this.#reindex(kind, before, undefined);
    this.#report(kind, 'deleted', before, undefined, by);
  }

  get nextId(): NextId {
    return { ...this.#nextId };
  }

  #reindex(
    kind: OutreachKind,
    before: OutreachRecords[OutreachKind] | undefined,
    after: OutreachRecords[OutreachKind] | undefined,
  ): void {
    if (kind === 'prospect') this.#indexProspect(before as Prospect | undefined, after as Prospect | undefined);
    if (kind === 'account')
      this.#indexAccount(before as OutreachAccount | undefined, after as OutreachAccount | undefined);
    if (kind === 'sequenceState')
      this.#indexState(before as SequenceState | undefined, after as SequenceState | undefined);
  }

  #indexProspect(before: Prospect | undefined, after: Prospect | undefined): void {
    if (before?.emails === after?.emails) return;
    for (const email of before?.emails ?? []) this.#byEmail.delete(email.toLowerCase());
    if (after) for (const email of after.emails) this.#byEmail.set(email.toLowerCase(), after.id);
  }

  #indexAccount(before: OutreachAccount | undefined, after: OutreachAccount | undefined): void {
    if (before?.name === after?.name) return;
    if (before) {
      const others = (this.#byName.get(nameKey(before.name)) ?? []).filter((id) => id !== before.id);
      this.#byName.set(nameKey(before.name), others);
    }
    if (after) this.#byName.set(nameKey(after.name), [...(this.#byName.get(nameKey(after.name)) ?? []), after.id]);
  }

  #indexState(before: SequenceState | undefined, after: SequenceState | undefined): void {
    if (before && after) return;
    const prospectId = (after ?? before)?.prospectId ?? 0;
    const ids = this.#statesOf.get(prospectId) ?? [];
    if (after) ids.push(after.id);
    const kept = before ? ids.filter((id) => id !== before.id) : ids;
    this.#statesOf.set(prospectId, kept);
  }

  #report(
    kind: OutreachKind,
    change: ChangeKind,
    before: OutreachRecords[OutreachKind] | undefined,
    after: OutreachRecords[OutreachKind] | undefined,
    by: Actor,
  ): void {
    this.#sink({
      system: 'outreach',
      object: kind,
      id: String((after ?? before)?.id),
      kind: change,
      by,
      before: before ? imageOf(before) : null,
      // A deletion keeps the last image, as the contract of changes asks.
      after: imageOf((after ?? before) as OutreachRecords[OutreachKind]),
    });
  }
}

const nameKey = (name: string): string => name.trim().toLowerCase();

const tableOf = <R extends { readonly id: number }>(records: readonly R[]): Map<number, R> =>
  new Map(records.map((record) => [record.id, record]));
