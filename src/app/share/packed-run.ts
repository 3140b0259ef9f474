import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Json } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { bytesOfText, packText, textOfBytes } from './pack-text.ts';
import { differenceOf, withDifference } from './json-difference.ts';
import type { SharedView } from './run-link.ts';

/** A recorded run as an HTML replay carries it. */
export interface PackedRun {
  readonly run: RecordedRun;
  readonly view: SharedView;
}

/** Longest text of a run that is packed or read, in bytes: what a page can hold beside everything else. */
const MOST_BYTES = 256_000_000;

/** Packs a run with its journal; the org after it stands as what differs from the org before. */
export function packRun({ run, view }: PackedRun): Promise<string> {
  const { final, ...rest } = run;
  const difference = differenceOf(plain(run.input.org), plain(final)) ?? null;
  return packText(JSON.stringify({ view, run: rest, difference }));
}

const plain = (org: OrgSetup): Json => org as object as Json;

/** Reads what `packRun` gave; refused where it is damaged. It is written and read by the same version of the app. */
export async function unpackRun(packed: string): Promise<Result<PackedRun, 'damaged' | 'too-large'>> {
  const bytes = bytesOfText(packed);
  if (bytes === undefined) return err('damaged');
  const text = await textOfBytes(bytes, MOST_BYTES);
  if (!text.ok) return text;
  const { view, run, difference } = JSON.parse(text.value) as {
    readonly view: SharedView;
    readonly run: Omit<RecordedRun, 'final'>;
    readonly difference: Json;
  };
  const { org } = run.input;
  const final = difference === null ? plain(org) : withDifference(plain(org), difference);
  return final === undefined ? err('damaged') : ok({ view, run: { ...run, final: final as object as OrgSetup } });
}

/** The graph that was on screen. */
export function graphOfView(run: RecordedRun, { graph }: SharedView): FlowGraph {
  const found = run.input.graphs.find(({ id }) => id === graph) ?? run.input.graphs[0];
  if (!found) throw new Error('A run without a graph');
  return found;
}
