import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import RED from 'node-red';
import { measure } from './measure.js';

// Node-RED without editor and without a port: two switch nodes for each decision, as switch nodes ask one question.
const END = 'trip-end';
let ended = () => undefined;
globalThis.tripEnded = (message) => ended(message);

const switchNode = (id, property, rule, yes, no) => ({
  id,
  z: 'tab',
  type: 'switch',
  property: `payload.${property}`,
  propertyType: 'msg',
  rules: [rule, { t: 'else' }],
  checkall: 'false',
  repair: false,
  outputs: 2,
  wires: [[yes], [no]],
});

const flowOf = (questions) => [
  { id: 'tab', type: 'tab', label: 'Graph' },
  ...questions.flatMap(({ source, most }, index) => {
    const next = index + 1 < questions.length ? `source-${index + 1}` : 'not-taken';
    return [
      switchNode(`source-${index}`, 'LeadSource', { t: 'eq', v: source, vt: 'str' }, `size-${index}`, next),
      switchNode(`size-${index}`, 'NumberOfEmployees', { t: 'lt', v: String(most), vt: 'num' }, 'taken', next),
    ];
  }),
  { id: 'taken', z: 'tab', type: END, taken: true, wires: [] },
  { id: 'not-taken', z: 'tab', type: END, taken: false, wires: [] },
];

await measure(async (questions, records) => {
  const userDir = mkdtempSync(join(tmpdir(), 'bench-node-red-'));
  process.on('exit', () => rmSync(userDir, { recursive: true, force: true }));
  mkdirSync(join(userDir, 'nodes'));
  writeFileSync(
    join(userDir, 'nodes', 'end.js'),
    `module.exports = (RED) => RED.nodes.registerType('${END}', function (config) {
       RED.nodes.createNode(this, config);
       this.on('input', (message, send, done) => { globalThis.tripEnded(config.taken); done(); });
     });`,
  );
  writeFileSync(
    join(userDir, 'nodes', 'end.html'),
    `<script type="text/javascript">RED.nodes.registerType('${END}', { defaults: {}, inputs: 1, outputs: 0 });</script>`,
  );
  writeFileSync(join(userDir, 'flows.json'), JSON.stringify(flowOf(questions)));
  RED.init(createServer(), {
    httpAdminRoot: false,
    httpNodeRoot: false,
    userDir,
    flowFile: 'flows.json',
    telemetry: { enabled: false },
    logging: { console: { level: 'off' } },
  });
  await new Promise((resolve) => {
    RED.runtime.events.on('flows:started', resolve);
    void RED.start();
  });
  const first = RED.runtime._.nodes.getNode('source-0');
  return () =>
    new Promise((resolve) => {
      let left = records.length;
      let taken = 0;
      ended = (isTaken) => {
        if (isTaken) taken += 1;
        left -= 1;
        if (left === 0) resolve(taken);
      };
      for (const payload of records) first.receive({ payload });
    });
});
