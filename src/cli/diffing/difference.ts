import { formatInstant } from '#shared/instant.ts';
import type { ComparedLog } from '#world/compare-runs.ts';
import type { Aspect, PartingSide } from '#world/parted-ways.ts';

/** What became of a record in one of both runs. */
export interface DifferenceSide {
  /** Edge that was taken where the ways part; null where none was. */
  readonly edge: string | null;
  readonly at: string;
  readonly owner: string | null;
  readonly why: string | null;
  readonly rule: string | null;
}

/** A record that came out differently: at which node its ways part, and what happened there. */
export interface Difference {
  /** File of the test that it is of; null where records were run by themselves. */
  readonly test: string | null;
  readonly object: string;
  readonly id: string;
  readonly name: string;
  readonly trigger: 'new' | 'updated';
  /** Which of the times it is that the record came to the trigger, from 1; null where it came once. */
  readonly time: number | null;
  readonly differs: readonly Aspect[];
  /** Name of the node; null where the record came to none in one of the runs. */
  readonly node: string | null;
  /** Null where the record did not come to its trigger. */
  readonly before: DifferenceSide | null;
  readonly after: DifferenceSide | null;
}

/** The difference of a compared record; null where they are alike but for what is ignored. */
export function differenceOf(
  { first, second, differs, parting }: ComparedLog,
  test: string | null,
  ignored: ReadonlySet<Aspect>,
  time: number | null = null,
): Difference | null {
  const log = first ?? second;
  const counted = differs.filter((aspect) => !ignored.has(aspect));
  if (log === null || counted.length === 0) return null;
  const { object, id, name, trigger } = log.record;
  return {
    test,
    object,
    id,
    name,
    trigger,
    time,
    differs: counted,
    node: parting?.node ?? null,
    before: sideOf(parting?.first ?? null, first),
    after: sideOf(parting?.second ?? null, second),
  };
}

const sideOf = (side: PartingSide | null, log: ComparedLog['first']): DifferenceSide | null =>
  side && {
    edge: side.edge,
    at: formatInstant(side.at),
    owner: log?.record.newOwner?.name ?? null,
    why: side.why?.text ?? null,
    rule: side.why?.rule ?? null,
  };

/** What makes two differences the same one, whatever the ids and the instants. */
export const keyOf = ({ test, object, name, trigger, differs, node, before, after }: Difference): string =>
  JSON.stringify([test, object, name, trigger, differs, node, ways(before), ways(after)]);

const ways = (side: DifferenceSide | null) => side && [side.edge, side.owner];
