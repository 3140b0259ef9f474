import { countOf } from '#shared/count-of.ts';
import { calloutErrorOf } from '#world/callout-error-of.ts';
import type { RunReport, TripReport } from '#scenarios/run-report-schema.ts';
import { formatDuration, parseInstant } from '#shared/instant.ts';
import type { Reported } from '../cli-io.ts';
import { plainText } from '../plain-text.ts';
import type { Style, Terminal } from '../terminal.ts';
import { exitCodeOf } from './exit-code.ts';
import { pathText } from './path-text.ts';

const ENDS = {
  'at-rest': 'everything had come to rest',
  'time-limit': 'the time limit was reached',
  stopped: 'it was stopped before its end',
} as const;

/** Records described one by one; the others are counted. */
const MOST_SHOWN = 200;
const MOST_NAMES = 5;

type Import = NonNullable<RunReport['import']>;

/** A line as it is, or one that is set off. */
type Line = string | readonly [Style, string];

/** The run in words: what was brought in, each trip with its path and callouts, and the findings. */
export const reportPretty = (report: RunReport, colour: Terminal['colour']): Reported => ({
  output: [...prettyLines(report)].map(
    (line) => `${typeof line === 'string' ? plainText(line) : colour(line[0], plainText(line[1]))}\n`,
  ),
  exitCode: exitCodeOf(report),
});

function* prettyLines(report: RunReport): Iterable<Line> {
  const { run, trips, notRouted, refused, totals, findings } = report;
  const graphs = run.graphs.map(({ name, object }) => `${name} (${object})`).join(', ');
  yield ['strong', `${graphs} in ${run.org}, from ${run.start}, seed ${run.seed}`];
  if (report.import) yield* importLines(report.import);
  yield* faultLines(report.faults);
  yield* editLines(report);
  yield '';
  for (const trip of trips.slice(0, MOST_SHOWN)) yield* tripLines(trip);
  yield* more(trips.length, 'trips');
  yield* notRoutedLines(notRouted);
  for (const { object, id, name, code, message } of refused.slice(0, MOST_SHOWN))
    yield ['bad', `${object} ${id ?? '(new)'} ${name}: refused by Salesforce: ${code}: ${message}`];
  yield* more(refused.length, 'refused records');
  if (trips.length + notRouted.length + refused.length > 0) yield '';
  yield `Ended ${run.endedAt}, ${lasted(run)} after the start: ${ENDS[run.endReason]}.`;
  yield `${countOf(totals.trips, 'trip')}: ${totals.completed} completed, ${totals.error} stopped by an error, ${totals.superseded} superseded, ${totals.open} open. ${totals.notRouted} not routed, ${totals.refused} refused.`;
  const { success, error, dropped, open } = totals.callouts;
  const callouts = success + error + dropped + open;
  if (callouts > 0)
    yield `${countOf(callouts, 'callout')}: ${success} succeeded, ${error} failed, ${open} open, ${dropped} dropped.`;
  yield findings.length === 0
    ? ['good', 'Nothing to look at.']
    : ['doubtful', `To look at: ${findings.map(({ message }) => message).join(' ')}`];
}

function* importLines({ file, object, rows, imported, added, kept, leftOut, notes }: Import): Iterable<Line> {
  yield `${file}: ${imported} of ${countOf(rows, 'row')} brought in as ${object}.`;
  for (const [title, list] of [
    ['Added', added],
    ['Kept', kept],
    ['Left out', leftOut],
  ] as const) {
    for (const { message, count: all, examples } of list) {
      const shown = examples.map(({ line, text }) => (line === undefined ? text : `${text} (line ${line})`)).join('; ');
      yield `  ${title}: ${message} ${shown}${all > examples.length ? '; …' : ''}`;
    }
  }
  for (const note of notes) yield ['dim', `  Note: ${note}`];
}

function* faultLines(faults: RunReport['faults']): Iterable<Line> {
  for (const { at, title, asked, outcome, target, why, leadsTo } of faults.slice(0, MOST_SHOWN)) {
    const what = [title, target].filter((part) => part !== '').join(': ');
    if (outcome === 'made') yield `Fault ${at} ${what} [${leadsTo.join(', ')}]`;
    else if (outcome === 'lifted') yield `Fault lifted ${at} ${what}`;
    else yield ['doubtful', `Fault not ${asked === 'lift' ? 'lifted' : 'made'} ${at} ${what}: ${why}`];
  }
  yield* more(faults.length, 'faults');
}

