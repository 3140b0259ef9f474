import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '#graph/apply-command.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';
import { afterAll, command, decorated, graphs } from '../support/random-graph.ts';

describe('laws of graphs', () => {
  it('print, then parse, gives the same graph and the same bytes', () => {
    fc.assert(
      fc.property(fc.oneof(graphs, decorated), (graph) => {
        const text = printFlowFile(graph);
        const parsed = parseFlowFile(text, fakeKinds);
        expect(parsed).toEqual({ ok: true, value: graph });
        expect(parsed.ok && printFlowFile(parsed.value)).toBe(text);
      }),
    );
  });

  it('edits in any order never throw and leave a graph that prints, parses and can be checked', () => {
    fc.assert(
      fc.property(graphs, fc.array(command, { maxLength: 25 }), (start, commands) => {
        const end = afterAll(start, commands);
        expect(parseFlowFile(printFlowFile(end), fakeKinds)).toEqual({ ok: true, value: end });
        expect(validateGraph(end, fakeKinds).filter((issue) => STRUCTURAL.includes(issue.code))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('a graph becomes another one of the same object whole, and keeps its own id', () => {
    fc.assert(
      fc.property(decorated, decorated, (before, other) => {
        const result = applyCommand(before, { type: 'replace-graph', graph: { ...other, id: 'other' } }, fakeKinds);
        expect(result).toEqual({ ok: true, value: { ...other, id: before.id } });
      }),
    );
  });

  it('a node is in one section at most, and no section is empty', () => {
    fc.assert(
      fc.property(decorated, ({ nodes, sections = [] }) => {
        const members = sections.flatMap((it) => it.nodes);
        expect(new Set(members).size).toBe(members.length);
        expect(members.every((it) => nodes.some((other) => other.id === it))).toBe(true);
        expect(sections.every((it) => it.nodes.length > 0)).toBe(true);
      }),
    );
  });

  it('an edit keeps every node that it does not name', () => {
    fc.assert(
      fc.property(graphs, command, (before, edit) => {
        const result = applyCommand(before, edit, fakeKinds);
        if (!result.ok) return;
        const named = JSON.stringify(edit);
        for (const kept of before.nodes) {
          if (named.includes(`"${kept.id}"`)) continue;
          expect(result.value.nodes.find((it) => it.id === kept.id)).toBe(kept);
        }
      }),
    );
  });

  it('every fix that an issue offers can be applied', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const issue of validateGraph(graph, fakeKinds)) {
          for (const edit of issue.fix?.commands ?? []) {
            const result = applyCommand(graph, edit, fakeKinds);
            expect(result.ok).toBe(true);
          }
        }
      }),
    );
  });
});

/** What edits can never bring about. */
const STRUCTURAL = [
  'graph/bad-edge',
  'graph/blank-name',
  'graph/duplicate-name',
  'graph/invalid-config',
  'graph/node-not-for-object',
  'graph/trigger-missing',
  'graph/trigger-twice',
  'graph/unknown-node-type',
];
