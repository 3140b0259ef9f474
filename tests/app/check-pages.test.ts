import { describe, expect, it } from 'vitest';
import { addressOfCheck, neighboursOf } from '#app/checks/check-address.ts';
import { checkFilterOfSearch, findChecks, searchOfCheckFilter } from '#app/checks/check-filter.ts';
import { checks } from '#checks/check-catalog.ts';

const none = { text: '', severity: null, section: null };

describe('the pages of checks', () => {
  it('have the code as their address, and know the one before and after', () => {
    expect(addressOfCheck('graph/open-edge')).toBe('/problems/graph/open-edge');
    const [first, second] = checks;
    expect(neighboursOf(checks, first?.code ?? '')).toEqual({ before: undefined, after: second });
    expect(neighboursOf(checks, 'nothing')).toEqual({ before: undefined, after: undefined });
  });

  it('keep their filter in the address, and ignore what it cannot mean', () => {
    const filter = { text: 'open edge', severity: 'error', section: 'graph' } as const;
    expect(checkFilterOfSearch(new URLSearchParams(searchOfCheckFilter(filter)))).toEqual(filter);
    expect(searchOfCheckFilter(none)).toBe('');
    expect(checkFilterOfSearch(new URLSearchParams('severity=loud&part=roof'))).toEqual(none);
  });

  it('[MRG-2] are found by all words of a search, by rule and by severity', () => {
    const codes = (filter: Partial<typeof none>): readonly string[] =>
      findChecks(checks, { ...none, ...filter }).map(({ code }) => code);
    expect(codes({ text: 'MRG-2' })).toEqual(['merge-dupe/silences-add-to-sequence', 'add-to-sequence/merge-in-path']);
    expect(codes({ text: 'nothing at all like this' })).toEqual([]);
    expect(findChecks(checks, { ...none, severity: 'error' }).every(({ severity }) => severity === 'error')).toBe(true);
  });
});
