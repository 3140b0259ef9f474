import type { ReactNode } from 'react';
import type { Actor } from '#mocks/kit/change.ts';
import { NO_STAGES } from '#mocks/outreach/new-record.ts';
import type { OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OutreachRefusal } from '#mocks/outreach/refusal.ts';
import type { Outreach } from '#mocks/outreach/outreach.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { Result } from '#shared/result.ts';
import { orgInstant } from '../org-instant.ts';
import { AccountForm } from './account-form.tsx';
import type { FormProps } from './form-props.ts';
import type { FormKind } from './kinds.ts';
import { MailboxForm } from './mailbox-form.tsx';
import { outreachUserName, prospectName } from './outreach-names.ts';
import { ProspectForm } from './prospect-form.tsx';
import { RulesetForm } from './ruleset-form.tsx';
import { SequenceForm } from './sequence-form.tsx';
import { StageForm } from './stage-form.tsx';
import { UserForm } from './user-form.tsx';

export interface KindForm<Record> {
  readonly Form: (props: FormProps<Record>) => ReactNode;
  /** What a new record starts with; its id is 0 until it is added. */
  readonly blank: (state: OutreachState) => Record;
  readonly nameOf: (record: Record) => string;
  readonly create: (outreach: Outreach, record: Record) => Result<Record, OutreachRefusal>;
}

const PERSON: Actor = { through: 'person' };

type Forms = { readonly [K in FormKind]: KindForm<OutreachRecords[K]> };

export const forms: Forms = {
  prospect: {
    Form: ProspectForm,
    create: (outreach, { id: _new, ...fields }) => outreach.create('prospect', fields, PERSON),
    nameOf: prospectName,
    blank: (state) => ({
      id: 0,
      firstName: null,
      lastName: null,
      company: null,
      title: null,
      emails: [],
      optedOut: false,
      locked: false,
      stageId: state.stages[0]?.id ?? null,
      ownerId: state.users[0]?.id ?? null,
      accountId: null,
      values: {},
      createdAt: orgInstant,
      updatedAt: orgInstant,
    }),
  },
  account: {
    Form: AccountForm,
    create: (outreach, { id: _new, ...fields }) => outreach.create('account', fields, PERSON),
    nameOf: (account) => account.name,
    blank: () => ({
      id: 0,
      name: '',
      domain: null,
      ownerId: null,
      values: {},
      createdAt: orgInstant,
      updatedAt: orgInstant,
    }),
  },
  user: {
    Form: UserForm,
    create: (outreach, { id: _new, ...fields }) => outreach.create('user', fields, PERSON),
    nameOf: outreachUserName,
    blank: () => ({
      id: 0,
      email: '',
      firstName: '',
      lastName: '',
      locked: false,
      mailboxId: null,
      updatedAt: orgInstant,
    }),
  },
  mailbox: {
    Form: MailboxForm,
    create: (outreach, { id: _new, ...fields }) => outreach.create('mailbox', fields, PERSON),
    nameOf: (mailbox) => mailbox.email,
    // Most likely it is for somebody who has none.
    blank: ({ users, mailboxes }) => ({
      id: 0,
      userId: users.find(({ id }) => !mailboxes.some(({ userId }) => userId === id))?.id ?? 0,
      email: '',
      sendDisabled: false,
      syncDisabled: false,
      sendErroredAt: null,
    }),
  },
  sequence: {
    Form: SequenceForm,
    create: (outreach, { id: _new, ...fields }) => outreach.create('sequence', fields, PERSON),
    nameOf: (sequence) => sequence.name,
    blank: (state) => ({
      id: 0,
      name: '',
      description: null,
      shareType: 'private',
      enabled: true,
      rulesetId: state.rulesets[0]?.id ?? 0,
      ownerId: state.users[0]?.id ?? 0,
      steps: [],
    }),
  },
  stage: {
    Form: StageForm,
    create: (outreach, { id: _new, ...fields }) => outreach.create('stage', fields, PERSON),
    nameOf: (stage) => stage.name,
    blank: (state) => ({ id: 0, name: '', order: 1 + Math.max(0, ...state.stages.map(({ order }) => order)) }),
  },
  ruleset: {
    Form: RulesetForm,
    create: (outreach, { id: _new, ...fields }) => outreach.create('ruleset', fields, PERSON),
    nameOf: (ruleset) => ruleset.name,
    blank: () => ({
      id: 0,
      name: '',
      permitDuplicateProspects: 'disallow',
      sequenceExclusivity: 'none',
      stageIds: NO_STAGES,
    }),
  },
};
