import { Option, type Command } from 'commander';
import { addCommand, gather } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { RunOptions } from '../run-options.ts';

/** `flowsim run` and its options; what it does is loaded when it is called. */
export function addRun(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'run', {
    description: 'run records through a graph and report what came of each',
    examples: [
      'flowsim run inbound.flow.json --records leads.csv',
      'flowsim run inbound.flow.json --records leads.csv --trigger updated --set "Status=Working - Contacted"',
      'flowsim run inbound.flow.json --all --reporter json --journal run.jsonl',
      'flowsim run inbound.flow.json --org acme.org.json --records million.csv --stream --reporter csv > results.csv',
      'flowsim run v1.flow.json --records leads.csv --deploy 3d=v2.flow.json',
      'flowsim run repaired.flow.json --records leads.csv --script faults-and-cures.script.json',
    ],
    more: SCRIPT_HELP,
  })
    .argument('<graph...>', 'routing graph, a .flow.json file; a second one may route the other object')
    .option('--records <file.csv>', 'records to run, an export of leads or contacts')
    .option('--record <id>', 'record of the org to run; may be given several times', gather)
    .option('--all', 'run every record of the org that can be routed')
    .addOption(
      new Option('--object <object>', 'what the records are (default: what the first graph routes)').choices([
        'Lead',
        'Contact',
      ]),
    )
    .addOption(new Option('--trigger <trigger>', 'how the records come in').choices(['new', 'updated']).default('new'))
    .option('--set <Field=value>', 'with --trigger updated: a change to make to each record; several times', gather)
    .option('--org <file.org.json>', 'simulated org to run in (default: the demo org)')
    .option('--script <file.json>', 'what is done on the way: faults, edits by hand, records to reprocess; a JSON list')
    .option('--deploy <length=file>', 'deploy another graph on the way, such as 3d=v2.flow.json; several times', gather)
    .option('--start <instant>', 'virtual start such as 2026-01-05T09:00:00Z')
    .option('--until <length>', 'longest virtual time, such as 36h', '7d')
    .option('--seed <number>', 'seed of chance: the same seed gives the same run', '1')
    .addOption(
      new Option('--reporter <reporter>', 'how to report').choices(['pretty', 'json', 'csv']).default('pretty'),
    )
    .option('--stream', 'read records and write results one by one, for files that are too large for memory')
    .option('--journal <file>', 'write the journal of the run to a file, one JSON line for each entry')
    .action(async (graphs: string[], options: RunOptions) => {
      const { run } = await import('./run.ts');
      done(await run(graphs, options, io));
    });
}

/** The file of the last example, as a test checks: help must not wait for the demo org that the file is made from. */
const SCRIPT_HELP = `With --stream the records come one by one, a millisecond apart, and leave memory when their trips end; pretty tells the
totals alone, and json is one line for each trip as it ends, with the totals in the last line.

The last example is shipped: all three files lie in public/examples. The file of --script says what is done and when,
counted from the start: make or lift a fault, edit one of the systems by hand, reprocess a record:
[
  {"at":"5m","make":{"type":"lock-user","user":2}},
  {"at":"2h","lift":{"type":"lock-user","user":2}},
  {"at":"2h30m","edit":{"type":"edit-outreach-record","kind":"mailbox","id":5,"fields":{"sendErroredAt":null}}},
  {"at":"2h30m","edit":{"type":"edit-outreach-record","kind":"prospect","id":49,"fields":{"emails":["hugo.lefebvre@lefebvre.example"]}}},
  {"at":"3h","reprocess":{"object":"Lead","id":"00Qak0000065d7sEAA","trigger":"updated","before":{"Outreach_Prospect_ID__c":null}}}
]`;
