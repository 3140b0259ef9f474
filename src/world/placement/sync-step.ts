import type { EntryOf } from '#logs/entry-of.ts';
import type { Saying } from '../placement-story.ts';

/** What the sync did with the record, in words; undefined for what does not matter to its way. */
export function syncStep(entry: EntryOf<'sync-carried' | 'sync-refused'>, noun: string): Saying | undefined {
  const { why, direction } = entry;
  if (entry.type === 'sync-refused') {
    // Single fields that do not cross keep no prospect from being made.
    if (direction === 'in' && entry.fields !== undefined) return undefined;
    return {
      text: `The sync does not carry it: ${why.text}`,
      tone: 'error',
      ...(why.rule !== undefined && { rule: why.rule }),
    };
  }
  if (direction !== 'in' || (entry.action !== 'created' && entry.action !== 'linked')) return undefined;
  const done = entry.action === 'created' ? 'makes prospect' : 'links it to prospect';
  const text = `Outreach polls Salesforce, finds the ${noun} and ${done} ${entry.counterpart}`;
  if (why.rule !== 'SYN-2') return { text: `${text}.`, tone: 'plain', rule: 'SYN-4' };
  return { text: `${text}, whose id stays in Outreach: the plugin does not push it.`, tone: 'error', rule: 'SYN-2' };
}
