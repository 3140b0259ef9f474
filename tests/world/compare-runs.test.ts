import { describe, expect, it } from 'vitest';
import { auditLogsOf } from '#logs/audit-log.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';
import { runNames } from '#scenarios/run-names.ts';
import { compareRuns, type RunComparison } from '#world/compare-runs.ts';
import type { ReadRun } from '#world/compare-runs/read-run.ts';
import { creationOf } from '#world/creation-of.ts';
import { withFault } from '#world/fault-script.ts';
import { withDeployment, withoutRecord, withStartingFields } from '#world/fork.ts';
import { recordRun } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';

const [example] = examples;
if (!example) throw new Error('There is an example');
const input = example.input();
const read = (asked: RunInput): ReadRun => {
  const run = recordRun(asked, catalog);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  const names = runNames(run.value, catalog);
  return { run: run.value, names, logs: auditLogsOf(run.value.journal, names) };
};
const compare = (first: ReadRun, second: ReadRun): RunComparison => {
  const comparing = compareRuns(first, second);
  let step = comparing.next();
  while (step.done !== true) step = comparing.next();
  return step.value;
};
const base = read(input);
const [log] = base.logs;
if (!log) throw new Error('A record is routed');
const lead = { object: 'Lead', id: log.record.id } as const;
const place = creationOf(base.run, lead.id);

describe('comparing two runs', () => {
  it('[RUN-4] finds no difference between a run and itself recorded again', () => {
    const { rows, different, counts } = compare(base, read(input));
    expect(rows).toHaveLength(base.logs.length);
    expect(rows.every(({ first, second }) => first !== null && second !== null)).toBe(true);
    expect([different, counts.size]).toEqual([0, 0]);
  });

  it('[RUN-4] keeps the other records together where one is missing, though all later ids are others', () => {
    const without = read(withoutRecord(input, lead, place));
    const { rows } = compare(base, without);
    const alone = rows.filter(({ second }) => second === null);
    expect(alone.map(({ first }) => first?.record.name)).toContain(log.record.name);
    for (const { first, second } of rows) {
      if (first && second) expect(second.record.name).toBe(first.record.name);
    }
    expect(compare(without, base).rows.filter(({ first }) => first === null)).toHaveLength(alone.length);
    expect(alone[0]).toMatchObject({ differs: ['routed'], parting: { second: null } });
  });

  it('[RUN-4] says at which node the ways part, and why they did in both runs', () => {
    const other = read(withStartingFields(input, lead, { Company: 'Test of the form' }, place));
    const { rows } = compare(base, other);
    const row = rows.find(({ first }) => first?.seq === log.seq);
    expect(row?.differs).toContain('path');
    const { parting } = row ?? {};
    expect(parting?.node).toBe('Worth a call?');
    expect(parting?.first?.edge).not.toBe('Competitor or test');
    expect(parting?.second?.edge).toBe('Competitor or test');
    expect([parting?.first?.why?.text, parting?.second?.why?.text]).toEqual([expect.any(String), expect.any(String)]);
    expect(base.run.journal[parting?.first?.seq ?? -1]).toBeDefined();
  });

  it('[RUN-4] tells callouts that came out otherwise, and when, though the path is the same', () => {
    const calls = examples[2]?.input() ?? input;
    const down = read(withFault(calls, { type: 'start-maintenance', minutes: 600 }, 0));
    const { counts, rows } = compare(read(calls), down);
    expect(counts.get('callouts')).toBeGreaterThan(0);
    const row = rows.find(({ differs }) => differs.includes('callouts') && !differs.includes('path'));
    expect(row?.differs).toContain('timing');
    expect(row?.parting?.first?.seq).not.toBeUndefined();
  });

  it('[GRA-7] takes nodes of the same name for the same node in another graph', () => {
    const nodes = example.graph.nodes.map((node) => ({ ...node, id: `${node.id}-b` }));
    const edges = example.graph.edges.map((edge) => ({
      ...edge,
      from: `${edge.from}-b`,
      to: `${edge.to}-b`,
    }));
    const renumbered = { ...example.graph, nodes, edges } as typeof example.graph;
    const { counts } = compare(base, read(withDeployment(input, renumbered, 0)));
    expect(counts.get('path') ?? 0).toBe(0);
  });
});
