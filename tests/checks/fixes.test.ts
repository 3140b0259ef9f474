import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checks, orgOfExample } from '#checks/check-catalog.ts';
import { fixAll } from '#checks/fix-all.ts';
import type { Environment } from '#graph/environment.ts';
import { applyCommands } from '#graph/apply-command.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { brokenGraph } from '../support/broken-graphs.ts';

const errorsAt = (issues: readonly Issue[]): ReadonlySet<string> =>
  new Set(
    issues
      .filter(({ severity }) => severity === 'error')
      // A loop is told at the first of its nodes, which may be another one after a fix.
      .map(placeOf),
  );
const placeOf = ({ code, place }: Issue): string => (code === 'graph/endless-loop' ? code : (place.node ?? ''));

/** What is wrong with a fix: it is refused, its issue stays, or it makes an error where there was none. */
function faultsOf(graph: FlowGraph, org: Environment, issue: Issue): readonly string[] {
  const { fix, code, place } = issue;
  if (!fix) return [];
  const result = applyCommands(graph, fix.commands, catalog);
  if (!result.ok) return [`${code}: ${fix.title}: ${result.error.message}`];
  const before = errorsAt(validateGraph(graph, catalog, org));
  const after = validateGraph(result.value, catalog, org);
  const stays = after.some(
    (each) => each.code === code && isDeepStrictEqual(each.place, place) && each.message === issue.message,
  );
  // An edge that nobody could take, or that goes round for ever, may have hidden that a match is missing behind it.
  const cuts = issue.severity === 'error' && fix.commands.every(({ type }) => type === 'disconnect-edge');
  const made = after.filter((each) => !cuts && each.severity === 'error' && !before.has(placeOf(each)));
  return [
    ...(stays ? [`${code}: ${fix.title}: it stays`] : []),
    ...made.map((each) => `${code}: ${fix.title}: makes ${each.code} at ${each.place.node ?? 'the graph'}`),
  ];
}

describe('fixes', () => {
  it('take their issue away and make no error where there was none, in every wrong example', () => {
    const faults = checks.flatMap((check) => {
      const org = orgOfExample(check, 'wrong');
      return validateGraph(check.wrong, catalog, org).flatMap((issue) => faultsOf(check.wrong, org, issue));
    });
    expect(faults).toEqual([]);
  });

  it('take their issue away and make no error where there was none, in graphs in which much is amiss', () => {
    fc.assert(
      fc.property(brokenGraph, ({ graph, org }) => {
        expect(validateGraph(graph, catalog, org).flatMap((issue) => faultsOf(graph, org, issue))).toEqual([]);
      }),
      { numRuns: 400, seed: 17 },
    );
  });

  it('all of a kind leave none of it that could be mended, as one list of commands that can be carried out', () => {
    fc.assert(
      fc.property(brokenGraph, ({ graph, org }) => {
        for (const code of new Set(validateGraph(graph, catalog, org).map((issue) => issue.code))) {
          const { commands, before, after } = fixAll(graph, code, catalog, org);
          const result = applyCommands(graph, commands, catalog);
          expect(result.ok).toBe(true);
          expect(after).toBeLessThanOrEqual(before);
          const left = result.ok ? validateGraph(result.value, catalog, org).filter((each) => each.code === code) : [];
          expect(left.length).toBe(after);
          expect(left.filter(({ fix }) => fix)).toEqual([]);
        }
      }),
      { numRuns: 200, seed: 17 },
    );
  });
});
