import { countOf } from '#shared/count-of.ts';
import type { Aspect } from '#world/parted-ways.ts';
import { unexpected, type DiffReport, type ReportedDifference } from '../diffing/diff-report.ts';
import type { Difference, DifferenceSide } from '../diffing/difference.ts';

const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  routed: 'routed at all',
  path: 'path',
  owner: 'owner',
  outcome: 'outcome',
  callouts: 'callouts',
  timing: 'timing',
};

export const aspectsText = ({ differs }: Difference): string =>
  differs.map((aspect) => ASPECT_WORDS[aspect]).join(', ');

/** `→ Partner; owner Ada Vendor: Lead Source is Web. [CND-1]` */
export function sideText(side: DifferenceSide | null): string {
  if (side === null) return 'did not come to this trigger';
  const edge = side.edge === null ? 'no edge' : `→ ${side.edge}`;
  const rule = side.rule === null ? '' : ` [${side.rule}]`;
  return `${edge}; owner ${side.owner ?? 'nobody'}${side.why === null ? '' : `: ${side.why}${rule}`}`;
}

/** `Ada Lovelace (Lead, Updated no. 2)`, with its test where it is of one. */
export function recordText({ test, name, object, trigger, time }: Difference): string {
  const nth = time === null ? '' : ` no. ${time}`;
  const record = `${name} (${object}, ${trigger === 'new' ? 'New' : 'Updated'}${nth})`;
  return test === null ? record : `${record} in ${test}`;
}

/** Where the ways of the record part. */
export const placeText = ({ node }: Difference): string => (node === null ? 'from the start' : `at "${node}"`);

/** The smallest random scenario that shows the difference, line by line; none where records were run by themselves. */
export function smallestLines({ smallest }: ReportedDifference): readonly string[] {
  if (smallest === undefined) return [];
  const { count, scenario, file } = smallest;
  const all = `${countOf(count, 'random scenario')} ${count === 1 ? 'differs' : 'differ'} here; the smallest found:`;
  return [all, ...scenario.map((line) => `  ${line}`), ...(file === null ? [] : [`written to ${file}`])];
}

/** What it all comes to, in a line or two. */
export function diffSummary(report: DiffReport): readonly string[] {
  const { changes, records } = report;
  const count = (changes ?? []).reduce((sum, group) => sum + group.changes.length, 0);
  const lines =
    changes === null ? [] : [count === 0 ? 'The graphs are the same.' : `${countOf(count, 'change')} of the graph.`];
  if (records === null) return lines;
  // Only where it was stopped before.
  if (records.random && records.compared === 0) return [...lines, 'No random scenario was compared.'];
  const { compared, differing, trips = compared, differences, gone, random } = records;
  const news = unexpected(report).length;
  const known = differences.length - news;
  const all =
    random === undefined
      ? countOf(compared, 'record')
      : `${countOf(compared, 'random scenario')} of seed ${random.seed}`;
  const share = trips === compared ? '' : ` (${differences.length} of ${countOf(trips, 'trip')})`;
  const ways = random === undefined ? share : `, at ${countOf(differences.length, 'node')}`;
  lines.push(
    differences.length === 0
      ? `All of ${all} came out alike.`
      : `${differing} of ${all} came out differently${ways}${known === 0 ? '' : `: ${news} unexpected, ${known} known`}.`,
  );
  if (gone > 0) lines.push(`${countOf(gone, 'known difference')} did not occur: write --write-expect anew.`);
  return lines;
}
