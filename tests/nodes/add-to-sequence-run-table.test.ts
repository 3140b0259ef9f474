import { describe, expect, it } from 'vitest';
import type { RoutedObject } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import { canBeOutreachId, mappedField } from '#leandata/field-mapping.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { PROSPECT_ID_FIELD, USER_ID_FIELD } from '#mocks/salesforce/integration-fields.ts';
import type { FactRecord } from '#nodes/contract/trip-facts.ts';
import { fakeTripFacts } from '../support/fake-trip-facts.ts';

const objects = ['Lead', 'Contact'] as const;
const mailboxes = ['owner', 'user-field', 'specific-user'] as const;
/** What stands in the field that names the sender: the owner for `owner`, the user field for `user-field`. */
const senders = ['user', 'inactive user', 'queue', 'missing', 'blank'] as const;
const ids = ['present', 'blank', 'wrong'] as const;
const mappings = ['complete', 'User missing', 'other object missing', 'no such field', 'not text'] as const;

interface Situation {
  readonly object: RoutedObject;
  readonly mailbox: (typeof mailboxes)[number];
  readonly sender: (typeof senders)[number];
  readonly prospect: (typeof ids)[number];
  readonly user: (typeof ids)[number];
  readonly authorized: boolean;
  readonly mapping: (typeof mappings)[number];
  readonly mergeInPath: boolean;
}

/** [ADD-6] What the rules say, in their order. */
function expected(each: Situation): string {
  const sendersUser = each.mailbox !== 'specific-user' && (each.sender === 'user' || each.sender === 'inactive user');
  if (each.mergeInPath) return 'next without a callout (MRG-2)';
  if (!each.authorized) return 'configuration-error (ADD-2)';
  if (each.mapping !== 'complete') return 'revert (ADD-8)';
  if (each.prospect === 'wrong' || (sendersUser && each.user === 'wrong')) return 'revert (ADD-8)';
  if (each.prospect === 'blank') return 'missing-prospect-id (ADD-3)';
  if (each.mailbox === 'owner' && each.sender === 'queue') return 'queue-owner (ADD-4)';
  if (each.mailbox !== 'specific-user' && (!sendersUser || each.user === 'blank')) return 'missing-user-id (ADD-5)';
  return 'next with a callout (ADD-11)';
}

const idValues = { present: '17', blank: null, wrong: 'jo@acme.example' } as const;
const senderIds = { user: '005A', 'inactive user': '005I', queue: '00GA', missing: '005X', blank: null } as const;
const { fields } = emptySalesforceState();
const idFields = { Lead: PROSPECT_ID_FIELD, Contact: PROSPECT_ID_FIELD, User: USER_ID_FIELD };
const add = catalog.typeOf('add-to-sequence');

function mappingOf({ object, mapping }: Situation) {
  const other = object === 'Lead' ? 'Contact' : 'Lead';
  switch (mapping) {
    case 'complete':
      return idFields;
    case 'User missing':
      return { ...idFields, User: null };
    case 'other object missing':
      return { ...idFields, [other]: null };
    case 'no such field':
      return { ...idFields, [object]: 'No_Such_Field__c' };
    case 'not text':
      return { ...idFields, [object]: 'DoNotCall' };
  }
}

