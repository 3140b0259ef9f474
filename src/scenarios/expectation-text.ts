import type { Expectation } from './expectation.ts';
import { refText } from './scenario-reading.ts';

const TITLES: Readonly<Record<Expectation['type'], string>> = {
  path: 'path',
  edge: 'edge',
  'ends-at': 'end',
  owner: 'owner',
  field: 'field',
  'node-error': 'node marked Error',
  'audit-outcome': 'Outcome',
  callout: 'callout',
  'sequence-state': 'sequence state',
  held: 'hold',
  entry: 'journal',
  trips: 'trips',
  'nothing-else-changed': 'nothing else changed',
};

/** What an expectation is about, in a few words: `Lead "Elin Bergström": owner`. */
export function expectationText(expectation: Expectation): string {
  const { type, record, trip } = expectation;
  const of = [record === undefined ? '' : refText(record), trip === undefined ? '' : `trip ${trip}`].filter(Boolean);
  return of.length === 0 ? TITLES[type] : `${of.join(', ')}: ${TITLES[type]}`;
}
