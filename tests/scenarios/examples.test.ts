import { describe, expect, it } from 'vitest';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { openEdges } from '#graph/graph-queries.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { examples, type Example } from '#scenarios/examples.ts';
import { demoIds } from '#scenarios/examples/demo-ids.ts';
import { environmentOf } from '#world/environment.ts';
import { recordRun } from '#world/record-run.ts';

const environment = environmentOf(demoOrg());
const [flagship, repaired, queueOwner] = examples;

function journalOf(example: Example | undefined): readonly JournalEntry[] {
  if (!example) throw new Error('An example is missing');
  const run = recordRun(example.input(), catalog);
  if (!run.ok) throw new Error(run.error[0]?.message);
  return run.value.journal;
}

describe.each(examples)('$title', (example) => {
  const { graph } = example;

  it('is a graph of 6 to 14 nodes without a single error', () => {
    expect(graph.nodes.length).toBeGreaterThanOrEqual(6);
    expect(graph.nodes.length).toBeLessThanOrEqual(14);
    const issues = validateGraph(graph, catalog, environment);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('comes back from its file as it is', () => {
    expect(parseFlowFile(printFlowFile(graph), catalog)).toEqual({ ok: true, value: graph });
  });

  it('has nodes that do not lie on each other', () => {
    const crowded = graph.nodes.flatMap((a, index) =>
      graph.nodes
        .slice(index + 1)
        .filter((b) => Math.abs(a.position.x - b.position.x) < 212 && Math.abs(a.position.y - b.position.y) < 88)
        .map((b) => `${a.name} and ${b.name}`),
    );
    expect(crowded).toEqual([]);
  });

  it('[RUN-2] runs to its end with nothing left open', () => {
    expect(journalOf(example).at(-1)).toMatchObject({
      type: 'run-ended',
      reason: 'at-rest',
      openTrips: [],
      openCallouts: [],
    });
  });

  it('[CLK-2] leaves the same journal each time', () => {
    expect(printJournal(journalOf(example))).toBe(printJournal(journalOf(example)));
  });

  it('says what it teaches in one sentence', () => {
    expect(example.id).toBe(graph.id);
    expect(example.lesson).toMatch(/^[^.]+\.$/);
  });
});

describe('what the examples name', () => {
  it('stands in the demo org under these ids', () => {
    const nameOf = (id: string) => [...environment.users, ...environment.queues].find((each) => each.id === id)?.name;
    expect([demoIds.dana, demoIds.nia, demoIds.inboundLeads, demoIds.partnerLeads].map(nameOf)).toEqual([
      'Dana Reyes',
      'Nia Cole',
      'Inbound Leads',
      'Partner Leads',
    ]);
    expect(environment.pools.map(({ id }) => id)).toContain(demoIds.inboundSdrs);
    const { inboundWelcome, webinarFollowUp, newsletterNurture, executiveOutreach } = demoIds;
    const sequences = [inboundWelcome, webinarFollowUp, newsletterNurture, executiveOutreach];
    expect(sequences.map((id) => environment.sequences.find((sequence) => sequence.id === id)?.name)).toEqual([
      'Inbound Welcome',
      'Webinar Follow-up',
      'Newsletter Nurture',
      'Executive Outreach',
    ]);
  });
});

describe('the flagship mistake', () => {
  it('[PLC-4] is warned of in its graph, and in no other', () => {
    const warned = examples.filter(({ graph }) =>
      validateGraph(graph, catalog, environment).some(({ rule }) => rule === 'PLC-4'),
    );
    expect(warned).toEqual([flagship]);
  });

  it('[ADD-3] [PLC-4] takes every lead out by Missing Prospect ID, and calls nobody', () => {
    const journal = journalOf(flagship);
    const left = journal.flatMap((entry) =>
      entry.type === 'edge-followed' && entry.node === 'add-to-welcome' ? [entry.edge] : [],
    );
    expect(left.length).toBeGreaterThan(15);
    expect(new Set(left)).toEqual(new Set(['missing-prospect-id']));
    expect(journal.filter(({ type }) => type === 'callout-queued')).toEqual([]);
  });
});

describe('the repair', () => {
  it('[CLK-3] adds leads minutes after they came in, once the sync has brought their id', () => {
    const journal = journalOf(repaired);
    const added = journal.filter((entry) => entry.type === 'callout-ended' && entry.result === 'success');
    expect(added.length).toBeGreaterThan(12);
    const edges = journal.flatMap((entry) => (entry.type === 'edge-followed' ? [entry.edge] : []));
    expect(edges).not.toContain('missing-prospect-id');
  });

  it('[APP-4] meets errors that are retried until they fail for good, and errors that are not', () => {
    const reasons = journalOf(repaired).flatMap((entry) =>
      entry.type === 'callout-ended' && entry.result === 'error' ? [entry.reason] : [],
    );
    expect(new Set(reasons)).toEqual(new Set([null, 'Retry attempt exceeded']));
  });
});

describe('the queue-owned leads', () => {
  it('[ADD-4] [SYN-8] leave by Queue Owner or without an id, are assigned, and are added then', () => {
    const journal = journalOf(queueOwner);
    const taken = new Set(
      journal.flatMap((entry) => (entry.type === 'edge-followed' ? [`${entry.node}:${entry.edge}`] : [])),
    );
    const wanted = [
      'add-lead:queue-owner',
      'add-lead:missing-prospect-id',
      'add-lead:missing-user-id',
      'round-robin:assigned',
      'wait-for-prospect:met',
      'add-as-sdr:next',
      'convert:converted',
      'add-contact:next',
    ];
    expect(wanted.filter((step) => !taken.has(step))).toEqual([]);
  });

  it('[CNV-2] are added as contacts where they were converted', () => {
    const queued = journalOf(queueOwner).filter((entry) => entry.type === 'callout-queued');
    expect(new Set(queued.map((entry) => entry.object))).toEqual(new Set(['Lead', 'Contact']));
  });
});

describe('the error edges of the repair and of the queue-owned leads', () => {
  it('[GRA-6] lead somewhere, save that of the last resort', () => {
    const open = [repaired, queueOwner].flatMap((example) =>
      (example?.graph.nodes ?? []).flatMap((node) =>
        example
          ? openEdges(example.graph, node, catalog)
              .filter(({ kind }) => kind === 'error')
              .map(() => node.id)
          : [],
      ),
    );
    expect(open).toEqual(['operations', 'operations']);
  });
});
