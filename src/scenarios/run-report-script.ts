import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Names } from '#logs/names.ts';
import { formatInstant } from '#shared/instant.ts';
import { editTitle } from '#world/edit-catalog.ts';
import { faultInfoOf, faultTitle } from '#world/fault-catalog.ts';
import type { FaultEntry } from '#world/faults-of-run.ts';
import type { RunReport } from './run-report-schema.ts';

// What was done on the way of a run, as its report tells it: one line for each entry of the journal.

const OUTCOMES = { 'fault-made': 'made', 'fault-lifted': 'lifted', 'fault-refused': 'refused' } as const;

export function faultReport(entry: FaultEntry): RunReport['faults'][number] {
  const { at, type, fault, target, why } = entry;
  const info = faultInfoOf(fault);
  const lifts = type === 'fault-lifted' || (type === 'fault-refused' && entry.asked === 'lift');
  const asked = lifts ? 'lift' : 'make';
  return {
    at: formatInstant(at),
    fault,
    title: faultTitle(fault, asked),
    asked,
    outcome: OUTCOMES[type],
    target,
    why: why.text,
    leadsTo: [...(info?.leadsTo ?? [])],
  };
}

export function editReport(entry: JournalEntry): RunReport['edits'] {
  if (entry.type !== 'edit-made' && entry.type !== 'edit-refused') return [];
  const { at, edit, target } = entry;
  const outcome = entry.type === 'edit-made' ? 'made' : 'refused';
  const why = entry.type === 'edit-made' ? null : entry.why.text;
  return [{ at: formatInstant(at), edit, title: editTitle(edit), outcome, target, why }];
}

export function reprocessReport(entry: JournalEntry, names: Names): RunReport['reprocessed'] {
  if (entry.type !== 'record-reprocessed') return [];
  const { at, object, record: id, trigger } = entry;
  return [{ at: formatInstant(at), record: { object, id, name: names.record(object, id).name }, trigger }];
}

export function deploymentReport(entry: JournalEntry): RunReport['deployed'] {
  if (entry.type !== 'graph-deployed') return [];
  const { at, graph, object, retired, held } = entry;
  const lost = held.filter(({ node }) => node === null).length;
  return [{ at: formatInstant(at), graph, object, retired, resumed: held.length - lost, lost }];
}
