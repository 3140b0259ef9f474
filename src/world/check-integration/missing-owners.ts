import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SetupFacts } from './setup-facts.ts';

/** [SYN-8] Users who own leads or contacts, have no user in Outreach, and will be given none. */
export function missingOwners(facts: SetupFacts): readonly SalesforceRecord[] {
  if (facts.setup.sync.types.User.toggles.inboundCreate) return [];
  return facts.seats.users.filter((user) => facts.owners.has(String(user['Id'])) && !facts.seats.of(user));
}
