import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from './demo-org.ts';
import { examples } from './examples.ts';
import { generateTests, type NamedTest } from './generate-tests.ts';

/** The tests that the generator makes for each shipped graph, by the graph's id. Takes seconds. */
export function generatedExamples(): Readonly<Record<string, readonly NamedTest[]>> {
  return Object.fromEntries(
    examples.map(({ id, graph }) => {
      const making = generateTests({
        graph,
        org: demoOrg(),
        catalog,
        frame: { graphs: [{ example: id }], org: { fixture: 'demo' } },
      });
      let step = making.next();
      while (step.done !== true) step = making.next();
      return [id, step.value.tests];
    }),
  );
}
