#!/usr/bin/env node
import { faultOf, nodeFiles } from './node-files.ts';
import { nodeMachine } from './node-machine.ts';
import { nodeStreams } from './node-streams.ts';
import { ownPort } from './node-thread.ts';
import { runFlowsim } from './program.ts';

// A reader that has seen enough (`flowsim … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  const { message, hint } = faultOf(error, 'written');
  process.stderr.write(`error: output: ${[message, hint].filter(Boolean).join(' ')}\n`);
  process.exit(2);
});
// Nobody is left to tell.
process.stderr.on('error', () => undefined);

const factsOf = (stream: NodeJS.WriteStream) => ({
  isTty: Boolean(stream.isTTY),
  ...(stream.columns > 0 && { columns: stream.columns }),
});

const machine = nodeMachine(import.meta.url);
// Other threads of this program begin here too.
const port = ownPort();
if (port === undefined) await runHere();
else (await import('./testing/serve-tests.ts')).serveTests(port, machine.readFileNow);

async function runHere(): Promise<void> {
  try {
    process.exitCode = await runFlowsim(process.argv.slice(2), {
      ...nodeFiles,
      machine,
      streams: nodeStreams,
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      terminal: {
        out: factsOf(process.stdout),
        err: factsOf(process.stderr),
        env: process.env,
        now: () => performance.now(),
      },
    });
  } catch (error) {
    process.stderr.write(`error: This is a fault of flowsim itself, not of your files.\n${detailOf(error)}\n`);
    process.exitCode = 2;
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
