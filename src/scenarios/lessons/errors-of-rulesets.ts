import { demo } from './demo.ts';
import { errorLesson } from './error-lesson.ts';

const NOTE = 'Every sequence on the ruleset is affected by such a change, so it is not one to make lightly.';

const ruleset = (
  name: string,
  fields: {
    readonly permitDuplicateProspects?: 'allow' | 'only_if_inactive';
    readonly sequenceExclusivity?: 'none' | 'exclusive_sequences';
  },
) => ({ at: '1h', edit: { type: 'edit-outreach-record', kind: 'ruleset', id: demo.ruleset(name), fields } }) as const;

/** What a sequence's ruleset, or that of another sequence, refuses: ERR-5 to ERR-8. */
export const errorsOfRulesets = [
  errorLesson({
    id: 'prospect-already-targeted',
    title: 'Prospect already targeted in Outreach',
    summary: 'The ruleset says how often a prospect can be added to a sequence: the default is once and never again.',
    error: 'ERR-5',
    sequence: 'Inbound Welcome',
    email: 'peter.novak@tidewell.example',
    rating: ['Hot', 'Cold'],
    stimuli: [ruleset('Default Ruleset', { permitDuplicateProspects: 'only_if_inactive' })],
    opening:
      'Peter Novák has been through **Inbound Welcome** before and finished it. The sequence stands on the Default Ruleset, which permits each prospect once.',
    refusal: '**422, Prospect already targeted**. That he finished long ago makes no difference to this ruleset.',
    retried: false,
    because: 'Waiting does not undo that he was in the sequence before.',
    cure: {
      at: '1h',
      caption:
        'The cure: on the ruleset, answer **“Prospect can be added to this sequence”** with more than once. Here it becomes “once, if not active”.',
    },
    ending: 'Reprocessed from the audit log after the change, the same lead is added.',
    notes: NOTE,
  }),
  errorLesson({
    id: 'prospect-still-active',
    title: 'Prospect still active in Sequence',
    summary: 'A ruleset can permit a second time, but not while the first still goes on.',
    error: 'ERR-6',
    sequence: 'Webinar Follow-up',
    email: 'aisha.rahman@corvane.example',
    rating: ['Warm', 'Hot'],
    stimuli: [
      {
        at: '1h',
        edit: {
          type: 'act-on-sequence-state',
          prospect: demo.prospect('aisha.rahman@corvane.example'),
          sequence: demo.sequence('Webinar Follow-up'),
          action: 'finish',
        },
      },
    ],
    opening:
      'Aisha Rahman is active in **Webinar Follow-up**. Its ruleset, Once at a Time, permits a prospect again once the last time is over.',
    refusal: '**422, Prospect still active in Sequence**.',
    retried: false,
    because: 'Such a failure does not qualify: when she will have finished cannot be told.',
    cure: {
      at: '1h',
      caption:
        'Two cures: answer **“Prospect can be added to this sequence”** with any time, which affects every sequence on the ruleset; or let the first time end. Here her seller finishes the sequence for her.',
    },
    ending: 'Reprocessed, she is added again: the new sequence state is a second one beside the finished first.',
    notes: NOTE,
  }),
  errorLesson({
    id: 'active-in-another-sequence',
    title: 'Prospect active in another Outreach sequence',
    summary: 'It is the sequence that a prospect is already in that keeps all others away.',
    error: 'ERR-7',
    sequence: 'Inbound Welcome',
    email: 'ines.carvalho@tidewell.example',
    rating: ['Warm', 'Hot'],
    stimuli: [ruleset('Hands Off', { sequenceExclusivity: 'exclusive_sequences' })],
    opening:
      'Inês Carvalho is active in **Executive Outreach**. Its ruleset, Hands Off, wants active prospects for itself: exclusive against all sequences.',
    refusal:
      '**422, Prospect active in another Outreach sequence**. Nothing is wrong with Inbound Welcome; the other sequence guards her.',
    retried: false,
    because: 'The other sequence can last for weeks, so this does not qualify for a retry.',
    cure: {
      at: '1h',
      caption:
        'The cure is made on the ruleset of the sequence that she is **already in**: “Should active prospects be exclusive to this sequence?” becomes “Yes, but only for exclusive sequences”.',
    },
    ending: 'Inbound Welcome is not an exclusive sequence, so after the change both can run side by side.',
    notes: NOTE,
  }),
  errorLesson({
    id: 'active-in-another-exclusive-sequence',
    title: 'Prospect active in another exclusive sequence',
    summary: 'Two sequences that are both exclusive do not share a prospect, even with the milder setting.',
    error: 'ERR-8',
    sequence: 'Competitive Displacement',
    email: 'charlotte.webb@granitepeak.example',
    rating: ['Warm', 'Hot'],
    stimuli: [
      {
        at: '1h',
        edit: {
          type: 'act-on-sequence-state',
          prospect: demo.prospect('charlotte.webb@granitepeak.example'),
          sequence: demo.sequence('Banking Pilot'),
          action: 'finish',
        },
      },
    ],
    opening:
      'Charlotte Webb is active in **Banking Pilot**. It stands on One Campaign, exclusive against exclusive sequences only. **Competitive Displacement** stands on the same ruleset.',
    refusal:
      '**422, Prospect active in another exclusive sequence**. A non-exclusive sequence would have been free to take her.',
    retried: false,
    because: 'As with every refusal of a ruleset, waiting is no cure.',
    cure: {
      at: '1h',
      caption:
        'The guide’s cure is to answer “Should active prospects be exclusive to this sequence?” with **Yes**. That is the stricter answer, and cannot help. What works is **No** on the ruleset of the sequence that she is already in, or an end to that sequence. Here the pilot is over, and is finished for her.',
    },
    ending: 'Reprocessed, she is added: she is active in no exclusive sequence any more.',
    notes: NOTE,
  }),
];
