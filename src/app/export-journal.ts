import type { FlowGraph } from '#graph/flow-graph.ts';
import { printJournal } from '#logs/journal.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { downloadFile, fileNameOf } from './download-file.ts';

/** [CLK-2] Hands out the journal of a graph's latest run: the bytes that `flowsim run --journal` writes for it. */
export function exportJournal(graph: FlowGraph, run: RecordedRun): void {
  downloadFile(fileNameOf(graph.name, '.journal.jsonl'), printJournal(run.journal), 'application/x-ndjson');
}
