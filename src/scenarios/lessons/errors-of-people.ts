import { demo } from './demo.ts';
import { errorLesson } from './error-lesson.ts';
import type { ScenarioLine } from '../scenario.ts';
import type { Edit } from '#world/edit.ts';

const byHand = (at: string, edit: Edit): ScenarioLine => ({ at, edit });
const welcome = { type: 'unshare-sequence', sequence: demo.sequence('Inbound Welcome') } as const;
const graces = demo.leadNamed('Grace Whitfield');

/** What is the matter with the prospect, the user or the mailbox: ERR-9 to ERR-15. */
export const errorsOfPeople = [
  errorLesson({
    id: 'prospect-locked',
    title: 'Prospect is locked in Outreach',
    summary: 'Somebody locked the prospect so that nobody writes to them: usually that is meant.',
    error: 'ERR-9',
    sequence: 'Inbound Welcome',
    email: 'dmitri.sokolov@norrland.example',
    rating: ['Hot', 'Warm'],
    stimuli: [
      byHand('1h', {
        type: 'edit-outreach-record',
        kind: 'prospect',
        id: demo.prospect('dmitri.sokolov@norrland.example'),
        fields: { locked: false },
      }),
    ],
    opening: 'Dmitri Sokolov was locked in Outreach. Salesforce shows nothing of it.',
    refusal:
      '**422, Prospect is locked**. The lead has its Prospect ID and its owner has a mailbox: no edge could have warned of this.',
    retried: false,
    because: 'A lock stays until somebody takes it off, so there is no retry.',
    cure: {
      at: '1h',
      caption:
        'Unlock the prospect if it was locked by mistake; otherwise leave it and ignore the error. Here it was a mistake.',
    },
    ending: 'Reprocessed from the audit log, the lead is added.',
  }),
  errorLesson({
    id: 'prospect-missing-email',
    title: 'Prospect missing email in Outreach',
    summary: 'A sequence with an email step takes nobody without an email address.',
    error: 'ERR-10',
    sequence: 'Inbound Welcome',
    email: { name: 'Grace Whitfield' },
    rating: ['Hot', 'Cold'],
    stimuli: [
      byHand('1h', {
        type: 'edit-outreach-record',
        kind: 'prospect',
        id: demo.prospectOf(graces),
        fields: { emails: ['grace.whitfield@hollinreed.example'] },
      }),
    ],
    opening:
      'Grace Whitfield rang and left no email address. The first step of **Inbound Welcome** is an automatic email.',
    refusal: '**422, Prospect missing email**. A sequence of calls and tasks alone would have taken her.',
    retried: false,
    because: 'Without an address there is nothing to wait for.',
    cure: {
      at: '1h',
      caption: 'Find the prospect in Outreach and add an email address. The sync can carry it to the lead.',
    },
    ending: 'With an address she is added when the lead is reprocessed.',
    notes: 'A Condition on Email before the node spares the callout.',
  }),
  errorLesson({
    id: 'prospect-opted-out',
    title: 'Prospect opted out',
    summary: 'A prospect who has opted out is added to no sequence, whoever asks.',
    error: 'ERR-11',
    sequence: 'Inbound Welcome',
    email: 'luca.moretti@corvane.example',
    rating: ['Hot', 'Warm'],
    opening: 'Luca Moretti has opted out of emails. The opt-out stands in Outreach.',
    refusal: '**422, Prospect opted out**. Outreach protects his choice, and LeanData cannot go around it.',
    retried: false,
    because: 'An opt-out does not go away by waiting.',
    ending:
      'It ends as an error, and rightly so. Only where the opt-out was a mistake: open the prospect in Outreach, and choose **Revert Opt Out** beside Edit.',
    final: 'error',
  }),
  errorLesson({
    id: 'user-is-not-the-owner',
    title: 'Outreach User is not the owner',
    summary:
      'A sequence that is not shared can be used by its owner alone: share it, once it holds nothing confidential.',
    error: 'ERR-12',
    sequence: 'Inbound Welcome',
    email: 'jonas.albrecht@brightmoor.example',
    rating: ['Hot', 'Warm'],
    stimuli: [
      { at: '0s', make: welcome },
      { at: '20m', lift: welcome },
    ],
    opening:
      'Dana has made **Inbound Welcome** private while she works on it. The node still names it: the list of sequences was read before.',
    refusal: '**422, Outreach User is not the owner**. Priya sends for Jonas Albrecht, and the sequence is Dana’s.',
    retried: true,
    because: 'Sharing can be switched on at any moment, so the failure qualifies for a retry.',
    cure: {
      at: '20m',
      caption:
        'The cure: set **Shared with Org** to “Others can see it and use it” on the sequence. Before that, see that it tells nothing confidential.',
    },
    ending: 'The retry an hour later finds a public sequence.',
  }),
  errorLesson({
    id: 'user-is-locked',
    title: 'Outreach User is locked',
    summary: 'A locked user has a User ID and cannot send: Missing User ID does not catch it.',
    error: 'ERR-13',
    sequence: 'Inbound Welcome',
    email: 'hannah.osei@norrland.example',
    rating: ['Hot', 'Cold'],
    stimuli: [
      byHand('50m', {
        type: 'edit-outreach-record',
        kind: 'user',
        id: demo.seat('Marcus Hill'),
        fields: { locked: false },
      }),
    ],
    opening:
      'Hannah Osei belongs to Marcus Hill. His seat in Outreach is locked, as seats are that the sync makes by itself.',
    refusal:
      '**422, Outreach User is locked**. Marcus has an Outreach User ID in Salesforce, so the edge was not followed.',
    retried: true,
    because: 'A user can be unlocked, so the failure qualifies for a retry.',
    cure: {
      at: '50m',
      caption: 'The cure: **User Admin, Users**, choose Marcus, and unlock him from the menu of his row.',
    },
    ending: 'The retry sends from an unlocked seat.',
  }),
  errorLesson({
    id: 'mailbox-sending-off',
    title: 'Outreach Mailbox does not have send enabled',
    summary: 'The owner is only known when the lead is routed, and so is whether their mailbox may send.',
    error: 'ERR-14',
    sequence: 'Newsletter Nurture',
    email: 'felix.brandt@kestrelrobotics.example',
    rating: ['Warm', 'Hot'],
    stimuli: [
      byHand('30m', {
        type: 'edit-outreach-record',
        kind: 'mailbox',
        id: demo.mailboxOf('Tom Becker'),
        fields: { sendDisabled: false },
      }),
    ],
    opening:
      'Felix Brandt belongs to Tom Becker, whose mailbox was set up without “Enable sending messages from this mailbox”.',
    refusal:
      '**422, Mailbox does not have send enabled**. With a Specific User the node would only offer mailboxes that send and sync.',
    retried: true,
    because: 'Tom can switch sending on, so the failure qualifies for a retry.',
    cure: {
      at: '30m',
      caption: 'Find the owner of the record, and have them switch on sending under **Mailboxes** in Outreach.',
    },
    ending: 'The retry sends from Tom’s mailbox.',
  }),
  errorLesson({
    id: 'mailbox-credentials',
    title: 'Outreach Mailbox has invalid send credentials',
    summary: 'A mailbox whose password has changed looks enabled until something is sent from it.',
    error: 'ERR-15',
    sequence: 'Newsletter Nurture',
    email: 'yuki.tanaka@kestrelrobotics.example',
    rating: ['Hot', 'Warm'],
    stimuli: [
      byHand('30m', {
        type: 'edit-outreach-record',
        kind: 'mailbox',
        id: demo.mailboxOf('Lena Fischer'),
        fields: { sendErroredAt: null },
      }),
    ],
    opening:
      'Yuki Tanaka belongs to Lena Fischer. Lena changed her email password last week, and Outreach still has the old one.',
    refusal: '**422, Mailbox has invalid send credentials**.',
    retried: true,
    because: 'The mailbox can be connected anew, so the failure qualifies for a retry.',
    cure: {
      at: '30m',
      caption:
        'Find out whose default mailbox it is, and have them disconnect and reconnect their email account under **Mailboxes**.',
    },
    ending: 'The retry goes through.',
  }),
];
