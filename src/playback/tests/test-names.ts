import { edgesOf } from '#graph/graph-queries.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { RecordKey } from '#scenarios/scenario-reading.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { environmentOf } from '#world/environment.ts';
import type { Environment } from '#graph/environment.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { creationsOf } from '#world/creation-of.ts';
import { historyOf } from '#world/run-history.ts';
import { recordName } from '../record-name.ts';
import { orgForLine } from './org-for-line.ts';
import { recordNameIn } from './record-name-in.ts';

/** What the forms of a test offer to choose from: names as its run has them. */
export interface TestNames {
  readonly nodes: readonly string[];
  /** Those of them that can hold a record. */
  readonly holds: readonly string[];
  /** Titles of the edges of a node, by the node's name. */
  readonly edgesOf: (node: string) => readonly string[];
  readonly owners: readonly string[];
  readonly sequences: readonly string[];
  readonly fieldsOf: (system: 'salesforce' | 'outreach', object?: string) => readonly FieldInfo[];
  /** Graphs of the workspace, by which a line can name another graph. */
  readonly graphs: readonly FlowGraph[];
  /** As the run begins with it. */
  readonly org: OrgSetup;
  /** What a line can be done to at its time; before the run for null. */
  readonly orgAt: (at: string | null) => OrgSetup;
  /** The records that the test itself creates, in the order in which they come. */
  readonly made: readonly RecordKey[];
  readonly recordName: (record: RecordKey) => string;
  readonly environment: Environment;
}

/** Attributes of a prospect that say something of routing and of the sync. */
const PROSPECT = ['firstName', 'lastName', 'company', 'title', 'email', 'ownerId', 'stageId', 'optedOut', 'tags'];

/** `run` is that of the test, where there is one. */
export function namesOfTest(
  graphs: readonly FlowGraph[],
  org: OrgSetup,
  catalog: NodeCatalog,
  known: readonly FlowGraph[] = graphs,
  run: RecordedRun | null = null,
): TestNames {
  const nodes = graphs.flatMap((graph) => graph.nodes);
  const environment = environmentOf(org);
  const [object] = graphs.map((graph) => graph.object);
  const prospect = org.outreach.prospects[0];
  const attributes = prospect === undefined ? PROSPECT : Object.keys(prospect);
  return {
    nodes: [...new Set(nodes.map(({ name }) => name))],
    holds: [...new Set(nodes.flatMap(({ type, name }) => (type === 'hold' ? [name] : [])))],
    edgesOf: (name) => {
      const found = nodes.filter((node) => node.name === name);
      return [...new Set(found.flatMap((node) => edgesOf(node, catalog).map(({ title }) => title)))];
    },
    owners: [...environment.users, ...environment.queues].map(({ name }) => name),
    sequences: environment.sequences.map(({ name }) => name),
    fieldsOf: (system, of) =>
      system === 'outreach'
        ? attributes.map((name) => ({ name, label: name, type: 'text' }))
        : (environment.fields[(of ?? object ?? 'Lead') as keyof Environment['fields']] ?? []),
    graphs: known,
    org,
    ...recordsOfTest(org, run),
    environment,
  };
}

function recordsOfTest(org: OrgSetup, run: RecordedRun | null): Pick<TestNames, 'orgAt' | 'made' | 'recordName'> {
  const inOrg = (record: RecordKey): string => recordNameIn(org, record);
  if (run === null) return { orgAt: () => org, made: [], recordName: inOrg };
  const orgs = new Map<string, OrgSetup>();
  const orgAtTime = (at: string): OrgSetup => {
    const found = orgs.get(at) ?? orgForLine(run, at);
    orgs.set(at, found);
    return found;
  };
  const created = creationsOf(run);
  const made = run.journal.flatMap((entry) =>
    entry.type === 'record-changed' && entry.kind === 'created' && created.has(entry.id)
      ? [{ object: entry.object, id: entry.id }]
      : [],
  );
  const history = historyOf(run);
  return {
    orgAt: (at) => (at === null ? org : orgAtTime(at)),
    made,
    recordName: (record) => {
      const { object, id } = record;
      const gone = history.changesOf(object, id).findLast((change) => change.gone === true);
      const image = history.imageAt(object, id, gone === undefined ? run.journal.length - 1 : gone.seq - 1);
      return image === null ? inOrg(record) : recordName(image, id);
    },
  };
}
