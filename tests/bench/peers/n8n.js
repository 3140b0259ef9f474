import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure.js';

// n8n's own interpreter, one execution for each record. The deciding node is the smallest that can be written: it
// reads the answer of an expression over the item, as n8n's If does, and sends the item on.
const folder = mkdtempSync(join(tmpdir(), 'bench-n8n-'));
process.env.N8N_USER_FOLDER = folder;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const require = createRequire(import.meta.url);
const { WorkflowExecute } = require('n8n-core');
const { Workflow } = require('n8n-workflow');

const description = (name, outputs, properties) => ({
  displayName: name,
  name,
  group: ['transform'],
  version: 1,
  description: name,
  defaults: { name },
  inputs: ['main'],
  outputs,
  properties,
});

class Start {
  description = description('start', ['main'], []);
  async execute() {
    return [this.getInputData()];
  }
}

class Decision {
  description = description(
    'decision',
    ['main', 'main'],
    [{ displayName: 'Holds', name: 'holds', type: 'boolean', default: false }],
  );
  async execute() {
    const [yes, no] = [[], []];
    this.getInputData().forEach((item, index) => (this.getNodeParameter('holds', index) ? yes : no).push(item));
    return [yes, no];
  }
}

const types = { start: new Start(), decision: new Decision() };
const nodeTypes = {
  getByName: (name) => types[name],
  getByNameAndVersion: (name) => types[name],
  getKnownTypes: () => types,
};
const to = (node) => [{ node, type: 'main', index: 0 }];
const node = (name, type, parameters) => ({ id: name, name, type, typeVersion: 1, position: [0, 0], parameters });

const workflowOf = (questions) =>
  new Workflow({
    id: 'bench',
    active: false,
    nodeTypes,
    settings: { executionOrder: 'v1' },
    nodes: [
      node('start', 'start', {}),
      ...questions.map(({ source, most }, index) =>
        node(`decision-${index}`, 'decision', {
          holds: `={{ $json["LeadSource"] === ${JSON.stringify(source)} && $json["NumberOfEmployees"] < ${most} }}`,
        }),
      ),
    ],
    connections: Object.fromEntries([
      ['start', { main: [to('decision-0')] }],
      ...questions.slice(1).map((_, index) => [`decision-${index}`, { main: [[], to(`decision-${index + 1}`)] }]),
    ]),
  });

const additional = () => ({
  hooks: { executeHookFunctions: async () => undefined, runHook: async () => undefined, hookFunctions: {} },
  currentNodeParameters: {},
  variables: {},
  setExecutionStatus: () => undefined,
  sendDataToUI: () => undefined,
});

await measure((questions, records) => {
  const workflow = workflowOf(questions);
  const execute = async (json) => {
    const start = { node: workflow.getNode('start'), data: { main: [[{ json }]] }, source: null };
    const execution = new WorkflowExecute(additional(), 'internal', {
      startData: {},
      resultData: { runData: {} },
      executionData: {
        contextData: {},
        metadata: {},
        nodeExecutionStack: [start],
        waitingExecution: {},
        waitingExecutionSource: {},
      },
    });
    const { data } = await execution.processRunExecutionData(workflow);
    if (data.resultData.error) throw data.resultData.error;
    return Object.values(data.resultData.runData).some(
      (runs) => runs[0].data.main.length === 2 && runs[0].data.main[0]?.length > 0,
    );
  };
  return async () => {
    let taken = 0;
    for (const record of records) if (await execute(record)) taken += 1;
    return taken;
  };
});
