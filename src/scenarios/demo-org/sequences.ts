import { HOUR, SECOND } from '#shared/instant.ts';
import { demoPlan } from './plan.ts';

/** [OUT-4] Each setting of both questions stands on one of them. The first is Outreach's own default. */
export const demoRulesets = [
  { name: 'Default Ruleset', permitDuplicateProspects: 'disallow', sequenceExclusivity: 'none' },
  { name: 'Once at a Time', permitDuplicateProspects: 'only_if_inactive', sequenceExclusivity: 'none' },
  { name: 'Any Time', permitDuplicateProspects: 'allow', sequenceExclusivity: 'none' },
  { name: 'Hands Off', permitDuplicateProspects: 'only_if_inactive', sequenceExclusivity: 'all_sequences' },
  {
    name: 'One Campaign',
    permitDuplicateProspects: 'disallow',
    sequenceExclusivity: 'exclusive_sequences',
    stageIds: {
      replied: null,
      bounced: null,
      started: stageOf('Working - Contacted'),
      finished: stageOf('Recycled'),
      opted_out: stageOf('Closed - Not Converted'),
    },
  },
] as const;

/** [OUT-10] Id of the stage that goes with a lead status: stages are numbered in the order of the statuses. */
function stageOf(status: string): number {
  const at = demoPlan.leadStatuses.findIndex(({ name }) => name === status);
  if (at === -1) throw new Error(`The demo org has no lead status ${status}`);
  return at + 1;
}

const seconds = (hours: number): number => (hours * HOUR) / SECOND;
const step = (order: number, stepType: 'auto_email' | 'manual_email' | 'call' | 'task', hours: number) => ({
  id: order,
  order,
  stepType,
  interval: seconds(hours),
});

/** Sequences by their place in the list, which is Outreach's id too. */
export const demoSequences = [
  {
    name: 'Inbound Welcome',
    description: 'First contact after an inquiry.',
    ruleset: 'Default Ruleset',
    shareType: 'shared',
    steps: [step(1, 'auto_email', 0), step(2, 'call', 24), step(3, 'auto_email', 72)],
  },
  {
    name: 'Webinar Follow-up',
    description: 'Recording, questions, next steps.',
    ruleset: 'Once at a Time',
    shareType: 'shared',
    steps: [step(1, 'auto_email', 1), step(2, 'manual_email', 48)],
  },
  {
    name: 'Newsletter Nurture',
    description: 'For people who know us already.',
    ruleset: 'Any Time',
    shareType: 'shared',
    steps: [step(1, 'auto_email', 0), step(2, 'auto_email', 336)],
  },
  {
    name: 'Executive Outreach',
    description: 'Nothing else may run beside it.',
    ruleset: 'Hands Off',
    shareType: 'shared',
    steps: [step(1, 'manual_email', 0), step(2, 'call', 24), step(3, 'task', 48)],
  },
  {
    name: 'Competitive Displacement',
    description: 'Never beside another campaign of its kind.',
    ruleset: 'One Campaign',
    shareType: 'shared',
    steps: [step(1, 'auto_email', 0), step(2, 'call', 48)],
  },
  {
    name: 'Banking Pilot',
    description: 'Being tried out by Dana.',
    ruleset: 'One Campaign',
    shareType: 'private',
    steps: [step(1, 'manual_email', 0), step(2, 'call', 24)],
  },
] as const;
