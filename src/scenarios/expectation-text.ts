import { outreachLabels } from '#logs/audit-outcome.ts';
import { countText } from './check-expectation-count.ts';
import type { Expectation } from './expectation.ts';
import { patternText } from './scenario-instant.ts';
import { refText } from './scenario-reading.ts';

/** An expectation in words: `Lead "Elin Bergström", after 2h: Add to Sequence is left by Next`. */
export function expectationText(expectation: Expectation): string {
  const { record, trip, at } = expectation;
  const of = [
    record === undefined ? '' : refText(record),
    trip === undefined ? '' : `trip ${trip}`,
    anchorText(at),
  ].filter(Boolean);
  const text = deed(expectation);
  return of.length === 0 ? text : `${of.join(', ')}: ${text}`;
}

/** When something is asked for: `after 2h`, `when a trip ends`; blank for the end. */
export function anchorText(at: Expectation['at']): string {
  if (at === undefined || at === 'end') return '';
  if (at === 'start') return 'at the start';
  return 'after' in at ? `after ${at.after}` : `when ${patternText(at)}`;
}

function deed(expectation: Expectation): string {
  switch (expectation.type) {
    case 'path': {
      const { nodes, match = 'exact' } = expectation;
      if (match === 'never') return `the path never goes through ${nodes.join(' or ')}`;
      return match === 'exact' ? `the path is ${nodes.join(' → ')}` : `the path contains ${nodes.join(' → … → ')}`;
    }
    case 'edge':
      return `${expectation.node} is left by ${expectation.edge}`;
    case 'ends-at':
      return `the trip ends in ${expectation.node}${expectation.outcome === undefined ? '' : `, ${expectation.outcome}`}`;
    case 'owner':
      return `the owner is ${expectation.owner}`;
    case 'field': {
      const { system, field, value } = expectation;
      const blank = value === null || value === '';
      return `${field}${system === 'outreach' ? ' in Outreach' : ''} is ${blank ? 'blank' : String(value)}`;
    }
    case 'node-error':
      return `${expectation.node} is ${expectation.marked ? '' : 'not '}marked Error`;
    case 'audit-outcome':
      return `the Outcome is ${outreachLabels[expectation.outcome] || 'blank'}`;
    case 'callout':
      return calloutText(expectation);
    case 'sequence-state': {
      const { state, sequence } = expectation;
      return state === null ? `the prospect is not in ${sequence}` : `the prospect is ${state} in ${sequence}`;
    }
    case 'held':
      return `${expectation.node} holds the record${expectation.for === undefined ? '' : ` for ${expectation.for}`}`;
    case 'entry': {
      const { pattern, within, count } = expectation;
      const often = count === undefined ? '' : `, ${countText(count, 'time')}`;
      return `${patternText(pattern)}${often}${within === undefined ? '' : ` within ${within}`}`;
    }
    case 'trips': {
      const { count, node, edge, outcome } = expectation;
      const parts = [
        node === undefined ? '' : ` through ${node}`,
        edge === undefined ? '' : ` by ${edge}`,
        outcome === undefined ? '' : `, ${outcome}`,
      ];
      return `there ${count === 1 ? 'is' : 'are'} ${countText(count, 'trip')}${parts.join('')}`;
    }
    case 'nothing-else-changed':
      return expectation.may.length === 0 ? 'nothing changed' : 'nothing else changed';
  }
}

function calloutText({
  node,
  result,
  reason,
  error,
  attempts,
  status,
  duration,
  within,
}: Extract<Expectation, { readonly type: 'callout' }>): string {
  const parts = [
    result === undefined ? '' : `result ${result ?? 'open'}`,
    reason === undefined ? '' : `reason ${reason ?? 'none'}`,
    error === undefined ? '' : `error ${error ?? 'none'}`,
    attempts === undefined ? '' : countText(attempts, 'attempt'),
    status === undefined ? '' : `status ${status ?? 'blank'}`,
    duration === undefined ? '' : `takes ${duration}`,
    within === undefined ? '' : `takes at most ${within}`,
  ].filter(Boolean);
  const of = node === undefined ? 'a callout is made' : `${node} makes a callout`;
  return parts.length === 0 ? of : `${of}: ${parts.join(', ')}`;
}
