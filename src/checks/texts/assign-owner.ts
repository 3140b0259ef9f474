import type { JsonObject } from '#shared/json.ts';
import type { ExampleNode } from '../build-example.ts';
import type { CheckText } from '../check.ts';
import { INBOUND, OSCAR, SAM } from '../example-org.ts';
import { both, matchAccount } from './nodes.ts';
import { variableChecks } from './variables.ts';

const THEN = 'Every trip leaves by Invalid owner and the record keeps the owner it has.';

const text = (
  code: string,
  field: string,
  wrong: JsonObject,
  right: JsonObject,
  words: readonly [explanation: string, why: string, cure: string],
  more: Pick<CheckText, 'org'> = {},
): CheckText => {
  const [explanation, why, cure] = words;
  const graph = (config: JsonObject) => ({ nodes: { assign: assign(config) }, edges: both('assign') });
  return {
    code: `assign-owner/${code}`,
    severity: code.startsWith('no-') ? 'error' : 'warning',
    rule: 'ASG-1',
    explanation,
    why,
    cure,
    at: { node: 'assign', field },
    wrong: graph(wrong),
    right: graph(right),
    ...more,
  };
};

const assign = (config: JsonObject): ExampleNode => ['assign-owner', 'Give to an owner', config];
const user = (userId: string | null): JsonObject => ({ kind: 'user', userId });
const queue = (queueId: string | null): JsonObject => ({ kind: 'queue', queueId });
const pool = (poolId: string | null): JsonObject => ({ kind: 'pool', poolId });

const onContacts = (config: JsonObject) =>
  ({
    object: 'Contact',
    nodes: { assign: assign(config) },
    edges: ['new-contact:all-contacts > assign', 'updated-contact:all-contacts > assign'],
  }) as const;
const afterConversion = (config: JsonObject) =>
  ({
    nodes: { convert: ['convert-lead', 'Convert', { convertedStatus: 'Closed - Converted' }], assign: assign(config) },
    edges: [...both('convert'), 'convert:converted > assign'],
  }) as const;

/** [ASG-1] [SF-2] Who is to own the record. */
export const assignOwnerChecks: readonly CheckText[] = [
  text('no-user', 'userId', user(null), user(SAM), [
    'Assign Owner gives records to a user, and none is chosen.',
    'The node does not know whom to assign to.',
    'Choose the user.',
  ]),
  text('unknown-user', 'userId', user('005ak00000ZZZZZAAA'), user(SAM), [
    'The user to assign to is not in the org.',
    THEN,
    'Choose a user who is there. An ID from another org means nobody here.',
  ]),
  text('inactive-user', 'userId', user(OSCAR), user(SAM), [
    'The user to assign to is inactive.',
    `Salesforce gives no record to an inactive user. ${THEN}`,
    'Choose an active user, or activate this one in Salesforce Setup.',
  ]),
  text('no-queue', 'queueId', queue(null), queue(INBOUND), [
    'Assign Owner gives records to a queue, and none is chosen.',
    'The node does not know where to put the record.',
    'Choose the queue.',
  ]),
  text('unknown-queue', 'queueId', queue('00Gak00000ZZZZZEAA'), queue(INBOUND), [
    'The queue to assign to is not in the org.',
    THEN,
    'Choose a queue that is there.',
  ]),
  text(
    'queue-without-leads',
    'queueId',
    queue('00Gak0000065d6vEAA'),
    queue(INBOUND),
    [
      'The queue to assign to does not take leads.',
      `Each queue is made for certain objects. ${THEN}`,
      'Choose a queue that takes leads.',
    ],
    {
      org: {
        text: 'Queue "Support Cases" takes cases only',
        wrong: {
          queues: [
            { id: INBOUND, name: 'Inbound Leads', objects: ['Lead'] },
            { id: '00Gak0000065d6vEAA', name: 'Support Cases', objects: ['Case'] },
          ],
        },
      },
    },
  ),
  text('no-pool', 'poolId', pool(null), pool('inbound-sdrs'), [
    'Assign Owner takes turns in a round-robin pool, and none is chosen.',
    'The node does not know whose turn it is.',
    'Choose the pool. Pools are made in Partner Apps.',
  ]),
  text('unknown-pool', 'poolId', pool('field-sales'), pool('inbound-sdrs'), [
    'The round-robin pool to assign from is not there.',
    THEN,
    'Choose a pool that is there, or make it in Partner Apps.',
  ]),
  {
    code: 'assign-owner/queue-on-contact',
    severity: 'error',
    rule: 'SF-2',
    explanation: 'Assign Owner gives a contact to a queue.',
    why: 'Salesforce lets queues own leads, but no contacts.',
    cure: 'Assign to a user, a round-robin pool or the owner of a matched record.',
    at: { node: 'assign', field: 'kind' },
    wrong: onContacts(queue(INBOUND)),
    right: onContacts(pool('inbound-sdrs')),
  },
  {
    code: 'assign-owner/queue-after-conversion',
    severity: 'warning',
    rule: 'SF-2',
    explanation: 'Assign Owner gives records to a queue, and some of them come from Convert Lead.',
    why: 'After a conversion the trip goes on with the contact, which a queue cannot own. It leaves by Invalid owner.',
    cure: 'Assign before the conversion, or give the contact to a user or a pool.',
    at: { node: 'assign', field: 'kind' },
    wrong: afterConversion(queue(INBOUND)),
    right: afterConversion(pool('inbound-sdrs')),
  },
  ...variableChecks({
    type: 'assign-owner',
    title: 'Assign Owner',
    rule: 'ASG-1',
    what: 'a record whose owner it can take',
    otherwise: 'Invalid owner',
    user: (variable) => assign({ kind: 'match-owner', variable }),
    match: matchAccount,
    variable: 'MatchedAccount',
    other: [matchAccount, 'MatchedAccount'],
  }).filter(({ code }) => code !== 'assign-owner/wrong-variable'),
];
