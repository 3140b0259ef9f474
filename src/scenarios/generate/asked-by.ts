import type { Goal } from '../solve/goal.ts';
import { asksOf, type Asking, type LiveAfter } from './live-after.ts';
import { nowOf, stands, type Known, type Way } from './way.ts';

const PARTNER = ['add-to-sequence', 'update-prospect-sequence-state'];
const WRITING = ['update-record', 'assign-owner', 'convert-lead', 'merge-dupe'];
const NAMES = ['Name', 'FirstName', 'LastName'];

/**
 * What decides where a way can lead on from a node, among all that can still be asked there. What was asked before a hold
 * is settled, as far as anybody can have changed the record meanwhile: only what was before the trip, and what no hold
 * undoes, goes on to count.
 */
export function askedBy(way: Way, live: LiveAfter, prospectFields: readonly string[]): string {
  const rested = Math.max(
    0,
    way.stages.findLastIndex(({ update }) => update !== undefined && update !== false),
  );
  const now = nowOf(way);
  const { soon } = live;
  const partner = asksOf(soon, ...PARTNER);
  // Whichever field is mapped, the prospect stays found or missing until something is written.
  const prospect = way.found['the prospect'];
  const settled = prospect !== undefined && stands(way, prospect) && !asksOf(soon, ...WRITING);
  const fields = settled ? [] : prospectFields;
  const recent = way.goals.filter((goal) => (goal.stage ?? 0) >= rested);
  const before = way.goals.filter(
    (goal) => (goal.stage ?? 0) < rested && live.changes && goal.criteria.items.some(asksBefore),
  );
  const asked = rootsAsked([...recent, ...before], (root) => isAsked(root, live, before.length > 0, fields));
  const stages = way.stages.slice(rested).map(({ writes, now: at }) => ({
    writes: Object.entries(writes ?? {}).filter(([field]) => asked(rootOf(field))),
    is: at === now,
  }));
  // Stages in which nothing that counts is written are one.
  const place = stages.map(
    (_, nth) =>
      stages.slice(0, nth + 1).filter(({ writes, is }, at) => writes.length > 0 || is !== stages[at - 1]?.is).length,
  );
  const placeOf = (stage: number): number => place[stage - rested] ?? -1;
  const goals = [...recent, ...before]
    .filter(({ criteria }) => criteria.items.some(({ field }) => asked(rootOf(field))))
    .map(({ stage = 0, title: _title, ...goal }) => JSON.stringify([placeOf(stage), goal]));
  const { owner, authorized, mapping } = way;
  return JSON.stringify([
    live.changes && way.trigger,
    knownHere(way, live),
    [...new Set(goals)].toSorted(),
    stages.flatMap(({ writes, is }) => (writes.length > 0 ? [[writes, is]] : [])),
    owner !== null && owner.stage >= rested && asked('Owner') ? [owner.ids, owner.kinds, placeOf(owner.stage)] : null,
    partner && authorized?.at === now ? authorized.found : null,
    partner && !settled && mapping?.at === now ? mapping.how : null,
    asksOf(soon, ...WRITING) && way.writtenAt === now,
    Object.entries(way.found)
      .flatMap(([question, found]) => (stands(way, found) && canBeAsked(question, soon) ? [[question, found.is]] : []))
      .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  ]);
}

/** What no hold undoes, as far as anything can still ask for it. */
export function knownHere({ object, merged, matches, spent, converted }: Known, { ever }: LiveAfter): string {
  const named = (variable: string): boolean => ever.text.includes(JSON.stringify(variable).slice(0, -1));
  return JSON.stringify([
    object,
    merged && ever.types.has('add-to-sequence'),
    [...matches].flatMap(([name, { gone, unlike }]) => (named(name) ? [[name, gone === true, unlike === true]] : [])),
    spent.filter(named),
    converted && asksOf(ever, ...WRITING),
  ]);
}

function isAsked(
  root: string,
  { soon, ever }: LiveAfter,
  changes: boolean,
  prospectFields: readonly string[],
): boolean {
  const { text } = changes ? ever : soon;
  if (text.includes(`"${root}`)) return true;
  if (NAMES.includes(root)) return NAMES.some((name) => text.includes(`"${name}`));
  if (root === 'Owner') return asksOf(soon, ...PARTNER, 'assign-owner', 'convert-lead');
  return asksOf(soon, ...PARTNER) && prospectFields.includes(root);
}

/** Fields that are asked for together with one that counts do so too. */
function rootsAsked(goals: readonly Goal[], isAskedFor: (root: string) => boolean): (root: string) => boolean {
  const bound = new Set<string>();
  for (let size = -1; size < bound.size;) {
    size = bound.size;
    for (const { criteria } of goals) {
      const roots = criteria.items.map(({ field }) => rootOf(field));
      if (roots.some((root) => bound.has(root) || isAskedFor(root))) for (const root of roots) bound.add(root);
    }
  }
  return (root) => bound.has(root) || isAskedFor(root);
}

/** A lookup by its id and by what it leads to is one. */
const rootOf = (field: string): string =>
  field
    .replace(/\..*$/, '')
    .replace(/(?<=.)Id$/, '')
    .replace(/__r$/, '__c');

function canBeAsked(question: string, soon: Asking): boolean {
  if (question.startsWith('match ')) return asksOf(soon, 'match-account', 'match-duplicates');
  if (question.startsWith('owner ')) return soon.types.has('assign-owner');
  return asksOf(soon, ...PARTNER);
}

const CHANGES: ReadonlySet<string> = new Set(['has-changed', 'has-not-changed', 'changed-to', 'changed-from']);

const asksBefore = ({ operator }: Goal['criteria']['items'][number]): boolean => CHANGES.has(operator);
