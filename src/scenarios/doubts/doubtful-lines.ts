import type { EntryOf } from '#logs/entry-of.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { formatDuration } from '#shared/instant.ts';
import { faultTitle } from '#world/fault-catalog.ts';
import { faultsOfRun } from '#world/faults-of-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { historyOf } from '#world/run-history.ts';
import { isScriptStimulus } from '#world/run-input.ts';
import { durationOf } from '../scenario-time.ts';
import type { ScenarioTest } from '../scenario-test.ts';
import type { ScenarioLine } from '../scenario.ts';

interface Line {
  readonly line: ScenarioLine;
  readonly index: number;
}

interface Told {
  readonly index: number;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/**
 * Lines of a test that do nothing: they come after the time limit, or the systems refused them. What a test expects to be
 * refused is no doubt.
 */
export function doubtfulLines(test: ScenarioTest, run: RecordedRun): readonly FileFault[] {
  const { input } = run;
  const all = test.scenario.stimuli.map((line, index): Line => ({ line, index }));
  const isLate = ({ line }: Line): boolean => durationOf(line.at) > input.until;
  const lines = all.filter((each) => !isLate(each));
  const late = all.filter(isLate).map(({ index, line }) => ({
    index,
    code: 'test/after-the-limit',
    message: `It never happens: it comes after ${line.at}, and the time limit of the run is ${formatDuration(input.until)}.`,
    hint: 'Make the time limit longer, or the line earlier.',
  }));
  const asked = new Set(test.expectations.flatMap((each) => (each.type === 'entry' ? [each.pattern.entry] : [])));
  const told: readonly Told[] = [
    ...late,
    ...emptyChanges(lines),
    ...(asked.has('write-refused') ? [] : refusedWrites(lines, run)),
    ...(asked.has('record-not-routed') ? [] : lostReprocesses(lines, run)),
    ...(asked.has('fault-refused') ? [] : refusedFaults(test.scenario.stimuli, run)),
    ...(asked.has('edit-refused') ? [] : refusedEdits(lines, run)),
  ];
  return told
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, ...rest }) => ({ at: `scenario.stimuli[${index}]`, ...rest }));
}

const emptyChanges = (lines: readonly Line[]): readonly Told[] =>
  lines.flatMap(({ line, index }) =>
    'update' in line && Object.keys(line.update.fields).length === 0
      ? [{ index, code: 'test/changes-nothing', message: 'It changes nothing: it names no field.' }]
      : [],
  );

/** What Salesforce refused to a person or an import: a record that is not there, a field that the org does not have. */
function refusedWrites(lines: readonly Line[], { journal, input }: RecordedRun): readonly Told[] {
  const left = new Set(lines);
  return journal.flatMap((entry): readonly Told[] => {
    if (entry.type !== 'write-refused') return [];
    if (entry.by.through !== 'person' && entry.by.through !== 'import') return [];
    const line = [...left].find((each) => isWriteOf(each.line, entry, input.start));
    if (line === undefined) return [];
    left.delete(line);
    const record = entry.id === null ? entry.object : `${entry.object} ${entry.id}`;
    const message =
      entry.code === 'NOT_FOUND' || entry.code === 'MALFORMED_ID'
        ? `It changes nothing: Salesforce has no ${record} then.`
        : `It changes nothing: Salesforce answers ${entry.code}, ${entry.message}.`;
    return [{ index: line.index, code: 'test/refused', message }];
  });
}

function isWriteOf(line: ScenarioLine, { object, id, at }: EntryOf<'write-refused'>, start: number): boolean {
  if (start + durationOf(line.at) !== at) return false;
  if ('update' in line) return line.update.object === object && line.update.id === id;
  if ('delete' in line) return line.delete.object === object && line.delete.id === id;
  if ('import' in line) return line.import.object === object;
  // Which of several at one instant it was does not show.
  return 'create' in line && id === null && line.create.object === object;
}

/** [LOG-1] Records that were to be reprocessed, and were not there then. */
function lostReprocesses(lines: readonly Line[], run: RecordedRun): readonly Told[] {
  const entries = run.journal.filter((entry) => entry.type === 'record-reprocessed');
  const asked = lines
    .filter(({ line }) => 'reprocess' in line)
    .toSorted((a, b) => durationOf(a.line.at) - durationOf(b.line.at));
  return asked.flatMap(({ index }, order): readonly Told[] => {
    const entry = entries[order];
    if (entry === undefined) return [];
    const image = historyOf(run).imageAt(entry.object, entry.record, entry.seq);
    if (image !== null && image['IsDeleted'] !== true) return [];
    const how = image === null ? 'has no' : 'has deleted';
    const message = `Nothing is reprocessed: Salesforce ${how} ${entry.object} ${entry.record} then.`;
    return [{ index, code: 'test/refused', message }];
  });
}

/** [RUN-4] Faults that could not be made, and liftings that lifted nothing. */
function refusedFaults(stimuli: readonly ScenarioLine[], run: RecordedRun): readonly Told[] {
  // An import stands for as many stimuli as it has records; what the script does stands one by one.
  const places = run.input.stimuli.flatMap((stimulus, index) => (isScriptStimulus(stimulus) ? [index] : []));
  const lines = stimuli.flatMap((line, index) => (isOfScript(line) ? [index] : []));
  return faultsOfRun(run).flatMap(({ index, fault, entry, lift }): readonly Told[] => {
    const told = (place: number, by: typeof entry): readonly Told[] => {
      const line = lines[places.indexOf(place)];
      if (line === undefined || by?.type !== 'fault-refused') return [];
      const title = faultTitle(fault.type, by.asked);
      return [{ index: line, code: 'test/refused', message: `${title} does nothing: ${by.why.text}` }];
    };
    return [...told(index, entry), ...(lift === null ? [] : told(lift.index, lift.entry))];
  });
}

const isOfScript = (line: ScenarioLine): boolean =>
  'make' in line || 'lift' in line || 'edit' in line || 'reprocess' in line || 'deploy' in line;

function refusedEdits(lines: readonly Line[], { journal }: RecordedRun): readonly Told[] {
  const entries = journal.filter((entry) => entry.type === 'edit-made' || entry.type === 'edit-refused');
  const edits = lines
    .filter(({ line }) => 'edit' in line)
    .toSorted((a, b) => durationOf(a.line.at) - durationOf(b.line.at));
  return edits.flatMap(({ index }, order): readonly Told[] => {
    const entry = entries[order];
    if (entry?.type !== 'edit-refused') return [];
    return [{ index, code: 'test/refused', message: `It changes nothing: ${entry.why.text}` }];
  });
}
