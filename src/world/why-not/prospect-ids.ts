import { liveIn, type Scene } from './scene.ts';

/** [ADD-3] Ids that the record could carry: that of the prospect with its email, else one that no record carries. */
export function prospectIds(scene: Scene): readonly string[] {
  const { Lead, Contact } = scene.leandata.mapping;
  const carried = new Set([
    ...(Lead === null ? [] : liveIn(scene, 'Lead').map((each) => String(each[Lead] ?? ''))),
    ...(Contact === null ? [] : liveIn(scene, 'Contact').map((each) => String(each[Contact] ?? ''))),
  ]);
  const email = String(scene.facts.record['Email'] ?? '').toLowerCase();
  const { prospects } = scene.run.input.org.outreach;
  const free = prospects.filter(({ id }) => !carried.has(String(id)));
  const same = free.find(({ emails }) => emails.some((each) => each.toLowerCase() === email));
  const unknown = Math.max(0, ...prospects.map(({ id }) => id)) + 1;
  return [String((same ?? free[0])?.id ?? unknown)];
}
