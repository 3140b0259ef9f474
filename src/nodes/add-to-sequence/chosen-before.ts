import type { Environment } from '#graph/environment.ts';
import type { IssueFix } from '#graph/issue.ts';
import type { CheckContext } from '#graph/node-kinds.ts';

type Named = readonly { readonly id: number; readonly name: string }[];

/** The name that something of Outreach's has, or was last read under where it is gone (ADD-1). */
export function nameOf(
  environment: Environment | undefined,
  kind: 'sequences' | 'outreachUsers',
  id: number,
): string | undefined {
  const among = (all: Named | undefined): string | undefined => all?.find((each) => each.id === id)?.name;
  return among(environment?.[kind]) ?? among(environment?.lastRead?.[kind]);
}

/** Chooses what has taken the place of something that is gone. */
export const chooseInstead = (
  { node }: CheckContext,
  member: string,
  { id, name }: { readonly id: number; readonly name: string },
): IssueFix => ({
  title: `Choose the other ${name} (${id})`,
  commands: [{ type: 'configure-node', node: node.id, config: { ...node.config, [member]: id } }],
});
