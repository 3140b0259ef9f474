import { isBlankRow, parseRows } from '#csv/parse-rows.ts';
import type { Json } from '#shared/json.ts';
import { creationsOf } from '#world/creation-of.ts';
import { idsInTurn } from '#world/ids-in-turn.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { durationOf } from './scenario-time.ts';
import type { ScenarioTest } from './scenario-test.ts';
import type { ImportLine, ScenarioLine } from './scenario.ts';

/** One record that a line creates: the line, and which of its records. */
interface Creator {
  readonly line: ScenarioLine;
  readonly nth: number;
}

type ObjectName = Parameters<typeof idsInTurn>[1];
type Created = Creator & { readonly id: string; readonly object: ObjectName };

/** A test, and the records that its lines create: those of its last run, or as they are expected of the next. */
export interface KeptRecords {
  readonly test: ScenarioTest;
  readonly run: RecordedRun;
  readonly created: readonly Created[];
}

/** What the lines of a test created in its run. */
export function recordsOf(test: ScenarioTest, run: RecordedRun): KeptRecords {
  const lines = test.scenario.stimuli;
  const { stimuli } = run.input;
  const counts = stimuliOfLines(lines, stimuli.length);
  const creators = lines.flatMap((line, at) =>
    Array.from({ length: counts?.[at] ?? 0 }, (_, nth): Creator => ({ line, nth })),
  );
  // Where it cannot be told which records are whose, none is taken for another.
  if (!creators.every(({ line }, at) => isOfLine(stimuli[at], line))) return { test, run, created: [] };
  const created = [...creationsOf(run)].flatMap(([id, place]): readonly Created[] => {
    const [creator, stimulus] = [creators[place], stimuli[place]];
    if (creator === undefined || stimulus?.type !== 'create-record') return [];
    return [{ ...creator, id, object: stimulus.object }];
  });
  return { test, run, created };
}

/**
 * How many stimuli each line became; null where that cannot be told. What the only import became is left over by the
 * other lines; of several the rows are counted, and one of them may lie in a file.
 */
function stimuliOfLines(lines: readonly ScenarioLine[], all: number): readonly number[] | null {
  const isOnly = lines.filter((line) => 'import' in line).length === 1;
  const counts = lines.map((line) => ('import' in line ? (isOnly ? null : rowsOf(line.import)) : 1));
  const left = all - counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const open = counts.filter((count) => count === null).length;
  if (left < 0 || open > 1 || (open === 0 && left > 0)) return null;
  return counts.map((count) => count ?? left);
}

/** Records of a CSV that stands in the test; null for one that lies in a file. */
function rowsOf(line: ImportLine): number | null {
  const read = 'csv' in line ? parseRows(line.csv) : null;
  return read?.ok ? read.value.rows.filter((row) => !isBlankRow(row)).length - 1 : null;
}

function isOfLine(stimulus: Stimulus | undefined, line: ScenarioLine): boolean {
  if (!('import' in line)) return stimulus?.after === durationOf(line.at);
  const type = line.import.trigger === 'new' ? 'create-record' : 'update-record';
  return stimulus?.type === type && stimulus.object === line.import.object && stimulus.after === durationOf(line.at);
}

/**
 * [SF-1] A test whose lines were moved, timed anew, added or taken away, with the ids that it names meaning the same
 * records as before: ids are given out in turn, so that another order of creations gives records other ids. What named
 * a record that is created no longer names one that is not there.
 */
