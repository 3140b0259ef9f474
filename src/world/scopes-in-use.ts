import type { JournalEntry } from '#logs/journal-entry.ts';
import type { OrgSetup } from './org-setup.ts';
import { scopesOf } from './check-fault.ts';

/** [OUT-7] The scopes that the requests of a run's callouts need, of those that can be dropped. */
export function scopesInUse(journal: readonly JournalEntry[], setup: OrgSetup): readonly string[] {
  const needed = new Set<string>();
  for (const entry of journal) {
    if (entry.type !== 'callout-answered') continue;
    for (const { method, path } of entry.requests) {
      const named = typeof path === 'string' ? /^\/api\/v2\/(\w+)/.exec(path)?.[1] : undefined;
      if (named === undefined) continue;
      // Users may be read with the scope of mailboxes.
      const resource = named === 'users' ? 'mailboxes' : named;
      needed.add(`${resource}.all`).add(`${resource}.${method === 'GET' ? 'read' : 'write'}`);
    }
  }
  return scopesOf(setup).filter((scope) => needed.has(scope));
}
