import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import { countOf } from '#shared/count-of.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { formatDuration } from '#shared/instant.ts';
import type { ImportedRecord } from '#world/import-record.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import { scriptOf } from '#world/fault-script.ts';
import { inTurn, startStream, type StreamInput } from '#world/stream-run.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { doubtsOfRun, prepareFrame, type Refusal, type RunFrame } from '../prepare-run.ts';
import { printFaults } from '../print-faults.ts';
import { progressOn } from '../progress.ts';
import { exitCodeOf } from '../reporters/exit-code.ts';
import type { RunOptions } from '../run-options.ts';
import { StreamFault, type OpenFile, type StreamIo } from '../stream-io.ts';
import { StreamReport } from './stream-report.ts';
import { streamRecords, type RecordStream } from './stream-records.ts';
import { terminalOf } from '../terminal.ts';
import { streamRows } from './stream-rows.ts';

/** `flowsim run --stream`: records are read one by one, and let go when their trips are over. */
export async function streamFlow(files: readonly string[], options: RunOptions, io: CliIo): Promise<ExitCode> {
  const { streams } = io;
  if (streams === undefined) throw new Error('Streaming needs files of a machine.');
  const refuse = ({ text, exitCode }: Refusal): ExitCode => {
    io.err(text);
    return exitCode;
  };
  const misuse = misuseOf(options);
  if (misuse !== undefined) return refuse({ text: `error: ${misuse}\n`, exitCode: 2 });
  const frame = await prepareFrame(files, options, io);
  if (!frame.ok) return refuse(frame.error);
  const source = await recordsOf(options.records ?? '', frame.value, io, streams);
  if (!source.ok) return refuse({ text: source.error, exitCode: 2 });
  const { org, summary } = source.value;
  const script = [...frame.value.script, ...frame.value.deployed.map(({ stimulus }) => stimulus)];
  const { graphs, object, start, until, seed } = frame.value;
  const input: RunInput = { graphs, org, start, until, seed, stimuli: scriptOf([], script) };
  const doubts = doubtsOfRun(files, options, frame.value, input);
  if (!doubts.ok) return refuse(doubts.error);
  io.err(doubts.value);
  const journal = options.journal === undefined ? ok(null) : streams.openFile(options.journal);
  if (!journal.ok) return refuse({ text: printFaults(options.journal ?? '', [journal.error]), exitCode: 2 });
  const records = source.value.records();
  const stimuli = merged(
    inTurn(creations(records, object)),
    input.stimuli.filter((each) => each.type !== 'create-record'),
  );
  return carryOut({ ...input, stimuli }, { options, summary, streams, journal: journal.value }, io);
}

function misuseOf({ records, trigger, record, all }: RunOptions): string | undefined {
  if (records === undefined || record !== undefined || all === true)
    return '--stream goes with --records FILE.csv: other records stand in the org already.';
  return trigger === 'new'
    ? undefined
    : '--stream goes with --trigger new: records that are updated must all be in the org first.';
}

async function recordsOf(
  file: string,
  { org, object }: RunFrame,
  io: CliIo,
  streams: StreamIo,
): Promise<Result<RecordStream, string>> {
  const progress = progressOn(io, `Reading ${file}`, null);
  const open = () => streams.readParts(file);
  const read = await streamRecords({ org, object, open, onProgress: (rows) => progress.to(rows) }, streams.breathe);
  progress.clear();
  return read.ok ? read : err(printFaults(file, read.error));
}

function* creations(
  records: Iterable<ImportedRecord>,
  object: RunFrame['object'],
): Generator<Extract<Stimulus, { readonly type: 'create-record' }>> {
  for (const { fields } of records) yield { type: 'create-record', after: 0, object, through: 'import', fields };
}

/** What is done on the way comes in between the records, in order of time. */
function* merged(records: Iterable<Stimulus>, script: readonly Stimulus[]): Generator<Stimulus> {
  const rest = [...script];
  for (const record of records) {
    for (let next = rest[0]; next && (next.after < record.after || next.after === 0); next = rest[0]) {
      yield next;
      rest.shift();
    }
    yield record;
  }
  yield* rest;
}

interface Doing {
  readonly options: RunOptions;
  readonly summary: RecordStream['summary'];
  readonly streams: StreamIo;
  readonly journal: OpenFile | null;
}

async function carryOut(
  input: StreamInput,
  { options, summary, streams, journal }: Doing,
  io: CliIo,
): Promise<ExitCode> {
  const report = new StreamReport(input, { file: options.records ?? '', summary });
  const rows = streamRows(options.reporter, io.out, terminalOf(io, 'out').colour);
  const started = startStream(input, catalog, {
    onEntry(entry) {
      report.take(entry);
      journal?.write(printJournal([entry]));
    },
    onTripClosed: (closed) => rows.add(report.closed(closed)),
    onNotRouted: (passed) => rows.add(report.passed(passed)),
  });
  if (!started.ok) {
    for (const issue of started.error) io.err(`error: ${issue.message}\n`);
    return 1;
  }
  const streaming = started.value;
  for (const reason of streaming.recordsStay) io.err(`warning: Records stay in memory: ${reason}\n`);
  const progress = progressOn(io, 'Running', summary.imported);
  let stopped = false;
  const listening = io.machine?.onInterrupt(() => (stopped = true));
  let fault: string | undefined;
  try {
    while (!stopped && streaming.advance()) {
      const { done, at } = streaming.progress();
      progress.to(done, `${formatDuration(at - input.start)} of virtual time`);
      await streams.breathe();
    }
  } catch (error) {
    if (!(error instanceof StreamFault)) throw error;
    fault = printFaults(options.records ?? '', [error.fault]);
  }
  listening?.();
  progress.clear();
  const finished = streaming.finish();
  if (!finished.ok) for (const issue of finished.error) io.err(`error: ${issue.message}\n`);
  const { done } = streaming.progress();
  const whole = report.finish(stopped ? { done, total: summary.imported } : undefined);
  rows.finish(whole);
  const written = journal?.close() ?? ok(null);
  if (!written.ok) io.err(printFaults(options.journal ?? '', [written.error]));
  if (fault !== undefined) io.err(fault);
  if (!written.ok || fault !== undefined) return 2;
  if (stopped) {
    io.err(`Stopped: ${done} of ${countOf(summary.imported, 'record')} had come in.\n`);
    return 130;
  }
  return finished.ok ? exitCodeOf(whole) : 1;
}
