import type { FileFault } from '#shared/file-fault.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** Ids that stand twice, and references inside Outreach that lead nowhere: with them the systems could not run. */
export function orgReferenceFaults({ salesforce, outreach, leandata }: OrgSetup): readonly FileFault[] {
  const { users, mailboxes, sequences, rulesets, prospects, accounts, sequenceStates } = outreach;
  const at = (list: string): string => `org.outreach.${list}`;
  const userIds = idsOf(users);
  const mailboxIds = idsOf(mailboxes);
  const rulesetIds = idsOf(rulesets);
  const accountIds = idsOf(accounts);
  const prospectIds = idsOf(prospects);
  const sequenceIds = idsOf(sequences);
  return [
    ...Object.entries(salesforce.records).flatMap(([object, records]) =>
      twice(
        records.map((record) => record['Id'] ?? null),
        `org.salesforce.records.${object}`,
        'Id',
      ),
    ),
    ...Object.entries(outreach)
      .filter(([name]) => LISTS.has(name))
      .flatMap(([name, list]) => twice([...idsIn(list)], at(name), 'id')),
    ...twice(
      leandata.pools.map((pool) => pool.id),
      'org.leandata.pools',
      'id',
    ),
    ...users.flatMap((user, index) => missing(user.mailboxId, mailboxIds, `${at('users')}[${index}].mailboxId`)),
    ...mailboxes.flatMap((box, index) => missing(box.userId, userIds, `${at('mailboxes')}[${index}].userId`)),
    ...sequences.flatMap((sequence, index) => [
      ...missing(sequence.rulesetId, rulesetIds, `${at('sequences')}[${index}].rulesetId`),
      ...missing(sequence.ownerId, userIds, `${at('sequences')}[${index}].ownerId`),
    ]),
    ...prospects.flatMap((prospect, index) => [
      ...missing(prospect.ownerId, userIds, `${at('prospects')}[${index}].ownerId`),
      ...missing(prospect.accountId, accountIds, `${at('prospects')}[${index}].accountId`),
    ]),
    ...accounts.flatMap((account, index) => missing(account.ownerId, userIds, `${at('accounts')}[${index}].ownerId`)),
    ...sequenceStates.flatMap((state, index) => [
      ...missing(state.prospectId, prospectIds, `${at('sequenceStates')}[${index}].prospectId`),
      ...missing(state.sequenceId, sequenceIds, `${at('sequenceStates')}[${index}].sequenceId`),
    ]),
  ];
}

const LISTS = new Set([
  'prospects',
  'accounts',
  'users',
  'mailboxes',
  'sequences',
  'rulesets',
  'sequenceStates',
  'stages',
  'validationRules',
]);

const idsOf = (list: readonly { readonly id: number }[]): ReadonlySet<number> => new Set(list.map((item) => item.id));

const idsIn = (list: unknown): readonly unknown[] =>
  Array.isArray(list) ? list.map((item: { readonly id: unknown }) => item.id) : [];

function twice(ids: readonly unknown[], at: string, member: string): readonly FileFault[] {
  const first = new Map<unknown, number>();
  return ids.flatMap((id, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    if (earlier === undefined) return [];
    const message = `${JSON.stringify(id)} is already the ${member} of ${at}[${earlier}].`;
    const hint = 'Give one of the two another one.';
    return [{ code: 'org/duplicate-id', at: `${at}[${index}].${member}`, message, hint }];
  });
}

const missing = (id: number | null, known: ReadonlySet<number>, at: string): readonly FileFault[] =>
  id === null || known.has(id)
    ? []
    : [
        {
          code: 'org/leads-nowhere',
          at,
          message: `Nothing has the id ${id}.`,
          hint: 'Name one that is there, or null.',
        },
      ];
