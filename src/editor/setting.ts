import type { Issue } from '#graph/issue.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import type { Json, JsonObject } from '#shared/json.ts';

/** What the control of one setting is given. */
export interface SettingProps<Spec> {
  readonly spec: Spec;
  readonly node: NodeId;
  /** The object that the setting is a member of: the node's config, or a row of a list in it. */
  readonly config: JsonObject;
  /** Path of that member inside the node's config, as issues name it. */
  readonly path: string;
  /** Writes the member; answers why that was refused. */
  readonly onChange: (value: Json) => Issue | undefined;
}

/** The path of a member: `outcomes[0]` and `name` give `outcomes[0].name`. */
export const memberPath = (path: string, member: string): string => (path === '' ? member : `${path}.${member}`);
