import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '../../../src/logs/audit-log.ts';
import { recordChoices, sameRecord } from '../../../src/playback/lessons/record-choices.ts';

const log = (id: string, name: string, company: string | null): { readonly record: AuditRecord } => ({
  record: {
    object: 'Lead',
    id,
    name,
    company,
    trigger: 'new',
    graph: null,
    startedAt: 0,
    endedAt: null,
    previousOwner: null,
    newOwner: null,
    became: null,
  },
});

describe('the records that a stop can show', () => {
  it('are those of the run, each once, by name and company; those of one name tell their ids', () => {
    const logs = [log('1', 'Ayumi Sato', 'Hanabi Toys'), log('2', 'Jo', null), log('1', 'Ayumi Sato', 'Hanabi Toys')];
    expect(recordChoices([...logs, log('3', 'Jo', null)]).map(({ label }) => label)).toEqual([
      'Ayumi Sato, Hanabi Toys',
      'Jo (Lead 2)',
      'Jo (Lead 3)',
    ]);
  });

  it('are found again by object and id', () => {
    const [first] = recordChoices([log('1', 'Ayumi Sato', null)]);
    expect(first && sameRecord(first.key, { object: 'Lead', id: '1' })).toBe(true);
    expect(first && sameRecord(first.key, { object: 'Contact', id: '1' })).toBe(false);
    expect(first && sameRecord(first.key, undefined)).toBe(false);
  });
});
