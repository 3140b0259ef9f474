import { when, type ExampleNode } from '../build-example.ts';
import type { CheckText } from '../check.ts';
import { INBOUND } from '../example-org.ts';
import { both, queue, gate } from './nodes.ts';

const OFF = { enabled: false };
const convert: ExampleNode = ['convert-lead', 'Convert', { convertedStatus: 'Closed - Converted' }];
const hot: ExampleNode = ['update-record', 'Mark as hot', { values: [{ field: 'Rating', value: 'Hot' }] }];
const web = when('LeadSource', 'equals', 'Web');
const untilPhone: ExampleNode = ['hold', 'Wait for a phone number', { criteria: when('Phone', 'is-not-null') }];
const all = { id: 'all-leads', name: 'All leads', priority: 5, criteria: { logic: 'all', items: [] } };
const twoEdges: ExampleNode = [
  'trigger',
  '',
  { edges: [{ id: 'web', name: 'From the web', priority: 1, criteria: web }, all] },
];

/** [GRA-1] [GRA-2] [GRA-3] [GRA-6] [GRA-7] What concerns the graph as a whole, its names and its edges. */
export const graphChecks: readonly CheckText[] = [
  {
    code: 'graph/trigger-missing',
    severity: 'error',
    rule: 'GRA-2',
    explanation: 'The New or the Updated trigger does not stand in the graph.',
    why: 'Both triggers belong to every graph. One that is not wanted is switched off, not taken out.',
    cure: 'Add the trigger, and switch it off if it is not to start anything.',
    at: {},
    wrong: { nodes: { queue }, edges: ['new-lead:all-leads > queue'], without: ['updated-lead'] },
    right: { nodes: { 'updated-lead': ['trigger', '', OFF], queue }, edges: ['new-lead:all-leads > queue'] },
  },
  {
    code: 'graph/trigger-twice',
    severity: 'error',
    rule: 'GRA-2',
    explanation: 'Two nodes are the trigger for the same kind of event.',
    why: 'A record starts once for each event. With two triggers it would not be clear where.',
    cure: 'Delete the trigger that is too many, and give the other one the edges that you need.',
    at: { node: 'second' },
    wrong: {
      nodes: { second: ['trigger', 'New leads from the web', { kind: 'new' }], queue },
      edges: [...both('queue'), 'second:all-leads > queue'],
    },
    right: {
      nodes: {
        'new-lead': twoEdges,
        queue,
      },
      edges: [...both('queue'), 'new-lead:web > queue'],
    },
  },
  {
    code: 'graph/triggers-off',
    severity: 'warning',
    rule: 'GRA-2',
    explanation: 'The New trigger and the Updated trigger are both switched off.',
    why: 'No record enters the graph, whatever stands in it.',
    cure: 'Switch on the trigger that is to start trips.',
    at: {},
    wrong: {
      nodes: { 'new-lead': ['trigger', '', OFF], 'updated-lead': ['trigger', '', OFF], queue },
      edges: both('queue'),
    },
    right: { nodes: { 'updated-lead': ['trigger', '', OFF], queue }, edges: both('queue') },
  },
  {
    code: 'graph/trigger-not-connected',
    severity: 'warning',
    rule: 'GRA-3',
    explanation: 'A trigger is on, and none of its edges leads anywhere.',
    why: 'Records that it takes are let go again without any change.',
    cure: 'Connect one of its edges to the first node of the route, or switch the trigger off.',
    at: { node: 'updated-lead' },
    wrong: { nodes: { queue }, edges: ['new-lead:all-leads > queue'] },
    right: { nodes: { queue }, edges: both('queue') },
  },
  {
    code: 'graph/open-trigger-edge',
    severity: 'warning',
    rule: 'GRA-6',
    explanation: 'One edge of a trigger leads somewhere, another leads nowhere.',
    why: 'A record takes the first edge whose criteria it fits. On the open one its trip ends at once.',
    cure: 'Connect the edge, or delete it from the trigger so that its records are tried on the next.',
    at: { node: 'new-lead', edge: 'web' },
    wrong: { nodes: { 'new-lead': twoEdges, queue }, edges: both('queue') },
    right: { nodes: { 'new-lead': twoEdges, queue }, edges: [...both('queue'), 'new-lead:web > queue'] },
  },
  {
    code: 'graph/open-error-edge',
    severity: 'warning',
    rule: 'GRA-6',
    explanation: 'A node can fail, and the edge that it then leaves by leads nowhere.',
    why: 'The trip ends there. The audit log marks the node Error and its Outcome says nothing, so a failed record is easily overlooked.',
    cure: 'Lead the edge to a node that takes care of the record, such as one that gives it to a queue.',
    at: { node: 'convert', edge: 'conversion-failed' },
    wrong: { nodes: { convert, queue }, edges: both('convert') },
    right: { nodes: { convert, queue }, edges: [...both('convert'), 'convert:conversion-failed > queue'] },
  },
  {
    code: 'graph/open-edge',
    severity: 'info',
    rule: 'GRA-6',
    explanation: 'An ordinary edge leads nowhere.',
    why: 'Trips that take it end there. That is as it should be at the end of a route, and an oversight in the middle of one.',
    cure: 'Leave it, where the route is at its end. Else connect it to the next node.',
    at: { node: 'gate', edge: 'otherwise' },
    wrong: { nodes: { gate: gate(web), queue }, edges: [...both('gate'), 'gate:yes > queue'] },
    right: {
      nodes: { gate: gate(web), queue },
      edges: [...both('gate'), 'gate:yes > queue', 'gate:otherwise > queue'],
    },
  },
  {
    code: 'graph/unreachable-node',
    severity: 'warning',
    explanation: 'No way leads from a trigger to the node.',
    why: 'No trip comes there, so that it does nothing.',
    cure: 'Lead an edge to it, or delete it.',
    at: { node: 'queue' },
    wrong: { nodes: { gate: gate(web), queue }, edges: both('gate') },
    right: { nodes: { gate: gate(web), queue }, edges: [...both('gate'), 'gate:yes > queue'] },
  },
  {
    code: 'graph/endless-loop',
    severity: 'error',
    explanation: 'Edges lead round in a circle, and no node on it waits.',
    why: 'A trip would go round for ever within one instant.',
    cure: 'Cut the circle, or put a Hold into it, so that time passes between the rounds.',
    at: { node: 'gate' },
    wrong: {
      nodes: { gate: gate(web), set: hot },
      edges: [...both('gate'), 'gate:yes > set', 'set:updated > gate'],
    },
    right: {
      nodes: { gate: gate(web), set: hot, hold: ['hold', 'Wait a day'] },
      edges: [...both('gate'), 'gate:yes > set', 'set:updated > hold', 'hold:time-expired > gate'],
    },
  },
  {
    code: 'graph/instant-loop',
    severity: 'warning',
    rule: 'HLD-1',
    explanation: 'A circle leads through a Hold by its Met edge.',
    why: 'A record that fits the criteria already does not wait: it goes round within one instant until something on the way makes it fit no more. If nothing does, the simulator stops the trip and puts its changes back.',
    cure: 'Lead Met out of the circle, and back by Time expired alone: then each round takes time.',
    at: { node: 'phone', edge: 'met' },
    wrong: {
      nodes: { phone: untilPhone, set: hot },
      edges: [...both('phone'), 'phone:met > set', 'set:updated > phone'],
    },
    right: {
      nodes: { phone: untilPhone, set: hot, queue },
      edges: [...both('phone'), 'phone:met > queue', 'phone:time-expired > set', 'set:updated > phone'],
    },
  },
  {
    code: 'graph/bad-edge',
    severity: 'error',
    explanation:
      'A connection leaves or enters a node that is not there, belongs to an edge that its node does not have, or leads back into a trigger.',
    why: 'The editor draws no such connection. It comes from a file that was written elsewhere, and nobody can say where its trips would go.',
    cure: 'Disconnect it, and connect the edge that was meant.',
    at: { node: 'gate', edge: 'no' },
    wrong: { nodes: { gate: gate(web), queue }, edges: [...both('gate'), 'gate:no > queue'] },
    right: { nodes: { gate: gate(web), queue }, edges: [...both('gate'), 'gate:otherwise > queue'] },
  },
  {
    code: 'graph/blank-name',
    severity: 'error',
    rule: 'GRA-7',
    explanation: 'A node has no name.',
    why: 'Logs call nodes by name, and a held record finds its node again by name when a new version is deployed.',
    cure: 'Give the node a name that says what it does.',
    at: { node: 'queue' },
    wrong: { nodes: { queue: ['assign-owner', ' ', { kind: 'queue', queueId: INBOUND }] }, edges: both('queue') },
    right: { nodes: { queue }, edges: both('queue') },
  },
  {
    code: 'graph/duplicate-name',
    severity: 'error',
    rule: 'GRA-7',
    explanation: 'Two nodes have one name. Upper and lower case make no difference.',
    why: 'Logs could not tell them apart, and a held record would not know where to go on after a deployment.',
    cure: 'Rename one of them.',
    at: { node: 'rest' },
    wrong: {
      nodes: { gate: gate(web), queue, rest: ['assign-owner', 'To Inbound Leads', { poolId: 'inbound-sdrs' }] },
      edges: [...both('gate'), 'gate:yes > queue', 'gate:otherwise > rest'],
    },
    right: {
      nodes: { gate: gate(web), queue, rest: ['assign-owner', 'To the inbound SDRs', { poolId: 'inbound-sdrs' }] },
      edges: [...both('gate'), 'gate:yes > queue', 'gate:otherwise > rest'],
    },
  },
  {
    code: 'graph/unknown-node-type',
    severity: 'error',
    explanation: 'The graph holds a node of a type that this program does not know.',
    why: 'What the node does, and which edges it has, cannot be told. The graph comes from a newer program or was written by hand.',
    cure: 'Delete the node, or put one of a known type in its place.',
    at: { node: 'sms' },
    wrong: { nodes: { sms: ['send-text-message', 'Send a text message'] }, edges: both('sms') },
    right: { nodes: { queue }, edges: both('queue') },
  },
  {
    code: 'graph/node-not-for-object',
    severity: 'error',
    rule: 'GRA-1',
    explanation:
      'A node stands in a graph of an object that it is not made for, such as Convert Lead in a graph of contacts.',
    why: 'A graph routes one Salesforce object, and a contact cannot be converted.',
    cure: 'Delete the node, or build that part in a graph of the other object.',
    at: { node: 'convert' },
    wrong: { object: 'Contact', nodes: { convert }, edges: ['new-contact:all-contacts > convert'] },
    right: {
      object: 'Contact',
      nodes: { set: ['update-record', 'Mark as routed', { values: [{ field: 'LeadSource', value: 'Web' }] }] },
      edges: ['new-contact:all-contacts > set', 'updated-contact:all-contacts > set'],
    },
  },
  {
    code: 'graph/invalid-config',
    severity: 'error',
    explanation: 'The settings of a node do not have the form that its type asks for.',
    why: 'The node cannot be run. The editor writes no such settings: they come from a file that was changed by hand.',
    cure: 'Choose the setting anew in the inspector.',
    at: { node: 'hold', field: 'unit' },
    wrong: { nodes: { hold: ['hold', 'Wait', { amount: 3, unit: 'fortnights' }] }, edges: both('hold') },
    right: { nodes: { hold: ['hold', 'Wait', { amount: 42, unit: 'days' }] }, edges: both('hold') },
  },
];
