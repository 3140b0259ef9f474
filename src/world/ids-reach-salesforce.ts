import { mappedObjects, type MappedObject } from '#leandata/field-mapping.ts';
import { canCarryId } from './check-integration/id-targets.ts';
import { SetupFacts } from './check-integration/setup-facts.ts';
import { usersWithoutId } from './check-integration/users-without-id.ts';
import type { OrgSetup } from './org-setup.ts';

/**
 * [SYN-2] [SYN-7] [SYN-10] Whether the plugin is set up to bring Outreach's ids to Salesforce: connected, the id of
 * Lead, Contact and User with Updates Out to a field that can carry it, pushed, and the users' ids there or on their way.
 */
export function idsReachSalesforce(setup: OrgSetup): boolean {
  const facts = new SetupFacts(setup);
  return (
    setup.sync.connected &&
    mappedObjects.every((object) => carriesIds(facts, object)) &&
    usersWithoutId(facts).length === 0
  );
}

function carriesIds(facts: SetupFacts, object: MappedObject): boolean {
  const { toggles } = facts.setup.sync.types[object];
  return (
    toggles.pushing &&
    toggles.outboundUpdate &&
    facts
      .idMappings(object)
      .some(({ salesforceField, updatesOut }) => updatesOut && canCarryId(facts.field(object, salesforceField)))
  );
}