/** What the node does, as `expected` words it. */
function actual(each: Situation): string {
  const { object, mailbox, sender, prospect, user, authorized, mergeInPath } = each;
  const people = ['005A', '005I'].map((Id): FactRecord => ({
    Id,
    Name: 'Sam',
    IsActive: Id === '005A',
    [USER_ID_FIELD]: idValues[user],
  }));
  const named = senderIds[sender];
  const record = {
    [PROSPECT_ID_FIELD]: idValues[prospect],
    OwnerId: mailbox === 'owner' ? named : '005A',
    Sender__c: mailbox === 'user-field' ? named : null,
  };
  const state = { ...defaultLeanDataState(), mapping: mappingOf(each) };
  const facts = fakeTripFacts({
    object,
    record,
    mergeInPath,
    records: { User: people, Group: [{ Id: '00GA', Name: 'Inbound' }] },
    partner: {
      authorized,
      mappedField: (of) => mappedField(state, of, fields[of]),
      canBeOutreachId,
    },
  });
  const config = { ...add?.defaults(object), sequenceId: 7, mailbox, userField: 'Sender__c', outreachUserId: 9 };
  const step = add?.run(config, facts);
  if (step?.type === 'revert') return `revert (${step.why.rule})`;
  if (step?.type === 'callout') return `${step.edge} with a callout (${step.why.rule})`;
  if (step?.type === 'leave')
    return `${step.edge}${step.edge === 'next' ? ' without a callout' : ''} (${step.why.rule})`;
  return step?.type ?? 'nothing';
}

const situations: readonly Situation[] = objects.flatMap((object) =>
  mailboxes.flatMap((mailbox) =>
    senders.flatMap((sender) =>
      ids.flatMap((prospect) =>
        ids.flatMap((user) =>
          mappings.flatMap((mapping) =>
            [true, false].flatMap((authorized) =>
              [true, false].map((mergeInPath) => ({
                object,
                mailbox,
                sender,
                prospect,
                user,
                mapping,
                authorized,
                mergeInPath,
              })),
            ),
          ),
        ),
      ),
    ),
  ),
);

describe('every combination of mailbox, sender, ids, authorization, mapping and merge', () => {
  it('is 5,400 situations, which come out in each of the seven ways', () => {
    expect(situations).toHaveLength(2 * 3 * 5 * 3 * 3 * 5 * 2 * 2);
    expect(new Set(situations.map(expected))).toEqual(
      new Set([
        'next without a callout (MRG-2)',
        'configuration-error (ADD-2)',
        'revert (ADD-8)',
        'missing-prospect-id (ADD-3)',
        'queue-owner (ADD-4)',
        'missing-user-id (ADD-5)',
        'next with a callout (ADD-11)',
      ]),
    );
  });

  it.each([
    ['[ADD-6] [ADD-2] [ADD-3] [ADD-4] [ADD-5] [ADD-8] [MRG-2] a lead, from the owner', 'Lead', 'owner'],
    ['[ADD-6] [ADD-2] [ADD-3] [ADD-5] [ADD-8] [MRG-2] a lead, from a user field', 'Lead', 'user-field'],
    ['[ADD-6] [ADD-1] [ADD-2] [ADD-3] [ADD-8] [MRG-2] a lead, from a specific user', 'Lead', 'specific-user'],
    ['[ADD-6] [ADD-2] [ADD-3] [ADD-4] [ADD-5] [ADD-8] [MRG-2] a contact, from the owner', 'Contact', 'owner'],
    ['[ADD-6] [ADD-2] [ADD-3] [ADD-5] [ADD-8] [MRG-2] a contact, from a user field', 'Contact', 'user-field'],
    ['[ADD-6] [ADD-1] [ADD-2] [ADD-3] [ADD-8] [MRG-2] a contact, from a specific user', 'Contact', 'specific-user'],
  ] as const)('%s leaves as the rules say, in their order', (_, object, mailbox) => {
    const own = situations.filter((each) => each.object === object && each.mailbox === mailbox);
    const told = (of: (each: Situation) => string) =>
      own.map((each) => `${Object.values(each).join(', ')}: ${of(each)}`);
    expect(told(actual)).toEqual(told(expected));
    expect(own).toHaveLength(900);
  });

  it('[ADD-1] [ADD-5] can never be Missing User ID from a specific user, who is one of Outreach', () => {
    const ways = situations.filter(({ mailbox }) => mailbox === 'specific-user').map(actual);
    expect(ways.some((way) => way.startsWith('missing-user-id') || way.startsWith('queue-owner'))).toBe(false);
  });
});
