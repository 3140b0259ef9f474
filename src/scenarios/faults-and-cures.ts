import { demoIds } from './examples/demo-ids.ts';

const { sam, lenasMailbox, hugo, hugosProspect } = demoIds;
const lockSam = { type: 'lock-user', user: sam };

/** [RUN-4] [LOG-1] What is done on the way of the repair's run: a fault and its lifting, two cures, one log reprocessed. */
const lines = [
  { at: '5m', make: lockSam },
  { at: '2h', lift: lockSam },
  {
    at: '2h30m',
    edit: { type: 'edit-outreach-record', kind: 'mailbox', id: lenasMailbox, fields: { sendErroredAt: null } },
  },
  {
    at: '2h30m',
    edit: {
      type: 'edit-outreach-record',
      kind: 'prospect',
      id: hugosProspect,
      fields: { emails: ['hugo.lefebvre@lefebvre.example'] },
    },
  },
  {
    at: '3h',
    reprocess: { object: 'Lead', id: hugo, trigger: 'updated', before: { Outreach_Prospect_ID__c: null } },
  },
];

/** The file of the script: a line for each thing that is done. */
export const faultsAndCures = `[\n${lines.map((line) => `  ${JSON.stringify(line)}`).join(',\n')}\n]\n`;
