import type { FailureReason } from '#logs/journal-entry.ts';
import type { Disagreement, GuideEntry } from './error-guide.ts';

const authorize = [
  'As a Salesforce admin who may edit Remote Site Settings, open Partner Apps and authorize Outreach with App ID and Client Secret.',
  'See that the Outreach integration is switched on.',
];

const edgeOrError: Disagreement = {
  text: 'The guide has a missing authorization both as this edge and as an error of a callout. Here the edge is taken where LeanData knows of it before the call; what Outreach refuses later is an error of the callout.',
  rule: 'ADD-2',
};

/** [ADD-2] to [ADD-5], [V2-4]: what each error edge means and what cures it, by the id of the edge. */
export const edgeGuide: Readonly<Record<string, GuideEntry>> = {
  'configuration-error': {
    cause: 'The authorization for Outreach is invalid.',
    guideCure: authorize,
    disagreements: [edgeOrError],
    rules: ['ADD-2', 'APP-10'],
  },
  'missing-prospect-id': {
    cause: 'The mapped field for the Outreach Prospect ID is blank on the record.',
    guideCure: [
      'Where records come from Salesforce, place the node behind the Updated trigger, or behind the condition that the Outreach Prospect ID has changed or is not null. Where they come from Outreach, behind the New trigger or the condition that it is not null.',
      'In the CRM plugin, see that Id (Outreach Internal) is mapped to that field with Updates Out, and that Pushing and Outbound Update are on.',
      'See that Partner Apps maps the same field.',
    ],
    rules: ['ADD-3', 'PLC-1', 'PLC-2', 'SYN-2', 'SYN-7'],
  },
  'queue-owner': {
    cause: 'The record is owned by a queue, and the mailbox of the node is the record owner’s.',
    guideCure: [
      'Give the record a user as owner before it comes to the node. The guide says that queues as owners are not supported.',
    ],
    worksInstead: ['Or choose a user field or a specific user as the mailbox of the node.'],
    rules: ['ADD-4'],
  },
  'missing-user-id': {
    cause: 'The mapped field for the Outreach User ID is blank on the user whose mailbox is to send.',
    guideCure: [
      'See that the user has a user in Outreach, with a mailbox that sends and syncs.',
      'In the CRM plugin, see that Id (Outreach Internal) is mapped to that field of User with Updates Out.',
      'After the first mapping, push all fields of the users up to Salesforce once, under Users in Outreach.',
    ],
    rules: ['ADD-5', 'SYN-10', 'OUT-12'],
  },
  'no-primary-sequence': {
    cause: 'The owner of the record has no primary sequence.',
    guideCure: [],
    worksInstead: ['Choose a primary sequence for the owner in Partner Apps, or a sequence in the node itself.'],
    rules: ['V2-4'],
  },
};

/** [ADD-8] */
export const revertGuide: GuideEntry = {
  cause: 'The settings are misconfigured, such as a wrong field mapping, or something unexpected happened.',
  guideCure: [
    'In Partner Apps, choose for Lead, Contact and User the field that the CRM plugin fills with Id (Outreach Internal). All three are required; an object that is not routed takes a placeholder field.',
    'See in the CRM plugin that Id (Outreach Internal) is mapped to those fields with Updates Out.',
  ],
  disagreements: [
    {
      text: 'The guide says that the actions of the path are put back, and not how far. Here all that the path changed since it last rested is put back; what cannot be is listed.',
      rule: 'ADD-9',
    },
  ],
  rules: ['ADD-8', 'ADD-9'],
};

/** Reasons that say of themselves what happened. The others stand for the last error of the callout. */
export type OwnReason = Extract<
  FailureReason,
  'Partner not authorized' | 'Object has been deleted' | 'Object has been merged'
>;

/** [LOG-5] What these failure reasons mean; `added`: Outreach had added the prospect nevertheless. */
export function reasonGuide(reason: OwnReason, added: boolean): GuideEntry {
  switch (reason) {
    case 'Partner not authorized':
      return {
        cause: 'When the callout was to be sent, LeanData had no authorization for Outreach: no request went out.',
        guideCure: authorize,
        disagreements: [edgeOrError],
        rules: ['LOG-5', 'ERR-19', 'APP-10'],
      };
    case 'Object has been deleted':
      return {
        cause: 'The record was deleted in Salesforce before the callout was answered.',
        guideCure: [],
        worksInstead: [
          added
            ? 'The prospect is in the sequence all the same: finish it there, or restore the record.'
            : 'Restore the record if it was deleted by mistake. If not, nothing is wrong.',
        ],
        rules: ['LOG-5', 'ADD-12'],
      };
    case 'Object has been merged':
      return {
        cause: 'The record was merged into another one in Salesforce before the callout was answered.',
        guideCure: [],
        worksInstead: [
          added
            ? 'The prospect is in the sequence all the same: finish it there if the merged record is not to be in it.'
            : 'Run the record that it was merged into.',
        ],
        rules: ['LOG-5', 'ADD-12'],
      };
  }
}

/** [APP-5] */
export const notRetried: Disagreement = {
  text: 'The guide says that only failures with certain criteria qualify for a retry, and does not list them. The retry table in Partner Apps is an assumption, and yours to change.',
  rule: 'APP-5',
};

/** [V2-3] What an error means for a callout that changes sequence states, where that is something else. */
export const stateChangeGuide: Readonly<Record<'ERR-3' | 'ERR-4', GuideEntry>> = {
  'ERR-3': {
    cause: 'Outreach has no such prospect, or the prospect was never added to the sequence.',
    guideCure: [],
    worksInstead: [
      'See that the record carries the id of its prospect.',
      'Add the prospect to the sequence first, or choose in the node the sequence that it is in.',
    ],
    rules: ['ERR-3', 'V2-3'],
  },
  'ERR-4': {
    cause: 'The sequence state does not allow the change: only an active one can be paused, only a paused one resumed.',
    guideCure: [],
    worksInstead: ['Look at the sequence state in Outreach, and choose another change in the node where it is wrong.'],
    rules: ['ERR-4', 'V2-3', 'OUT-3'],
  },
};
