import { Engine } from 'json-rules-engine';
import { measure } from './measure.js';

// One rule for each decision, tried in order; the first that holds stops the rest.
await measure((questions, records) => {
  const engine = new Engine();
  let taken = 0;
  questions.forEach(({ source, most }, index) =>
    engine.addRule({
      priority: questions.length - index,
      event: { type: `decision-${index}` },
      conditions: {
        all: [
          { fact: 'LeadSource', operator: 'equal', value: source },
          { fact: 'NumberOfEmployees', operator: 'lessThan', value: most },
        ],
      },
      onSuccess: () => {
        taken += 1;
        engine.stop();
      },
    }),
  );
  return async () => {
    taken = 0;
    for (const record of records) await engine.run(record);
    return taken;
  };
});