export function withRecordsKept({ test: before, run, created }: KeptRecords, after: ScenarioTest): KeptRecords {
  const [old, now] = [before.scenario.stimuli, after.scenario.stimuli];
  if (old === now) return { test: after, run, created };
  const renamed = new Map<string, string>();
  const expected: (Created & { readonly at: number })[] = [];
  const added = now.flatMap((line) => ('create' in line ? [line.create.object] : []));
  for (const object of new Set([...created.map((each) => each.object), ...added])) {
    const mine = created.filter((each) => each.object === object);
    const left = creatorsIn(now, object, mine, old);
    const ids = idsFor(run, object, 2 * (left.length + mine.length));
    left.forEach((each, place) => expected.push({ ...each, object, id: ids[place] ?? '' }));
    let spare = left.length;
    for (const each of mine) {
      const place = left.findIndex(({ line, nth }) => line === each.line && nth === each.nth);
      const id = place === -1 ? ids[spare++] : ids[place];
      if (id !== undefined && id !== each.id) renamed.set(each.id, id);
    }
    // What named none of them does not come to name a new one.
    for (const id of ids.slice(mine.length, left.length)) {
      const other = ids[spare];
      if (other === undefined || !isNamed(before, id)) continue;
      renamed.set(id, other);
      spare += 1;
    }
  }
  const test = renamed.size === 0 ? after : withIdsIn(after, renamed);
  const { stimuli } = test.scenario;
  return { test, run, created: expected.map(({ at, ...each }) => ({ ...each, line: stimuli[at] ?? each.line })) };
}

function withIdsIn(test: ScenarioTest, renamed: ReadonlyMap<string, string>): ScenarioTest {
  const { scenario, expectations, record } = test;
  return {
    ...test,
    ...(record === undefined ? {} : { record: withIds(record, renamed) }),
    scenario: { ...scenario, stimuli: scenario.stimuli.map((line) => withIds(line, renamed)) },
    expectations: withIds(expectations, renamed),
  };
}

/**
 * What creates records of an object now, in the order in which it does, each with the place of its line. A line that
 * was changed in its place is itself.
 */
function creatorsIn(
  now: readonly ScenarioLine[],
  object: string,
  created: readonly Created[],
  old: readonly ScenarioLine[],
): readonly (Creator & { readonly at: number })[] {
  const known = new Set(old);
  const inTime = now
    .map((line, at) => ({ line, at }))
    .toSorted((a, b) => durationOf(a.line.at) - durationOf(b.line.at) || a.at - b.at);
  return inTime.flatMap(({ line, at }) => {
    const was = known.has(line) || now.length !== old.length ? line : (old[at] ?? line);
    const mine = created.flatMap((each) => (each.line === was ? [{ line: was, nth: each.nth, at }] : []));
    if ('import' in line) return mine;
    if (!('create' in line) || line.create.object !== object) return [];
    // One that was refused is refused again, unless it was changed.
    return mine.length > 0 || known.has(line) ? mine : [{ line, nth: 0, at }];
  });
}

/** The ids that lines give to an object's records in turn: those of the run, then such as it gave to no record. */
function idsFor(run: RecordedRun, object: ObjectName, many: number): readonly string[] {
  const all = run.journal.flatMap((entry) =>
    entry.type === 'record-changed' && entry.kind === 'created' && entry.object === object ? [entry.id] : [],
  );
  const byLines = creationsOf(run);
  const ids = all.filter((id) => byLines.has(id));
  const taken = new Set(all);
  const further = idsInTurn(run.input.org, object);
  while (ids.length < many) {
    const id = further.next().value;
    if (!taken.has(id)) ids.push(id);
  }
  return ids;
}

const isNamed = ({ scenario, expectations, record }: ScenarioTest, id: string): boolean =>
  JSON.stringify([scenario.stimuli, expectations, record]).includes(`"${id}"`);

/** The same with other ids wherever it names them, all at once. */
function withIds<T>(value: T, ids: ReadonlyMap<string, string>): T {
  const text = JSON.stringify(value);
  const renamed = text.replaceAll(/"([0-9A-Za-z]{15,18})"/g, (whole, id: string) => {
    const other = ids.get(id);
    return other === undefined ? whole : `"${other}"`;
  });
  return renamed === text ? value : (JSON.parse(renamed) as Json as T);
}
