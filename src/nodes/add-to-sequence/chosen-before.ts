import type { IssueFix } from '#graph/issue.ts';
import type { CheckContext } from '#graph/node-kinds.ts';

/** The name that something which Outreach no longer has was last read under. */
export const lostName = (
  { environment }: CheckContext,
  kind: 'sequences' | 'outreachUsers',
  id: number,
): string | undefined => environment?.lastRead?.[kind].find((each) => each.id === id)?.name;

/** Chooses what has taken the place of something that is gone. */
export const chooseInstead = (
  { node }: CheckContext,
  member: string,
  { id, name }: { readonly id: number; readonly name: string },
): IssueFix => ({
  title: `Choose the other ${name} (${id})`,
  commands: [{ type: 'configure-node', node: node.id, config: { ...node.config, [member]: id } }],
});
