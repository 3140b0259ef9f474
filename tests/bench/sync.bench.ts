import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import { catalog } from '#nodes/catalog.ts';
import { DAY } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { smallOrg, START } from '../support/small-org.ts';
import type { BenchCase, BenchSuite } from './bench-suite.ts';

const { ids, setup } = smallOrg();

/** An org with so many new leads that wait for their first poll, and limits that none of them meets. */
function orgWith(count: number): OrgSetup {
  const salesforce = new SalesforceOrg(setup.salesforce, { now: () => START, sink: () => undefined });
  const waiting: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const made = salesforce.create(
      'Lead',
      {
        FirstName: `First ${index % 101}`,
        LastName: `Lead ${index}`,
        Company: `Company ${index % 997}`,
        Email: `lead${index}@customer.example`,
        OwnerId: ids['sam'] ?? '',
      },
      { through: 'import' },
    );
    if (!made.ok) throw new Error(made.error.message);
    waiting.push(String(made.record['Id']));
  }
  return {
    ...setup,
    salesforce: { ...salesforce.toState(), apiRequests: { max: 10_000_000, used: 0 } },
    sync: { ...setup.sync, drawsOnRateLimit: false, changed: { ...setup.sync.changed, Lead: waiting } },
  };
}

const orgs = new Map<number, OrgSetup>();

/** Made once for each size: the cases measure the sync alone. */
function leadsWaiting(count: number): OrgSetup {
  const made = orgs.get(count) ?? orgWith(count);
  orgs.set(count, made);
  return made;
}

/** A whole run without a graph: polled, a prospect made of each lead, and its id written back. */
function polledAndWrittenBack(count: number): RecordedRun {
  const run = recordRun(
    { graphs: [], org: leadsWaiting(count), start: START, until: DAY, seed: 1, stimuli: [] },
    catalog,
  );
  if (!run.ok) throw new Error(run.error[0]?.message);
  const back = run.value.final.salesforce.records.Lead.filter((lead) => lead['Outreach_Prospect_ID__c'] !== undefined);
  if (back.length < count) throw new Error(`${back.length} of ${count} leads were written back`);
  return run.value;
}

const simulator = (name: string, count: number): BenchCase => {
  leadsWaiting(count);
  return { name, items: count, run: () => polledAndWrittenBack(count) };
};

interface Copied {
  readonly id: number;
  readonly emails: readonly string[];
  readonly firstName: unknown;
  readonly lastName: unknown;
  readonly company: unknown;
  readonly ownerId: number;
}

/** The same as a person would write it down: two maps, each lead copied over, each id copied back. */
function byHand(count: number): number {
  const prospects = new Map<number, Copied>();
  const byEmail = new Map<string, number>();
  const leads = new Map(leadsWaiting(count).salesforce.records.Lead.map((lead) => [String(lead['Id']), lead]));
  for (const id of leadsWaiting(count).sync.changed.Lead) {
    const lead = leads.get(id);
    const email = String(lead?.['Email']).toLowerCase();
    if (!lead || byEmail.has(email)) continue;
    const prospect: Copied = {
      id: prospects.size + 1,
      emails: [email],
      firstName: lead['FirstName'],
      lastName: lead['LastName'],
      company: lead['Company'],
      ownerId: 1,
    };
    prospects.set(prospect.id, prospect);
    byEmail.set(email, prospect.id);
    leads.set(id, { ...lead, Outreach_Prospect_ID__c: String(prospect.id) });
  }
  return prospects.size;
}

/** Megabytes of heap that 100,000 leads leave behind, in the journal and in both systems. */
function heapNotes(): readonly string[] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const run = polledAndWrittenBack(100_000);
  const kept = (used() - before) / 1_024 / 1_024;
  const { callsToday } = run.final.sync;
  const entries = run.journal.length.toLocaleString('en-GB');
  return [
    `Heap kept by 100,000 leads: ${Math.round(kept)} MB (${entries} journal entries, their prospects, links and written leads).`,
    `Calls of the day: ${callsToday.toLocaleString('en-GB')}.`,
  ];
}

export const suites: readonly BenchSuite[] = [
  {
    title: 'Leads polled, made prospects, and their ids written back (the simulator with its world and journal)',
    unit: 'leads',
    cases: [
      { name: 'two maps, written by hand', items: 100_000, run: () => byHand(100_000) },
      simulator('simulator, 1,000 leads', 1_000),
      simulator('simulator, 10,000 leads', 10_000),
      simulator('simulator, 100,000 leads', 100_000),
    ],
    notes: heapNotes,
  },
];
