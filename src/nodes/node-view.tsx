import type { LucideIcon } from 'lucide-react';
import type { JsonObject } from '#shared/json.ts';

/** How a node type looks in the editor. Its card, palette entry and panel are drawn from its definition. */
export interface NodeView {
  readonly icon: LucideIcon;
  /** A word on the card for a setting that one must not overlook, such as a trigger that is switched off. */
  readonly tag?: (config: JsonObject) => string | undefined;
}
