import { z } from '#graph/zod.ts';
import { scenarioEditSchema } from './edit-schema.ts';
import { expectationSchema } from './expectation.ts';
import { faultSchema } from './fault-schema.ts';
import { anchorSchema, entryPatternSchema, recordRefSchema } from './scenario-anchor.ts';
import { graphSchema } from './scenario.ts';

type Titles = ReturnType<typeof z.registry<{ title?: string; description?: string; id?: string }>>;

/** Names for the parts that JSON Schemas of scenarios and lessons use more than once, so that each stands there once. */
export function scenarioTitles(): Titles {
  const titles = z.registry<{ title?: string; description?: string; id?: string }>();
  const parts = {
    anchor: anchorSchema,
    edit: scenarioEditSchema,
    entry: entryPatternSchema,
    expectation: expectationSchema,
    fault: faultSchema,
    graph: graphSchema,
    record: recordRefSchema,
  };
  for (const [id, part] of Object.entries(parts)) titles.add(part, { id });
  return titles;
}
