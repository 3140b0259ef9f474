import { Option, type Command } from 'commander';
import { addCommand, gather } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { ExplainOptions } from './explain.ts';

/** `flowsim explain` and its options. */
export function addExplain(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'explain', {
    description: 'say why a record went the way it did, or what an error, a rule or a check means',
    examples: [
      'flowsim explain ERR-9',
      'flowsim explain ADD-3 graph/open-edge "Rate limit exceeded"',
      'flowsim explain inbound.flow.json --records leads.csv --of "Ada Lovelace"',
      'flowsim explain inbound.flow.json --record 00Qak0000065d7sEAA --org acme.org.json',
      'flowsim explain tests/queue-owner.scenario.json',
    ],
    more: 'Every decision is made once more by the same code on what the node saw then: its edges in their order, each criterion\nwith the value it saw, each check, and the rule behind them. Records are chosen as for flowsim run.',
  })
    .argument('<what...>', 'a graph, a scenario, or ids and titles such as ERR-9, graph/open-edge and "Six retries"')
    .option(
      '--of <record or trip>',
      'only of this record, by name or id, or this trip, such as trip-3; several',
      gather,
    )
    .option('--records <file.csv>', 'records to run')
    .option('--record <id>', 'record of the org to run; several times', gather)
    .option('--all', 'run every record of the org that can be routed')
    .addOption(new Option('--trigger <trigger>', 'how the records come in').choices(['new', 'updated']).default('new'))
    .option('--set <Field=value>', 'with --trigger updated: a change to make to each record; several times', gather)
    .option('--org <file.org.json>', 'simulated org to run in (default: the demo org)')
    .option('--script <file.json>', 'what is done on the way, as for flowsim run')
    .option('--start <instant>', 'virtual start such as 2026-01-05T09:00:00Z')
    .option('--until <length>', 'longest virtual time, such as 36h', '7d')
    .option('--seed <number>', 'seed of chance', '1')
    .addOption(new Option('--reporter <reporter>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .action(async (what: string[], options: ExplainOptions) => {
      const { explain } = await import('./explain.ts');
      done(await explain(what, options, io));
    });
}
