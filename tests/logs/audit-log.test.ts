import { describe, expect, it } from 'vitest';
import { auditLogsOf, type AuditLog } from '#logs/audit-log.ts';
import type { JournalEvent } from '#logs/journal-entry.ts';
import {
  calloutAnswered,
  calloutEnded,
  calloutQueued,
  calloutSent,
  edgeFollowed,
  journalOf,
  plainNames,
  recordChanged,
  retryScheduled,
  tripEnded,
  tripStarted,
} from './journal-of.ts';

const logOf = (events: readonly (readonly [number, JournalEvent])[], upTo?: number): AuditLog => {
  const [log] = auditLogsOf(journalOf(events), plainNames, { upTo });
  if (log === undefined) throw new Error('No audit log');
  return log;
};

const failedOnce: readonly (readonly [number, JournalEvent])[] = [
  [0, tripStarted()],
  [0, edgeFollowed()],
  [0, calloutQueued()],
  [0, edgeFollowed({ node: 'add', edge: 'next', to: null })],
  [0, tripEnded()],
  [30, calloutSent(1)],
  [31, calloutAnswered({ status: 422, error: 'ERR-9' })],
  [31, retryScheduled(2, 600)],
];

describe('auditLogsOf', () => {
  it('[LOG-1] fills the three panels of one trip', () => {
    const log = logOf([
      [5, tripStarted()],
      [5, edgeFollowed({ to: 'assign' })],
      [5, recordChanged({ fields: [['OwnerId', 'U1', 'U2']] })],
      [5, edgeFollowed({ node: 'assign', edge: 'assigned', to: null })],
      [6, tripEnded({ owner: 'U2' })],
    ]);
    expect(log.record).toMatchObject({
      id: 'L1',
      name: 'Lead L1',
      company: 'Company of L1',
      trigger: 'new',
      startedAt: 5,
      endedAt: 6,
      previousOwner: { id: 'U1', name: 'Owner U1' },
      newOwner: { id: 'U2', name: 'Owner U2' },
      became: null,
    });
    expect(log.path.map(({ name, edge, mark }) => [name, edge, mark])).toEqual([
      ['Node new', 'next', 'passed'],
      ['Node assign', 'assigned', 'passed'],
    ]);
    expect(log.outcome.lines.map(({ text }) => text)).toEqual(['Owner changed from Owner U1 to Owner U2']);
    expect(log.outcome.filters).toEqual(['completed']);
  });

  it('[LOG-9] goes blank, Pending, Success over the life of a callout', () => {
    const events: readonly (readonly [number, JournalEvent])[] = [
      ...failedOnce,
      [600, calloutSent(2)],
      [601, calloutAnswered({ attempt: 2 })],
      [601, calloutEnded()],
    ];
    // The answer of entry 6 decides nothing yet: that is entry 7.
    expect([2, 5, 6, 7, 8, 10].map((seq) => logOf(events, seq).outcome.outreach)).toEqual([
      'blank',
      'blank',
      'blank',
      'pending',
      'pending',
      'success',
    ]);
    expect(logOf(events).path[1]?.mark).toBe('success');
  });

  it('[LOG-3] [APP-5] is never Pending for an error that is not retried', () => {
    const events: readonly (readonly [number, JournalEvent])[] = [
      ...failedOnce.slice(0, -1),
      [500, calloutEnded({ result: 'error', status: 422 })],
    ];
    expect(events.map((_, seq) => logOf(events, seq).outcome.outreach)).not.toContain('pending');
    expect(logOf(events).outcome.outreach).toBe('error');
  });

  it('[LOG-3] shows the trail of each attempt of a pending record', () => {
    const log = logOf(failedOnce);
    expect(log.outcome.outreach).toBe('pending');
    expect(log.path[1]?.mark).toBe('pending');
    expect(log.path[1]?.callout?.attempts).toMatchObject([
      { attempt: 1, answer: { status: 422, error: 'ERR-9' }, retry: { dueAt: 600 } },
    ]);
    expect(log.outcome.lines[0]?.text).toBe('Pending (Outreach): Add to Inbound · ERR-9');
  });

  it('names the error of a callout by its title where the names have one', () => {
    const journal = journalOf(failedOnce);
    const [log] = auditLogsOf(journal, { ...plainNames, error: (id) => `Title of ${id}` });
    expect(log?.outcome.lines[0]?.text).toBe('Pending (Outreach): Add to Inbound · Title of ERR-9');
  });

  it('[LOG-9] is Error when the callout has failed for good', () => {
    const log = logOf([
      ...failedOnce,
      [700, calloutEnded({ result: 'error', status: 422, reason: 'Retry attempt exceeded' })],
    ]);
    expect(log.outcome.outreach).toBe('error');
    expect(log.outcome.lines[0]?.text).toContain('Retry attempt exceeded');
    expect(log.path[1]?.mark).toBe('error');
  });

  it('[LOG-9] puts Error before Pending before Success where a trip has several Add nodes', () => {
    const second = [
      [0, calloutQueued({ callout: 'C2', node: 'add2' })],
      [50, calloutSent(1, 'C2')],
      [50, calloutAnswered({ callout: 'C2' })],
      [50, calloutEnded({ callout: 'C2' })],
    ] as const;
    expect(logOf([...failedOnce, ...second]).outcome.outreach).toBe('pending');
    const failed = [700, calloutEnded({ result: 'error', reason: null })] as const;
    expect(logOf([...failedOnce, ...second, failed]).outcome.outreach).toBe('error');
  });

  it('[ADD-7] marks the node Error where an error edge is followed and leaves the Outcome silent', () => {
    const log = logOf([
      [0, tripStarted()],
      [0, edgeFollowed()],
      [0, edgeFollowed({ node: 'add', edge: 'queue-owner', to: null, error: true, why: { text: 'Q', rule: 'ADD-4' } })],
      [0, tripEnded()],
    ]);
    expect(log.path[1]).toMatchObject({ mark: 'error', edge: 'queue-owner' });
    expect(log.outcome).toMatchObject({ outreach: 'blank', silentErrors: 1, lines: [] });
  });

  it('says what failed where an error edge of another node was followed', () => {
    const why = { text: 'The user is inactive', rule: 'ASG-1' };
    const log = logOf([
      [0, tripStarted()],
      [0, edgeFollowed({ node: 'assign', edge: 'invalid-owner', to: null, error: true, why })],
      [0, tripEnded()],
    ]);
    expect(log.outcome.filters).toEqual(['completed', 'error-fallback']);
    expect(log.outcome.lines[0]?.text).toBe('Error (Fallback): Node assign: The user is inactive');
  });

  it('[ADD-8] [ADD-9] is Error with the reverted and the remaining changes where the path was put back', () => {
    const reverted = { object: 'Lead', id: 'L1', from: 'a', to: 'b' };
    const log = logOf([
      [0, tripStarted()],
      [0, edgeFollowed()],
      [
        0,
        {
          type: 'trip-reverted',
          trip: 'T1',
          node: 'add',
          why: { text: 'The Lead field is not mapped', rule: 'ADD-8' },
          changes: [
            { ...reverted, field: 'Status', undone: true },
            { ...reverted, field: 'Rating', undone: false, reason: 'It has been changed again since.' },
            { object: 'Contact', id: 'C1', field: 'Id', from: 'C1', to: null, undone: true },
          ],
        },
      ],
      [0, tripEnded({ outcome: 'error' })],
    ]);
    expect(log.path.at(-1)).toMatchObject({ node: 'add', mark: 'error', edge: null });
    expect(log.outcome.filters).toEqual(['error', 'error-outreach']);
    expect(log.outcome.lines.map(({ text }) => text)).toEqual([
      'Error (Outreach): The Lead field is not mapped',
      'Put back: Lead Status: a → b',
      'Put back: Contact Contact C1 taken away again',
      'Not undone: Lead Rating stays a: It has been changed again since.',
    ]);
  });

  it('[ADD-8] does not blame Outreach where another node is at fault', () => {
    const why = { text: 'The trip goes round in a loop', rule: 'ADD-8' };
    const [log] = auditLogsOf(
      journalOf([
        [0, tripStarted()],
        [0, { type: 'trip-reverted', trip: 'T1', node: 'new', why, changes: [] }],
        [0, tripEnded({ outcome: 'error', why })],
      ]),
      { ...plainNames, isPartner: () => false },
    );
    expect(log?.outcome).toMatchObject({ outreach: 'blank', filters: ['error'] });
    expect(log?.outcome.lines.map(({ text }) => text)).toEqual([
      'Error: The trip goes round in a loop',
      'The path had changed nothing',
    ]);
  });

  it('[HLD-1] shows the node at which the trip is held', () => {
    const log = logOf([
      [0, tripStarted()],
      [0, edgeFollowed({ to: 'wait' })],
      [0, { type: 'trip-held', trip: 'T1', node: 'wait', until: 99, why: { text: 'Until Friday' } }],
    ]);
    expect(log.path.at(-1)).toMatchObject({ node: 'wait', mark: 'held', hold: { until: 99 } });
    expect(log.outcome.filters).toEqual(['on-hold']);
  });

  it('[RUN-3] names a superseded trip', () => {
    const log = logOf([
      [0, tripStarted()],
      [4, tripEnded({ outcome: 'superseded', why: { text: 'The record triggered again', rule: 'RUN-3' } })],
    ]);
    expect(log.outcome.filters).toEqual(['superseded']);
    expect(log.outcome.lines).toEqual([{ tone: 'plain', text: 'The record triggered again', rule: 'RUN-3' }]);
  });

  it('[CNV-2] names what the record became', () => {
    const log = logOf([
      [0, tripStarted()],
      [0, { type: 'trip-record-changed', trip: 'T1', object: 'Contact', record: 'C9', why: { text: 'Converted' } }],
    ]);
    expect(log.record.became).toEqual({ object: 'Contact', id: 'C9', name: 'Contact C9' });
  });

  it('[GRA-3] logs a record that was not routed as filtered out', () => {
    const why = { text: 'No trigger edge matched', rule: 'GRA-3' };
    const log = logOf([[2, { type: 'record-not-routed', object: 'Lead', record: 'L4', trigger: 'new', why }]]);
    expect(log).toMatchObject({ trip: null, path: [], record: { id: 'L4', graph: null } });
    expect(log.outcome.filters).toEqual(['filtered-out']);
  });

  it('puts each callout with its own visit where a path comes to a node twice', () => {
    const visit = (callout: string, to: string | null): readonly (readonly [number, JournalEvent])[] => [
      [0, calloutQueued({ callout })],
      [0, edgeFollowed({ node: 'add', to })],
    ];
    const log = logOf([[0, tripStarted()], [0, edgeFollowed()], ...visit('C1', 'add'), ...visit('C2', null)]);
    expect(log.path.map(({ callout }) => callout?.callout)).toEqual([undefined, 'C1', 'C2']);
  });
});
