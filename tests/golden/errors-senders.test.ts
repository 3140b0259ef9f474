import { describe, it } from 'vitest';
import type { Edit } from '#world/edit.ts';
import { START } from '../support/small-org.ts';
import { cause, checkStory, cure, MAILBOXES, refusal, type Story } from './error-story.ts';

const sequence = (fields: (Edit & { type: 'edit-outreach-record'; kind: 'sequence' })['fields']): Edit => ({
  type: 'edit-outreach-record',
  kind: 'sequence',
  id: 1,
  fields,
});
const user = (locked: boolean): Edit => ({ type: 'edit-outreach-record', kind: 'user', id: 1, fields: { locked } });
const mailbox = (fields: (Edit & { type: 'edit-outreach-record'; kind: 'mailbox' })['fields']): Edit => ({
  type: 'edit-outreach-record',
  kind: 'mailbox',
  id: 1,
  fields,
});

interface SenderCase {
  readonly title: string;
  readonly file: string;
  readonly error: string;
  readonly detail: string;
  readonly causedBy: Edit;
  readonly curedBy: readonly Edit[];
}

const cases: readonly SenderCase[] = [
  {
    title: '[ERR-12] the sequence of somebody else is not shared, and is shared',
    file: 'err-12-not-the-owner',
    error: 'ERR-12',
    detail: 'User is not the owner',
    causedBy: sequence({ shareType: 'private', ownerId: 2 }),
    curedBy: [sequence({ shareType: 'shared' })],
  },
  {
    title: '[ERR-13] the user of the mailbox is locked, and is unlocked',
    file: 'err-13-user-locked',
    error: 'ERR-13',
    detail: 'User is locked',
    causedBy: user(true),
    curedBy: [user(false)],
  },
  {
    title: '[ERR-14] sending from the default mailbox is switched off, and is enabled, whatever the choice of mailbox',
    file: 'err-14-send-disabled',
    error: 'ERR-14',
    detail: 'Mailbox does not have send enabled',
    causedBy: mailbox({ sendDisabled: true }),
    curedBy: [mailbox({ sendDisabled: false })],
  },
  {
    title: '[ERR-15] the send credentials of the default mailbox are broken; the account is disconnected and connected again',
    file: 'err-15-invalid-credentials',
    error: 'ERR-15',
    detail: 'Mailbox has invalid send credentials',
    causedBy: mailbox({ sendErroredAt: START }),
    curedBy: [
      { type: 'remove-outreach-record', kind: 'mailbox', id: 1 },
      { type: 'create-outreach-record', kind: 'mailbox', fields: { userId: 1, email: 'sam@vendor.example' } },
    ],
  },
];

const stories: readonly (readonly [string, Story])[] = cases.flatMap(({ title, file, error, detail, causedBy, curedBy }) =>
  Object.entries(MAILBOXES).map(
    ([choice, node]): readonly [string, Story] => [`${title}: ${choice}`, {
      file: `${file}-${choice}`,
      node,
      stimuli: [...cause(causedBy), ...cure(...curedBy)],
      attempts: [[`422 ${error}`, '201']],
      body: refusal(detail),
      outcomes: [['Pending (Outreach)', 'Success (Outreach)']],
      partner: ['200'],
    }],
  ),
);

describe('errors of the sender, for each choice of mailbox (ADD-13)', () => {
  it.each(stories)('[ADD-13] [LOG-3] %s', async (_, story) => {
    await checkStory(story);
  });
});
