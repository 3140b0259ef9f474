import type { RunDraft } from '#playback/run-draft.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';

interface Kept {
  readonly draft: RunDraft;
  readonly setup: OrgSetup;
  readonly run: RecordedRun | null;
}

/** The set-up of the next run beside each run of each graph, as the Simulator was left in this visit. */
export class RunDraftBook {
  readonly #beside = new WeakMap<RunInput, Map<string, Kept>>();
  /** Where no run is shown. */
  readonly #alone = new Map<string, Kept>();

  keep(graph: string, kept: Kept): void {
    const { run } = kept;
    if (run === null) this.#alone.set(graph, kept);
    else this.#beside.set(run.input, new Map([...(this.#beside.get(run.input) ?? []), [graph, kept]]));
  }

  /** Null where nothing was set up beside the run that is shown. A file was read against the org and is asked for again once that has changed. */
  of(graph: string, setup: OrgSetup, run: RecordedRun | null): RunDraft | null {
    const kept = run === null ? this.#alone.get(graph) : this.#beside.get(run.input)?.get(graph);
    if (kept === undefined || kept.setup.name !== setup.name) return null;
    return kept.setup === setup ? kept.draft : { ...kept.draft, csv: null };
  }
}
