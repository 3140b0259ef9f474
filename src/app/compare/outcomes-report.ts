import { aspectTitle } from '#playback/compared-runs.ts';
import { differenceText } from '#playback/difference-text.ts';
import { formatInstant } from '#shared/instant.ts';
import { ASPECTS, type PartingSide } from '#world/parted-ways.ts';
import type { OutcomeRow, Outcomes } from './use-comparison.ts';

interface Subject {
  readonly graph: string;
  readonly titles: readonly [first: string, second: string];
}

/** The comparison as a text to be read or sent: in what records differ, where their ways part, and why. */
export function outcomesReport({ rows, counts, different }: Outcomes, { graph, titles }: Subject): string {
  const [first, second] = titles;
  const parted = rows.filter(({ differs }) => differs.length > 0);
  const aspects = ASPECTS.flatMap((aspect) => {
    const count = counts.get(aspect) ?? 0;
    return count === 0 ? [] : [`- ${aspectTitle(aspect)}: ${count}`];
  });
  return [
    `# ${graph}: ${first} against ${second}`,
    '',
    different === 0 ? 'Every record came out alike.' : `${differenceText(rows, ({ at }) => `${at}:`)}.`,
    ...(aspects.length === 0 ? [] : ['', ...aspects]),
    ...parted.flatMap((row) => ['', ...linesOf(row, titles)]),
    '',
  ].join('\n');
}

function linesOf(row: OutcomeRow, [first, second]: Subject['titles']): readonly string[] {
  const log = row.first ?? row.second;
  const test = row.pair.test === null ? '' : ` (test: ${row.pair.test})`;
  const at = row.parting?.node == null ? '' : `: first difference at ${row.parting.node}`;
  return [
    `## ${log?.record.name ?? ''}${test}${at}`,
    '',
    `Differs in: ${row.differs.map((aspect) => aspectTitle(aspect)).join(', ')}`,
    '',
    `- ${first}: ${sideLine(row.parting?.first, row.first?.record.newOwner?.name)}`,
    `- ${second}: ${sideLine(row.parting?.second, row.second?.record.newOwner?.name)}`,
  ];
}

function sideLine(side: PartingSide | null | undefined, owner: string | undefined): string {
  if (side === null || side === undefined) return 'the record did not come to this trigger.';
  const rule = side.why?.rule === undefined ? '' : ` [${side.why.rule}]`;
  const edge = side.edge === null ? '' : `→ ${side.edge}: `;
  return `${edge}${side.why?.text ?? 'nothing is told of it.'}${rule} (${formatInstant(side.at)}; owner ${owner ?? 'none'})`;
}
