import { assertNever } from '#shared/assert-never.ts';
import type { FlowNode } from '#graph/flow-graph.ts';
import type { Instant } from '#shared/instant.ts';
import type { OrgEdit } from '#world/edit-org.ts';
import type { Stimulus } from '#world/run-input.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import { activeUsers, userField } from './cast.ts';
import type { Draft } from './draft.ts';
import { inactive, unsupported } from './edge-recipes.ts';
import { subjectFields, withSubject } from './subject.ts';
import type { Demand, Way } from './way.ts';
import type { Workshop } from './workshop.ts';

/** A record that a node of a way is to match, and when it comes back; null where it is there from the beginning. */
export interface Matched {
  readonly variable: string;
  readonly made: OrgEdit & { readonly type: 'create-record' };
  readonly from: Instant | null;
}

/** The draft with what a way asks of the systems; who is inactive by then converts nothing. */
export function withDemands(draft: Draft, { demands, owner }: Way, shop: Workshop, matches: readonly Matched[]): Draft {
  const last = demands.filter(({ type }) => type === 'converted-meanwhile');
  const others = demands.filter(({ type }) => type !== 'converted-meanwhile');
  return [...others, ...last].reduce((sum, demand): Draft => {
    switch (demand.type) {
      case 'disconnected':
      case 'authorized-again':
        return withStimulus(sum, authorization(demand));
      case 'sync-stopped':
        return withStimulus(sum, { type: 'make-fault', after: 0, fault: { type: 'stop-sync' } });
      case 'converted-meanwhile':
        return converted(sum, demand.at, shop);
      case 'match-deleted': {
        const made = matches.find(({ variable }) => variable === demand.variable)?.made;
        const after = demand.at - scenarioDefaults.start;
        if (!made) return sum;
        const { object, fields } = made;
        return withStimulus(sum, { type: 'delete-record', after, object, id: String(fields['Id']), through: 'import' });
      }
      case 'mapped':
        return mapped(sum, demand, shop);
      case 'user-inactive':
        return withLastEdits(sum, [inactive(demand.user)]);
      case 'user-active':
        return withLastEdits(sum, [
          { type: 'update-record', object: 'User', id: demand.user, fields: { IsActive: true } },
        ]);
      case 'users-without-id': {
        const field = userField(shop.org);
        return field === null
          ? sum
          : withLastEdits(
              sum,
              (demand.users.length > 0 ? demand.users : ownersOf(sum, shop)).map((id) =>
                userEdit(id, { [field]: null }),
              ),
            );
      }
      case 'primary-sequence': {
        const subject = subjectFields(sum, shop.cast)['OwnerId'];
        const users = owner === null ? (typeof subject === 'string' ? [subject] : []) : owner.ids;
        return withLastEdits(sum, primarySequences(users, demand.given, shop));
      }
      case 'invalid-owner':
        return withLastEdits(sum, invalidOwner(demand.node, shop, matches));
      default:
        return assertNever(demand);
    }
  }, draft);
}

/** Who owns the record from the beginning. */
function ownersOf(draft: Draft, { cast }: Workshop): readonly string[] {
  const owner = subjectFields(draft, cast)['OwnerId'];
  return typeof owner === 'string' && owner.startsWith('005') ? [owner] : [];
}

function authorization({ type, at }: Extract<Demand, { type: 'disconnected' | 'authorized-again' }>): Stimulus {
  const after = at - scenarioDefaults.start;
  const fault = { type: 'disconnect-outreach' } as const;
  return type === 'disconnected' ? { type: 'make-fault', after, fault } : { type: 'lift-fault', after, fault };
}

/** [SF-4] */
function converted(draft: Draft, at: Instant, { cast, org }: Workshop): Draft {
  const status = org.salesforce.leadStatuses.find((each) => each.converted)?.name;
  if (status === undefined) return draft;
  const retired = new Set(
    draft.edits.flatMap((edit) =>
      edit.type === 'update-record' && edit.object === 'User' && edit.fields['IsActive'] === false ? [edit.id] : [],
    ),
  );
  const owner = activeUsers(org).find((user) => !retired.has(String(user['Id'])))?.['Id'];
  const ownerId = typeof owner === 'string' ? owner : null;
  const request = { convertedStatus: status, accountId: null, contactId: null, ownerId, opportunityName: null };
  const named = withSubject(draft, cast, { Id: cast.id });
  return withStimulus(named, {
    type: 'edit',
    after: at - scenarioDefaults.start,
    edit: { type: 'convert-lead', leadId: cast.id, ...request },
  });
}

/** [APP-2] */
function mapped(
  draft: Draft,
  { object, field, blank, at }: Extract<Demand, { type: 'mapped' }>,
  { cast }: Workshop,
): Draft {
  const filled =
    blank || object !== cast.object ? draft : withSubject(draft, cast, { [field]: String(cast.prospectId) });
  const edit = { type: 'map-field', object, field } as const;
  const after = at - scenarioDefaults.start;
  return after === 0 ? withLastEdits(filled, [edit]) : withStimulus(filled, { type: 'edit', after, edit });
}

/** What happens at the start comes before the records. */
const withStimulus = (draft: Draft, stimulus: Stimulus): Draft => ({
  ...draft,
  stimuli: stimulus.after === 0 ? [stimulus, ...draft.stimuli] : [...draft.stimuli, stimulus],
});

const withLastEdits = (draft: Draft, edits: readonly OrgEdit[]): Draft => ({
  ...draft,
  edits: [...draft.edits, ...edits],
});

const userEdit = (id: string, fields: Readonly<Record<string, string | null>>): OrgEdit => ({
  type: 'update-record',
  object: 'User',
  id,
  fields,
  through: 'import',
});

/** [V2-4] */
function primarySequences(users: readonly string[], given: boolean, { org }: Workshop): readonly OrgEdit[] {
  const sequence = org.outreach.sequences.find(({ shareType }) => shareType === 'shared') ?? org.outreach.sequences[0];
  const others = org.leandata.primarySequences.filter(({ userId }) => !users.includes(userId));
  const known = org.leandata.primarySequences.length - others.length === users.length;
  if (given ? known || !sequence : others.length === org.leandata.primarySequences.length) return [];
  const added = given && sequence ? users.map((userId) => ({ userId, sequenceId: sequence.id })) : [];
  return [{ type: 'change-leandata-settings', settings: { primarySequences: [...others, ...added] } }];
}

/** [ASG-1] [ASG-2] */
function invalidOwner({ config }: FlowNode, { org }: Workshop, matches: readonly Matched[]): readonly OrgEdit[] {
  switch (config['kind']) {
    case 'user':
      return [inactive(String(config['userId']))];
    case 'queue':
      return [unsupported(String(config['queueId']))];
    case 'pool': {
      const active = new Set(activeUsers(org).map((user) => user['Id']));
      const members = org.leandata.pools.find(({ id }) => id === config['poolId'])?.members ?? [];
      return members.flatMap(({ userId }) => (active.has(userId) ? [inactive(userId)] : []));
    }
    default: {
      // Whoever is named here owns what is matched, and is made inactive afterwards.
      const owner = activeUsers(org).at(-1)?.['Id'];
      const found = matches.at(-1)?.made;
      if (typeof owner !== 'string' || !found) return [];
      const { object, fields } = found;
      return [{ type: 'update-record', object, id: String(fields['Id']), fields: { OwnerId: owner } }, inactive(owner)];
    }
  }
}
