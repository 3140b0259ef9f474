import type { Criteria } from '#criteria/criteria.ts';

/** [GRA-3] One named way out of a trigger. Lower priority numbers are tried first, then list order. */
export interface TriggerEdge {
  readonly id: string;
  readonly name: string;
  /** 1–10; 5 by default. */
  readonly priority: number;
  readonly criteria: Criteria;
}

/** The config of a trigger node, which the engine reads to know what starts a trip (GRA-2). */
export interface TriggerConfig {
  readonly kind: 'new' | 'updated';
  readonly enabled: boolean;
  readonly edges: readonly TriggerEdge[];
}
