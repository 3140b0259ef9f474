import { assertNever } from '#shared/assert-never.ts';
import type { FlowNode } from '#graph/flow-graph.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import type { OrgEdit } from '#world/edit-org.ts';
import type { Stimulus } from '#world/run-input.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import { activeUsers, soundOwner, userField } from './cast.ts';
import type { Draft } from './draft.ts';
import { inactive, unsupported } from './edge-recipes.ts';
import { retiredBy } from './retired-by.ts';
import { subjectFields, withSubject } from './subject.ts';
import { rulesOf } from './match-record.ts';
import type { Demand, WantedMatch, Way } from './way.ts';
import type { Workshop } from './workshop.ts';

type SettingEdit = Extract<Stimulus, { readonly type: 'edit' }>['edit'];

/** A record that a node of a way is to match, and when it comes back; null where it is there from the beginning. */
export interface Matched {
  readonly variable: string;
  readonly key: string;
  readonly match: WantedMatch;
  readonly made: OrgEdit & { readonly type: 'create-record' };
  readonly from: Instant | null;
}

/** What a way comes to be about: which lead it is at an instant, and who owns the record in a stage. */
export interface Course {
  readonly leadAt: (at: Instant) => string;
  readonly ownerIn: (stage: number) => FieldValue;
}

/** The draft with what a way asks of the systems; who is inactive by then converts nothing. */
export function withDemands(
  draft: Draft,
  { demands }: Way,
  shop: Workshop,
  matches: readonly Matched[],
  { leadAt, ownerIn }: Course,
): Draft {
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
        return converted(sum, demand.at, leadAt(demand.at), shop);
      case 'match-deleted': {
        const made = matches.find(({ key }) => key === demand.match)?.made;
        const after = demand.at - scenarioDefaults.start;
        if (!made) return sum;
        const { object, fields } = made;
        return withStimulus(sum, { type: 'delete-record', after, object, id: String(fields['Id']), through: 'import' });
      }
      case 'match-changed': {
        const matched = matches.find(({ key }) => key === demand.match);
        return matched ? withStimulus(sum, unlike(matched, demand.at)) : sum;
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
      case 'users-with-id': {
        const field = userField(shop.org) ?? '';
        const id = soundOwner(shop.org)?.[field];
        return typeof id === 'string'
          ? withLastEdits(
              sum,
              demand.users.map((user) => userEdit(user, { [field]: id })),
            )
          : sum;
      }
      case 'primary-sequence': {
        const owner = ownerIn(demand.stage);
        const users = demand.users ?? (typeof owner === 'string' && owner.startsWith('005') ? [owner] : []);
        return primarySequences(sum, users, demand.given, shop).reduce(
          (sofar, edit) => withEditAt(sofar, edit, demand.at),
          sum,
        );
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
function converted(draft: Draft, at: Instant, leadId: string, { cast, org }: Workshop): Draft {
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
    edit: { type: 'convert-lead', leadId, ...request },
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
  return withEditAt(filled, { type: 'map-field', object, field }, at);
}

/** [MAT-1] What the rules look by is blank on it by then, or another text where it cannot be blank. */
function unlike({ match: { node, object }, made }: Matched, at: Instant): Stimulus {
  const fields = rulesOf(node.config['rules']).map(({ candidateField }): [string, FieldValue] => [
    candidateField,
    ['Name', 'LastName', 'Company'].includes(candidateField) ? 'Another' : null,
  ]);
  const id = String(made.fields['Id']);
  const after = at - scenarioDefaults.start;
  return { type: 'update-record', after, object, id, fields: Object.fromEntries(fields), through: 'import' };
}

/** Before the run where it is for its beginning. */
function withEditAt(draft: Draft, edit: SettingEdit, at: Instant): Draft {
  const after = at - scenarioDefaults.start;
  return after === 0 ? withLastEdits(draft, [edit]) : withStimulus(draft, { type: 'edit', after, edit });
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
function primarySequences(
  draft: Draft,
  users: readonly string[],
  given: boolean,
  { org }: Workshop,
): readonly SettingEdit[] {
  const sequence = org.outreach.sequences.find(({ shareType }) => shareType === 'shared') ?? org.outreach.sequences[0];
  const edits = [...draft.edits, ...draft.stimuli.flatMap((each) => (each.type === 'edit' ? [each.edit] : []))];
  const set = edits.findLast((edit) => edit.type === 'change-leandata-settings' && edit.settings.primarySequences);
  const all =
    (set?.type === 'change-leandata-settings' ? set.settings.primarySequences : undefined) ??
    org.leandata.primarySequences;
  const others = all.filter(({ userId }) => !users.includes(userId));
  const known = all.length - others.length === users.length;
  if (given ? known || !sequence : others.length === all.length) return [];
  const added = given && sequence ? users.map((userId) => ({ userId, sequenceId: sequence.id })) : [];
  return [{ type: 'change-leandata-settings', settings: { primarySequences: [...others, ...added] } }];
}

/** [ASG-1] [ASG-2] */
function invalidOwner(node: FlowNode, { org }: Workshop, matches: readonly Matched[]): readonly OrgEdit[] {
  switch (node.config['kind']) {
    case 'user':
    case 'pool':
      return retiredBy(node, org).map(inactive);
    case 'queue':
      return [unsupported(String(node.config['queueId']))];
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
