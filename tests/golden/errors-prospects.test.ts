import { describe, it } from 'vitest';
import type { Edit, EditOf } from '#world/edit.ts';
import { cause, checkStory, cure, refusal, reprocess, type Story } from './error-story.ts';

type ProspectFields = Extract<EditOf<'edit-outreach-record'>, { kind: 'prospect' }>['fields'];

const prospect = (fields: ProspectFields): Edit => ({
  type: 'edit-outreach-record',
  kind: 'prospect',
  id: 1,
  fields,
});

/** [APP-5] These errors are final: the callout stays failed, and the record is run again after the cure. */
const final = (
  title: string,
  { error, file, detail, causedBy, curedBy }: Record<'error' | 'file' | 'detail', string> & Caused,
): readonly [string, Story] => [title, {
  file,
  stimuli: [...cause(causedBy), ...cure(curedBy), reprocess()],
  attempts: [[`422 ${error}`], ['201']],
  body: refusal(detail),
  outcomes: [['Error (Outreach)'], ['Success (Outreach)']],
  partner: ['400', '200'],
}];

interface Caused {
  readonly causedBy: Edit;
  readonly curedBy: Edit;
}

const stories: readonly (readonly [string, Story])[] = [
  final("[ERR-4] a validation rule of the org refuses with its own message; the prospect is made to fit it", {
    error: 'ERR-4',
    file: 'err-4-validation-rule',
    detail: 'Prospects need a company before they enter a sequence',
    causedBy: {
      type: 'create-outreach-record',
      kind: 'validationRule',
      fields: { message: 'Prospects need a company before they enter a sequence', field: 'company' },
    },
    curedBy: prospect({ company: 'Customer Ltd' }),
  }),
  final('[ERR-9] the prospect is locked, and is unlocked', {
    error: 'ERR-9',
    file: 'err-9-prospect-locked',
    detail: 'Prospect is locked',
    causedBy: prospect({ locked: true }),
    curedBy: prospect({ locked: false }),
  }),
  final('[ERR-10] the prospect has no email address, and is given one', {
    error: 'ERR-10',
    file: 'err-10-missing-email',
    detail: 'Prospect is missing email',
    causedBy: prospect({ emails: [] }),
    curedBy: prospect({ emails: ['ready@customer.example'] }),
  }),
  final('[ERR-11] the prospect has opted out, and the opt-out is reverted', {
    error: 'ERR-11',
    file: 'err-11-opted-out',
    detail: 'Prospect is opted out',
    causedBy: prospect({ optedOut: true }),
    curedBy: prospect({ optedOut: false }),
  }),
];

describe('errors of the prospect, which are final', () => {
  it.each(stories)('[APP-5] [LOG-1] %s', async (_, story) => {
    await checkStory(story);
  });
});
