import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { stableJson } from '#shared/stable-json.ts';
import { editOrg } from '#world/edit-org.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { startRecording } from '#world/record-run.ts';
import { coverageGraphOf, coverageOf } from '../coverage.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import type { Draft } from './draft.ts';

/** A draft that was run, and what its run was seen to reach of the graph. */
export interface Trial {
  readonly draft: Draft;
  readonly run: RecordedRun;
  readonly keys: ReadonlySet<string>;
}

/** Things that may happen in the run of one test. */
const LONGEST = 30_000;

/** Runs drafts of tests for one graph in one org, and takes down what each of them reaches. */
export class Workbench {
  readonly graph: FlowGraph;
  readonly org: OrgSetup;
  readonly catalog: NodeCatalog;
  readonly seed: number;
  /** How many runs were made. */
  runs = 0;
  readonly #reached = new Set<string>();
  readonly #trials: Trial[] = [];
  readonly #known = new Map<string, Trial | null>();

  constructor(graph: FlowGraph, org: OrgSetup, catalog: NodeCatalog, seed: number) {
    this.graph = graph;
    this.org = org;
    this.catalog = catalog;
    this.seed = seed;
  }

  /** Everything that some trial reached. */
  get reached(): ReadonlySet<string> {
    return this.#reached;
  }

  /** Those that reached something that none before them did, in the order in which they were run. */
  get trials(): readonly Trial[] {
    return this.#trials;
  }

  /** Null where an edit is refused, the graph is not valid, or the run does not come to an end. */
  run(draft: Draft): Trial | null {
    const key = stableJson(draft);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.runs += 1;
    const trial = this.#tried(draft);
    this.#known.set(key, trial);
    if (trial) this.#take(trial);
    return trial;
  }

  #take(trial: Trial): void {
    const fresh = [...trial.keys].filter((key) => !this.#reached.has(key));
    if (fresh.length === 0) return;
    for (const key of fresh) this.#reached.add(key);
    this.#trials.push(trial);
  }

  #tried(draft: Draft): Trial | null {
    const { start } = scenarioDefaults;
    const org = editOrg(this.org, draft.edits, start);
    if (!org.ok) return null;
    const { stimuli, until } = draft;
    const input = { graphs: [this.graph], org: org.value, start, until, seed: this.seed, stimuli };
    const started = startRecording(input, this.catalog);
    if (!started.ok) return null;
    const recording = started.value;
    while (recording.advance() && recording.progress().steps < LONGEST);
    const run = recording.finish();
    if (run.partial) return null;
    const own = coverageGraphOf(this.graph);
    const coverage = coverageOf(run, this.catalog, '').find(({ graph }) => graph === own);
    return { draft, run, keys: new Set(Object.keys(coverage?.hits ?? {})) };
  }
}
