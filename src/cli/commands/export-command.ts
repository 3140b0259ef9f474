import { Option, type Command } from 'commander';
import { addCommand } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { ExportOptions } from './export.ts';

/** `flowsim export` and its options. */
export function addExport(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'export', {
    description: 'write a graph in a form that other programs and people read',
    examples: [
      'flowsim export inbound.flow.json --to mermaid',
      'flowsim export inbound.flow.json --to svg --scheme dark --out inbound.svg',
      'flowsim export inbound.flow.json --to xstate --out inbound.machine.js',
      'flowsim export old.flow.json --to json --tidy --out tidy.flow.json',
    ],
    more: 'xstate gives a module; a machine as JSON where the file of --out ends in .json. A graph with errors has none.',
  })
    .argument('<graph>', 'routing graph, a .flow.json file')
    .addOption(
      new Option('--to <form>', 'what to write').choices(['mermaid', 'xstate', 'svg', 'json']).makeOptionMandatory(),
    )
    .option('--out <file>', 'file to write (default: print it)')
    .addOption(new Option('--scheme <scheme>', 'colours of an svg').choices(['light', 'dark']).default('light'))
    .option('--org <file.org.json>', 'org whose names for users, queues and sequences an svg shows')
    .option('--tidy', 'lay the nodes out afresh first')
    .action(async (graph: string, options: ExportOptions) => {
      const { exportGraph } = await import('./export.ts');
      done(await exportGraph(graph, options, io));
    });
}
