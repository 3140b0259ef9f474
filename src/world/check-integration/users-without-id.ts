import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SetupFacts } from './setup-facts.ts';

/** [SYN-10] Active users who sit in Outreach, have no Outreach User ID in Salesforce, and whose id is not on its way. */
export function usersWithoutId(facts: SetupFacts): readonly SalesforceRecord[] {
  const { setup, seats } = facts;
  if (!facts.idField('User')) return [];
  const waiting = new Set(
    setup.sync.toPush.flatMap(({ type, outreachId, fields }) =>
      type === 'User' && (!fields || 'id' in fields) ? [outreachId] : [],
    ),
  );
  return seats.users.filter((user) => {
    const seat = user['IsActive'] === true && (seats.carried(user) ?? '') === '' ? seats.of(user) : undefined;
    return seat !== undefined && !waiting.has(seat.id);
  });
}
