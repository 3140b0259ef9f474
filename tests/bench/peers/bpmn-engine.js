import { Engine } from 'bpmn-engine';
import BpmnModdle from 'bpmn-moddle';
import { holds, measure } from './measure.js';

// One exclusive gateway for each decision; the definition is parsed once, each record is an execution of its own.
const flow = (id, from, to, condition = '') =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition}</sequenceFlow>`;

const sourceOf = (questions) =>
  `<?xml version="1.0" encoding="UTF-8"?>
  <definitions id="bench" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <process id="graph" isExecutable="true">
      <startEvent id="start" />${flow('begin', 'start', 'gateway-0')}
      ${questions
        .map((_, index) => {
          const [gateway, yes, no] = [`gateway-${index}`, `yes-${index}`, `no-${index}`];
          const next = index + 1 < questions.length ? `gateway-${index + 1}` : 'not-taken';
          const condition = `<conditionExpression xsi:type="tFormalExpression">\${environment.services.decision${index}()}</conditionExpression>`;
          return `<exclusiveGateway id="${gateway}" default="${no}" />${flow(yes, gateway, `taken-${index}`, condition)}${flow(no, gateway, next)}<endEvent id="taken-${index}" />`;
        })
        .join('')}
      <endEvent id="not-taken" />
    </process>
  </definitions>`;

await measure(async (questions, records) => {
  const moddleContext = await new BpmnModdle().fromXML(sourceOf(questions));
  const execute = (record) =>
    new Promise((resolve, reject) => {
      let taken = 0;
      const services = Object.fromEntries(
        questions.map((question, index) => [
          `decision${index}`,
          () => {
            const is = holds(record, question);
            if (is) taken = 1;
            return is;
          },
        ]),
      );
      const engine = new Engine({ name: 'bench', moddleContext });
      engine.execute({ services }, (error) => (error ? reject(error) : resolve(taken)));
    });
  return async () => {
    let taken = 0;
    for (const record of records) taken += await execute(record);
    return taken;
  };
});
