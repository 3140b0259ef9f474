import type { IssueFix } from '#graph/issue.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { JsonObject } from '#shared/json.ts';

/** A fix that gives some settings of the checked node other values. */
export const changeConfig = ({ node }: CheckContext, title: string, changes: JsonObject): IssueFix => ({
  title,
  commands: [{ type: 'configure-node', node: node.id, config: { ...node.config, ...changes } }],
});
