import { assertNever } from '#shared/assert-never.ts';
import { withoutStimuli } from './fault-script.ts';
import { withEdit, withFieldChange, withStartingFields } from './fork.ts';
import type { RunInput, Stimulus } from './run-input.ts';
import type { WhyNotChange } from './why-not-answer.ts';

/** [RUN-4] The run in which everything of a way is different. Places of stimuli are those of the input given. */
export function withChanges(input: RunInput, changes: readonly WhyNotChange[]): RunInput {
  const written = changes.reduce(withValue, input);
  const gone = changes.flatMap((change) => (change.type === 'without' ? change.stimuli : []));
  const shorter = gone.length === 0 ? written : withoutStimuli(written, gone);
  return changes.reduce(withAddition, shorter);
}

/** Values are written first, while the places of the stimuli are still as they were. */
function withValue(input: RunInput, change: WhyNotChange): RunInput {
  switch (change.type) {
    case 'stimulus-field': {
      const stimulus = input.stimuli[change.stimulus];
      if (!stimulus || !('fields' in stimulus)) return input;
      const fields = { ...stimulus.fields, [change.field]: change.value };
      const next: Stimulus = { ...stimulus, fields, ...(change.imported && { through: 'import' }) };
      return { ...input, stimuli: input.stimuli.with(change.stimulus, next) };
    }
    case 'record-field':
      return withStartingFields(input, change, { [change.field]: change.value });
    case 'edit':
    case 'update':
    case 'without':
      return input;
    default:
      return assertNever(change);
  }
}

function withAddition(input: RunInput, change: WhyNotChange): RunInput {
  if (change.type === 'edit') return withEdit(input, change.edit, change.after);
  if (change.type === 'update') return withFieldChange(input, change, { [change.field]: change.value }, change.after);
  return input;
}
