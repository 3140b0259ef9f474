import { outcome, when } from '../build-example.ts';
import type { CheckText } from '../check.ts';
import { both, gate, queue } from './nodes.ts';

const web = when('LeadSource', 'equals', 'Web');
const uk = when('Country', 'equals', 'United Kingdom');
const asksNothing = { logic: 'all', items: [] };
const condition = (...outcomes: readonly ReturnType<typeof outcome>[]) =>
  ['condition', 'Which lead?', { outcomes }] as const;

/** [CND-4] [GRA-3] [GRA-4] [HLD-1] Triggers, conditions and holds, and the edges that people name. */
export const logicChecks: readonly CheckText[] = [
  {
    code: 'trigger/no-edges',
    severity: 'warning',
    rule: 'GRA-3',
    explanation: 'A trigger is on and has no edges.',
    why: 'A record takes the first edge whose criteria it fits. Where there is none, no record is routed.',
    cure: 'Add an edge to the trigger, with criteria or without, and connect it.',
    at: { node: 'updated-lead', field: 'edges' },
    wrong: {
      nodes: { 'updated-lead': ['trigger', '', { edges: [] }], queue },
      edges: ['new-lead:all-leads > queue'],
    },
    right: { nodes: { queue }, edges: both('queue') },
  },
  {
    code: 'condition/no-outcomes',
    severity: 'warning',
    rule: 'CND-4',
    explanation: 'A condition has no outcomes.',
    why: 'Every record leaves by Otherwise: the condition decides nothing.',
    cure: 'Add an outcome with criteria, or delete the condition.',
    at: { node: 'which', edge: 'otherwise', field: 'outcomes' },
    wrong: { nodes: { which: condition(), queue }, edges: [...both('which'), 'which:otherwise > queue'] },
    right: {
      nodes: { which: condition(outcome('yes', 'Yes', web)), queue },
      edges: [...both('which'), 'which:yes > queue'],
    },
  },
  {
    code: 'condition/takes-all',
    severity: 'warning',
    rule: 'CND-4',
    explanation: 'An outcome of a condition has no criteria.',
    why: 'Outcomes are tried in order, and one that asks nothing takes every record that comes to it. Otherwise is never taken.',
    cure: 'Give the outcome criteria. What is left over leaves by Otherwise anyhow.',
    at: { node: 'which', field: 'outcomes[0].criteria' },
    wrong: {
      nodes: { which: condition(outcome('yes', 'Yes', asksNothing)), queue },
      edges: [...both('which'), 'which:yes > queue'],
    },
    right: {
      nodes: { which: condition(outcome('yes', 'Yes', web)), queue },
      edges: [...both('which'), 'which:yes > queue'],
    },
  },
  {
    code: 'hold/never-met',
    severity: 'warning',
    rule: 'HLD-1',
    explanation: 'The edge Met of a hold is connected, and the hold has no criteria that could be met.',
    why: 'The hold ends when its time is over, and each record leaves by Time expired. What stands behind Met is never reached.',
    cure: 'Give the hold criteria to wait for, or connect Time expired instead.',
    at: { node: 'hold', edge: 'met', field: 'criteria' },
    wrong: { nodes: { hold: ['hold', 'Wait a day'], queue }, edges: [...both('hold'), 'hold:met > queue'] },
    right: {
      nodes: {
        hold: ['hold', 'Wait for the prospect', { criteria: when('Outreach_Prospect_ID__c', 'is-not-null') }],
        queue,
      },
      edges: [...both('hold'), 'hold:met > queue'],
    },
  },
  {
    code: 'node/edge-without-name',
    severity: 'error',
    explanation: 'An outcome of a condition, or an edge of a trigger, has no name.',
    why: 'Canvas and audit log call edges by name. Nobody could tell which one was taken.',
    cure: 'Name it after what its records have in common.',
    at: { node: 'which', edge: 'yes', field: 'outcomes[0].name' },
    wrong: {
      nodes: { which: condition(outcome('yes', '', web)), queue },
      edges: [...both('which'), 'which:yes > queue'],
    },
    right: {
      nodes: { which: condition(outcome('yes', 'From the web', web)), queue },
      edges: [...both('which'), 'which:yes > queue'],
    },
  },
  {
    code: 'node/edge-name-twice',
    severity: 'warning',
    explanation: 'Two edges of one node are called the same. Upper and lower case make no difference.',
    why: 'The audit log shows names: which of the two a record took cannot be seen there.',
    cure: 'Rename one of them.',
    at: { node: 'which', edge: 'uk', field: 'outcomes[1].name' },
    wrong: {
      nodes: { which: condition(outcome('web', 'Take', web), outcome('uk', 'Take', uk)), queue },
      edges: [...both('which'), 'which:web > queue', 'which:uk > queue'],
    },
    right: {
      nodes: { which: condition(outcome('web', 'Web', web), outcome('uk', 'United Kingdom', uk)), queue },
      edges: [...both('which'), 'which:web > queue', 'which:uk > queue'],
    },
  },
  {
    code: 'node/never-taken',
    severity: 'warning',
    rule: 'CND-4',
    explanation: 'An edge stands behind another one that has no criteria.',
    why: 'Edges are tried in order, those of a trigger by priority first. The one without criteria takes every record, and none is left for those behind it.',
    cure: 'Give the earlier edge criteria, or put it last.',
    at: { node: 'which', edge: 'web' },
    wrong: {
      nodes: { which: condition(outcome('all', 'All others', asksNothing), outcome('web', 'Web', web)), queue },
      edges: [...both('which'), 'which:all > queue', 'which:web > queue'],
    },
    right: {
      nodes: { which: condition(outcome('web', 'Web', web)), queue },
      edges: [...both('which'), 'which:otherwise > queue', 'which:web > queue'],
    },
  },
  {
    code: 'node/never-changed',
    severity: 'warning',
    rule: 'GRA-4',
    explanation: 'A criterion asks whether a field has changed, at a node that only new records come to.',
    why: 'The Updated trigger knows what changed. Of a new record nothing has, so the criterion never holds.',
    cure: 'Lead the Updated trigger to the node, or ask for the value itself.',
    at: { node: 'gate', field: 'outcomes[0].criteria.items[0]' },
    wrong: {
      nodes: { gate: gate(when('LeadSource', 'has-changed')), queue },
      edges: ['new-lead:all-leads > gate', 'updated-lead:all-leads > queue', 'gate:yes > queue'],
    },
    right: {
      nodes: { gate: gate(when('LeadSource', 'has-changed')), queue },
      edges: [...both('gate'), 'gate:yes > queue'],
    },
  },
];
