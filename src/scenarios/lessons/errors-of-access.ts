import { errorLesson } from './error-lesson.ts';

const jonas = { email: 'jonas.albrecht@brightmoor.example', rating: ['Hot', 'Warm'] } as const;
const dropped = { type: 'drop-scope', scope: 'sequenceStates.all' } as const;
const taken = { type: 'take-right', right: 'manageSequences' } as const;

/** What LeanData may do in Outreach, and what it asks for that is not there: ERR-1 to ERR-4. */
export const errorsOfAccess = [
  errorLesson({
    id: 'unauthorized-oauth-scope',
    title: 'Unauthorized OAuth Scope',
    summary: 'A grant without sequenceStates.all can look everything up and add nobody.',
    error: 'ERR-1',
    sequence: 'Inbound Welcome',
    ...jonas,
    stimuli: [
      { at: '0s', make: dropped },
      { at: '30m', lift: dropped },
    ],
    opening:
      'Somebody authorized LeanData again this morning and left out one scope: `sequenceStates.all`. The authorization looks valid in Partner Apps. Jonas Albrecht is about to turn hot.',
    refusal:
      'LeanData found the prospect and the mailbox, and was refused at the last request: **403, Unauthorized OAuth Scope**. Adding to a sequence means creating a sequence state, and that needs the scope that is missing.',
    retried: true,
    because:
      'Somebody may put the scope right meanwhile, so this failure qualifies for a retry after Retry Action In, one hour here.',
    cure: {
      at: '30m',
      caption:
        'The cure: find out who authorized LeanData under **Admin, Partner Apps, Outreach**, and have them grant `sequences.all`, `sequenceStates.all`, `mailboxes.all` and `prospects.all`. The scope is back now; nothing happens until the retry is due.',
    },
    ending: 'One hour after the first attempt LeanData asks again, and this time Outreach takes it.',
    notes:
      'Ask the class what the Configuration Error edge would have needed: an authorization that is known to be invalid. A missing scope is only found out by asking.',
  }),
  errorLesson({
    id: 'unauthorized-request',
    title: 'Unauthorized Request in Outreach',
    summary: 'The person who authorized LeanData needs rights of their own: LeanData can do no more than they can.',
    error: 'ERR-2',
    sequence: 'Inbound Welcome',
    ...jonas,
    stimuli: [
      { at: '0s', make: taken },
      { at: '45m', lift: taken },
    ],
    opening: 'Dana Reyes authorized LeanData. Her Outreach profile has just lost its rights on sequences.',
    refusal:
      '**403, Unauthorized Request**. The scopes are complete, but LeanData acts as Dana, and her profile does not let her do this.',
    retried: true,
    because: 'A profile can be changed back, so the failure qualifies for a retry.',
    cure: {
      at: '45m',
      caption:
        'The cure lies in Outreach, under **User Admin, Profiles**, on the profile of the person who authorized. Four things must be on: **Permit Plugins** under Administration, **Permit all record visibility** for Prospects and Accounts, **Create, Edit, Enable and Sharing** under Sequences, and **Send from all records** under Mailboxes.',
    },
    ending: 'The retry finds the right restored.',
  }),
  errorLesson({
    id: 'resource-not-found',
    title: 'Resource Not Found in Outreach',
    summary: 'A lead can carry the id of a prospect that is gone: the edge looks at the field, not at Outreach.',
    error: 'ERR-3',
    sequence: 'Inbound Welcome',
    email: 'derek.fontaine@maplewood.example',
    rating: ['Hot', 'Cold'],
    opening:
      'Derek Fontaine carries the Prospect ID `4711`. That prospect was deleted in Outreach long ago, and nobody cleared the field.',
    refusal:
      '**404, Resource Not Found**. The field was not blank, so Missing Prospect ID was not followed; but there is no prospect 4711.',
    retried: true,
    because:
      'The same error is given for a user, a mailbox or a sequence, which an admin can put right, so it qualifies for a retry. Here that does not help: the id was read when the trip passed the node.',
    cure: {
      at: '12m',
      caption:
        'Where to look, in this order: whether the owner has a user and a mailbox in Outreach; whether the record’s Outreach ID is right; the plugin’s mapping, **Updates Out** and polling; the same mapping in Partner Apps; and where the node stands. Here the sync has noticed the lead by now, made a prospect, and written the right id over the old one.',
    },
    reprocessedAt: '8h',
    ending:
      'The first callout kept the old id through seven attempts, and failed for good. Reprocessed after that, the lead is added by its new id.',
    attempts: 1,
  }),
  errorLesson({
    id: 'general-validation-error',
    title: 'General Outreach Validation Error',
    summary: 'An organization can have rules of its own about who is added, and their text is all the help there is.',
    error: 'ERR-4',
    sequence: 'Inbound Welcome',
    email: 'ivan.petrov@quillmark.example',
    rating: ['Hot', 'Cold'],
    opening:
      'Larkfield has a validation rule in Outreach: prospects of its competitor Quillmark Analytics are never added to a sequence. Ivan Petrov works there.',
    refusal: '**422, General Outreach Validation Error**. The message is the one that the admin wrote into the rule.',
    retried: false,
    because: 'A rule of the organization does not change by waiting, so the failure does not qualify for a retry.',
    ending:
      'The callout has failed for good. Here the rule is right, and the graph should have asked first: a Condition on the company saves the callout.',
    final: 'error',
  }),
];
