import type { RuleRow } from './rule.ts';

const GUIDE = 'The integration guide';

/** Where in a graph Add to Sequence belongs. */
export const placementRules: readonly RuleRow[] = [
  {
    id: 'PLC-1',
    standing: ['S'],
    title: 'Records come from Salesforce',
    text: 'Where leads and contacts are created in Salesforce and synced to Outreach, put Add to Sequence behind the Updated trigger, or behind the condition that the Outreach Prospect ID has changed or is not null.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['graph', 'sync-toggles'] },
  },
  {
    id: 'PLC-2',
    standing: ['S'],
    title: 'Prospects come from Outreach',
    text: 'Where prospects are created in Outreach and synced to Salesforce, put it behind the New trigger, or behind the condition that the id is not null.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['graph', 'sync-toggles'] },
  },
  {
    id: 'PLC-3',
    standing: ['S'],
    title: 'Both ways',
    text: 'Where records are created on both sides, configure both.',
    source: GUIDE,
    switch: { type: 'settings', settings: ['graph', 'sync-toggles'] },
  },
  {
    id: 'PLC-4',
    standing: ['C'],
    title: 'The editor checks the placement',
    text: 'It reads the graph against the sync settings and explains a node that stands in the wrong place. The commonest mistake is Add to Sequence behind New Lead where records come from Salesforce: the id is not there yet, and every record leaves by Missing Prospect ID.',
    source: 'Our choice',
    switch: { type: 'settings', settings: ['sync-toggles'] },
  },
];
