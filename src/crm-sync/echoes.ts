import type { SyncContext } from './sync-context.ts';
import type { SyncLink } from './sync-state.ts';

/**
 * [SYN-6] A value that the plugin itself has written goes on to the other fields that are mapped to the same
 * one, never back to where it came from. Mappings that form a loop come to rest: a change crosses so often
 * and no further.
 */
const MOST_HOPS = 8;

/** Where an inbound value stands in Outreach now: other Salesforce fields mapped with Updates Out get it too. */
export function echoOut(context: SyncContext, link: SyncLink, from: readonly string[], hops: number): void {
  const { mappings } = context.settings.types[link.type];
  const came = mappings.filter(({ updatesIn, salesforceField }) => updatesIn && from.includes(salesforceField));
  const further = came.filter(({ outreachField, salesforceField }) =>
    mappings.some(
      (other) => other.updatesOut && other.outreachField === outreachField && other.salesforceField !== salesforceField,
    ),
  );
  if (further.length === 0) return;
  const fields = further.map(({ outreachField }) => outreachField);
  if (hops >= MOST_HOPS) return stop(context, 'out', link, fields);
  context.queuePush(link, fields, hops + 1);
}

/** Where an outbound value stands in Salesforce now: other Outreach fields mapped with Updates In get it too. */
export function echoIn(context: SyncContext, link: SyncLink, from: readonly string[], hops: number): void {
  const { mappings, toggles } = context.settings.types[link.type];
  if (!toggles.polling || !toggles.inboundUpdate) return;
  const fields = from.filter((field) => {
    const writers = mappings.filter((each) => each.updatesOut && each.salesforceField === field);
    return mappings.some(
      (other) =>
        other.updatesIn &&
        other.salesforceField === field &&
        writers.some(({ outreachField }) => outreachField !== other.outreachField),
    );
  });
  if (fields.length === 0) return;
  if (hops >= MOST_HOPS) return stop(context, 'in', link, fields);
  context.backlog.markChanged(link.type, link.salesforceId, fields, context.now(), hops + 1);
}

function stop(context: SyncContext, direction: 'in' | 'out', link: SyncLink, fields: readonly string[]): void {
  context.record({
    type: 'sync-refused',
    direction,
    object: link.type,
    record: link.salesforceId,
    code: 'mapping-loop',
    fields,
    why: {
      text: `The mappings of ${link.type} form a loop: the change has crossed ${MOST_HOPS} times and goes no further.`,
      rule: 'SYN-6',
    },
  });
}
