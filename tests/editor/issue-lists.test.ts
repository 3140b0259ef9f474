import { describe, expect, it } from 'vitest';
import { countIssues, issuesByNode, issueSummary, sortIssues, worstOf } from '#editor/issue-lists.ts';
import { titleOfCommands } from '#editor/command-title.ts';
import type { Issue, Severity } from '#graph/issue.ts';
import { buildGraph } from '../support/build-graph.ts';

const issue = (severity: Severity, node?: string): Issue => ({
  code: `test/${severity}`,
  severity,
  message: severity,
  place: node === undefined ? {} : { node },
});

describe('issue-lists', () => {
  it('puts errors first and keeps the order of equals', () => {
    const issues = [issue('info', 'a'), issue('error', 'a'), issue('warning'), issue('error', 'b')];
    expect(sortIssues(issues).map(({ severity, place }) => [severity, place.node])).toEqual([
      ['error', 'a'],
      ['error', 'b'],
      ['warning', undefined],
      ['info', 'a'],
    ]);
  });

  it('[GRA-6] puts edges that lead nowhere behind what is particular about a graph', () => {
    const open = { ...issue('warning', 'open'), code: 'graph/open-edge' };
    const sorted = sortIssues([open, issue('warning', 'own'), issue('info', 'note')]);
    expect(sorted.map(({ place }) => place.node)).toEqual(['own', 'open', 'note']);
  });

  it('[PLC-4] puts advice on the place of a node before the other warnings', () => {
    const placed = { ...issue('warning', 'placed'), rule: 'PLC-4' };
    const sorted = sortIssues([issue('warning', 'own'), placed, issue('error', 'wrong')]);
    expect(sorted.map(({ place }) => place.node)).toEqual(['wrong', 'placed', 'own']);
  });

  it('counts in words', () => {
    expect(issueSummary([issue('error'), issue('warning'), issue('warning')])).toBe('1 error, 2 warnings');
    expect(issueSummary([])).toBeUndefined();
    expect(countIssues([issue('info')])).toEqual({ error: 0, warning: 0, info: 1 });
  });

  it('counts what is worst: notes alone are no warnings', () => {
    expect(worstOf([issue('info'), issue('info')])).toEqual({ severity: 'info', count: 2 });
    expect(worstOf([issue('info'), issue('error'), issue('warning')])).toEqual({ severity: 'error', count: 1 });
    expect(worstOf([])).toBeUndefined();
  });

  it('groups by node and leaves out what concerns the whole graph', () => {
    const byNode = issuesByNode([issue('error', 'a'), issue('error'), issue('info', 'a')]);
    expect([...byNode].map(([node, list]) => [node, list.length])).toEqual([['a', 2]]);
  });
});

describe('command-title', () => {
  const graph = buildGraph({ nodes: { gate: ['condition'] }, edges: [] });

  it('names what was done and to which node', () => {
    expect(titleOfCommands([{ type: 'remove-nodes', nodes: ['gate'] }], graph)).toBe('Deleted “gate”');
    expect(titleOfCommands([{ type: 'remove-nodes', nodes: ['gate', 'b'] }], graph)).toBe('Deleted 2 nodes');
    expect(titleOfCommands([{ type: 'rename-graph', name: 'New' }], graph)).toBe('Renamed the graph');
  });

  it('counts the rest of several commands', () => {
    const rename = { type: 'rename-node', node: 'gate', name: 'Gate' } as const;
    expect(titleOfCommands([rename, { type: 'rename-graph', name: 'New' }], graph)).toBe('Renamed “gate” and 1 more');
  });
});