function* editLines({ edits, reprocessed, deployed }: RunReport): Iterable<Line> {
  for (const { at, title, outcome, target, why } of edits.slice(0, MOST_SHOWN)) {
    const what = [title, target].filter((part) => part !== '').join(': ');
    yield outcome === 'made' ? `Edit ${at} ${what}` : ['doubtful', `Edit not taken ${at} ${what}: ${why ?? ''}`];
  }
  yield* more(edits.length, 'edits');
  for (const { at, record, trigger } of reprocessed.slice(0, MOST_SHOWN))
    yield `Reprocessed ${at} ${recordText(record)}, through ${trigger === 'new' ? 'New' : 'Updated'}`;
  yield* more(reprocessed.length, 'reprocessed records');
  for (const { at, graph, object, retired, resumed, lost } of deployed) {
    const instead = retired === null ? '' : `, instead of ${retired}`;
    const held = resumed + lost === 0 ? '' : `; held records: ${resumed} resume, ${lost} cannot`;
    yield `Deployed ${at} ${graph} for ${object}s${instead}${held}`;
  }
}

const OUTCOMES = {
  completed: 'completed',
  error: 'stopped by an error',
  superseded: 'superseded',
  open: 'open',
} as const;

const STYLES = { completed: 'strong', error: 'bad', superseded: 'doubtful', open: 'doubtful' } as const;

function* tripLines(trip: TripReport): Iterable<Line> {
  const outreach = {
    blank: '',
    pending: ', Pending (Outreach)',
    success: ', Success (Outreach)',
    error: ', Error (Outreach)',
  };
  const again = trip.reprocessed ? ', reprocessed' : '';
  yield [
    STYLES[trip.outcome],
    `${recordText(trip.record)}: ${OUTCOMES[trip.outcome]}${outreach[trip.outreach]}${again}`,
  ];
  yield `  ${pathText(trip)}`;
  const owners = [trip.ownerBefore?.name ?? 'nobody', trip.ownerAfter?.name ?? 'nobody'];
  yield owners[0] === owners[1] ? `  Owner: ${owners[0]}` : `  Owner: ${owners[0]} -> ${owners[1]}`;
  if (trip.became) yield `  Became: ${recordText(trip.became)}`;
  for (const node of trip.path)
    if (node.mark === 'error' && node.callout === null && node.why !== null)
      yield ['bad', `  Error at ${node.name}: ${node.why}${node.rule === null ? '' : ` [${node.rule}]`}`];
  for (const callout of trip.callouts) {
    const reasons = callout.failureReasons.length === 0 ? '' : ` (${callout.failureReasons.join(', ')})`;
    yield `  ${callout.actionType} at ${callout.nodeName}: ${callout.result}${reasons}, ${countOf(callout.attempts.length, 'attempt')}`;
    if (callout.result === 'error' && callout.why !== null)
      yield ['bad', `    Failed: ${callout.why}${callout.rule === null ? '' : ` [${callout.rule}]`}`];
    for (const { attempt, sentAt, sent, status, error, retryAt } of callout.attempts)
      yield `    ${attempt}. ${sentAt} ${sent ? '' : 'not sent, LeanData knows the token to be invalid: '}${status ?? 'no answer yet'}${error === null ? '' : ` ${errorText(error)}`}${retryAt === null ? '' : `; again at ${retryAt}`}`;
  }
}

/** `Prospect is locked (ERR-9)` */
function errorText(id: string): string {
  const known = calloutErrorOf(id);
  return known ? `${known.title} (${id})` : id;
}

/** Records that no trip was made for, gathered by the reason: after a sync there are many of them. */
function* notRoutedLines(notRouted: RunReport['notRouted']): Iterable<Line> {
  const reasons = new Map<string, RunReport['notRouted'][number][]>();
  for (const each of notRouted) {
    const by = each.trigger === 'new' ? 'New' : 'Updated';
    const reason = `through ${by}: ${each.why}${each.rule === null ? '' : ` [${each.rule}]`}`;
    const known = reasons.get(reason);
    if (known) known.push(each);
    else reasons.set(reason, [each]);
  }
  for (const [reason, records] of reasons) {
    const names = records.slice(0, MOST_NAMES).map(({ record }) => record.name);
    const rest = records.length > MOST_NAMES ? ', …' : '';
    yield `Not routed ${reason} ${countOf(records.length, 'record')}: ${names.join(', ')}${rest}`;
  }
}

function* more(all: number, what: string): Iterable<Line> {
  if (all > MOST_SHOWN) yield ['dim', `… and ${all - MOST_SHOWN} more ${what}: --reporter json or csv lists them all.`];
}

const recordText = ({
  object,
  id,
  name,
  company,
}: {
  object: string;
  id: string;
  name: string;
  company?: string | null;
}): string => `${object} ${id} ${name}${company == null ? '' : `, ${company}`}`;

function lasted({ start, endedAt }: RunReport['run']): string {
  const from = parseInstant(start);
  const to = parseInstant(endedAt);
  return from.ok && to.ok ? formatDuration(to.value - from.value) : '';
}
