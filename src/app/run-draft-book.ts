import type { RunDraft } from '#playback/run-draft.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';

interface Kept {
  readonly draft: RunDraft;
  readonly setup: OrgSetup;
  readonly run: RecordedRun | null;
}

/** The set-up of the next run of each graph, as the Simulator was left in this visit. */
export class RunDraftBook {
  readonly #byGraph = new Map<string, Kept>();

  keep(graph: string, kept: Kept): void {
    this.#byGraph.set(graph, kept);
  }

  /** Null where nothing was set up since the graph's last run. A file was read against the org and is asked for again once that has changed. */
  of(graph: string, setup: OrgSetup, run: RecordedRun | null): RunDraft | null {
    const kept = this.#byGraph.get(graph);
    if (kept === undefined || kept.run !== run || kept.setup.name !== setup.name) return null;
    return kept.setup === setup ? kept.draft : { ...kept.draft, csv: null };
  }
}
