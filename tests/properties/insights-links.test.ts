import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterAuditLogs } from '#logs/filter-audit-logs.ts';
import type { OutcomeFilter } from '#logs/audit-outcome.ts';
import type { InsightsPart } from '#logs/insights-part.ts';
import { insightsBucketsOf } from '#logs/insights-buckets.ts';
import { routingInsightsOf } from '#logs/insights.ts';
import { catalog } from '#nodes/catalog.ts';
import { auditFiltersOfSearch } from '#playback/audit-filter-address.ts';
import { filterOfForm, noAuditFilters } from '#playback/audit-filter-form.ts';
import { countedSetOf, partnerNodesOf } from '#playback/insights/counted-set.ts';
import { insightsLinks } from '#playback/insights/insights-links.ts';
import { insightsOfSearch, searchOfInsights, type InsightsView } from '#playback/insights-view.ts';
import { runViewOf } from '#playback/run-view.ts';
import { HOUR } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';
import { aScenario } from '../support/random-scenario.ts';
import { inputOf } from '../support/run-scenario.ts';
import { START } from '../support/small-org.ts';

const outcomes: readonly (OutcomeFilter | null)[] = [null, null, 'error-outreach', 'success-outreach', 'completed'];

/** What a user may have chosen on the page. */
const aView: fc.Arbitrary<InsightsView> = fc
  .record({
    trigger: fc.constantFrom(null, null, 'new' as const, 'updated' as const),
    outcome: fc.constantFrom(...outcomes),
    started: fc.constantFrom(null, { from: START, to: START + HOUR }),
    asOf: fc.constantFrom(null, START + HOUR / 2, START + 2 * HOUR),
  })
  .map(({ trigger, outcome, started, asOf }) => ({
    form: { ...noAuditFilters, object: 'Lead' as const, node: 'n0', edge: 'next', trigger, outcome },
    started,
    asOf,
    table: false,
  }));

describe('the links of Routing Insights', { timeout: 90_000 }, () => {
  it('[V2-1] [LOG-1] show as many audit logs as the number says, whatever is filtered', () => {
    fc.assert(
      fc.property(aScenario, aView, (scenario, shown) => {
        const run = recordRun(inputOf(scenario), catalog);
        fc.pre(run.ok);
        const view = runViewOf(run.value, catalog);
        const { graph } = scenario;
        const asOf = shown.asOf ?? undefined;
        const set = countedSetOf(view, graph, shown.form, shown.started);
        const partners = partnerNodesOf(graph, catalog);
        const insights = routingInsightsOf(set.trips, { partners, asOf });
        const links = insightsLinks({
          shown,
          object: graph.object,
          wording: { names: view.names, graph: graph.name, timeZone: 'UTC' },
          addressOfLogs: (search) => search,
          onLeave: () => {},
        });
        const opens = (part: InsightsPart, count: number): void => {
          const form = auditFiltersOfSearch(new URLSearchParams(links.hrefOf(part)));
          const found = filterAuditLogs(view.logs, filterOfForm(form, 'UTC')).length;
          expect({ part, found }).toEqual({ part, found: count });
        };
        opens({}, insights.trips);
        opens({ results: ['standing', 'held'] }, insights.open);
        opens({ end: 'completed' }, insights.completed);
        opens({ notRouted: true }, set.notRouted.filter((at) => asOf === undefined || at <= asOf).length);
        for (const { node, came, edges, results, reverted, partner } of insights.nodes.values()) {
          const nodes = [node];
          opens({ nodes }, came.trips);
          opens({ nodes, reverted: true }, reverted.trips);
          for (const { edge, left } of edges.values()) opens({ nodes, edge }, left.trips);
          for (const [result, { trips }] of results) opens({ nodes, results: [result] }, trips);
          for (const { failure, tally } of partner?.pendings ?? []) {
            opens({ nodes, results: ['pending'], failure }, tally.trips);
          }
        }
        for (const [action, { came, results, retried, failures }] of insights.actions) {
          const nodes = [...partners.keys()].filter((node) => partners.get(node) === action);
          opens({ nodes }, came.trips);
          opens({ nodes, retried: true }, retried.trips);
          for (const [result, { trips }] of results) opens({ nodes, results: [result] }, trips);
          for (const { failure, tally } of failures) opens({ nodes, results: ['failed'], failure }, tally.trips);
          for (const { range, came: then } of insightsBucketsOf(set.trips, {
            nodes: new Set(nodes),
            timeZone: 'UTC',
            asOf,
          })) {
            opens({ nodes, visited: range }, then.trips);
          }
        }
      }),
      { numRuns: 80, seed: 20_260_105 },
    );
  });

  it('[V2-1] the address of the page keeps all that is chosen', () => {
    fc.assert(
      fc.property(aView, fc.boolean(), (shown, table) => {
        const search = searchOfInsights({ ...shown, table });
        expect(insightsOfSearch(new URLSearchParams(search))).toEqual({ ...shown, table });
      }),
    );
  });
});
