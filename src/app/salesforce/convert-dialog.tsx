import { Box, Button, Checkbox, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ConvertRequest, SalesforceError, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { orgInstant } from '../org-instant.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { previewConversion } from './convert-preview.ts';
import { ConvertedList } from './converted-list.tsx';
import { convertRecord } from './edit-record.ts';
import { LookupSelect } from './lookup-select.tsx';
import { nameOfRecord, nameOfReference } from './record-names.ts';
import { Refusal } from './refusal.tsx';
import styles from './record-dialog.module.css';

export interface ConvertDialogProps {
  readonly lead: SalesforceRecord;
  readonly onClose: () => void;
}

/** What has been chosen so far; an existing account or contact may still be missing. */
interface Choice {
  readonly status: string | null;
  readonly existingAccount: boolean;
  readonly accountId: string | null;
  readonly existingContact: boolean;
  readonly contactId: string | null;
  readonly ownerId: string | null;
  readonly opportunity: boolean;
  readonly opportunityName: string;
}

/** [SF-4] Converts a lead by hand: shows what would come of it before it is done, and links to it afterwards. */
export function ConvertDialog({ lead, onClose }: ConvertDialogProps): ReactNode {
  const [done, setDone] = useState<readonly string[] | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size={done ? 'md' : 'xl'}
      title={done ? `${nameOfRecord(lead)} is converted` : `Convert ${nameOfRecord(lead)}`}
      closeButtonProps={{ 'aria-label': done ? 'Close' : 'Close without converting' }}
    >
      {done ? <Converted ids={done} onClose={onClose} /> : <Form lead={lead} onClose={onClose} onDone={setDone} />}
    </Modal>
  );
}

function Form(props: ConvertDialogProps & { readonly onDone: (ids: readonly string[]) => void }): ReactNode {
  const { lead, onClose, onDone } = props;
  const store = useWorkspaceStore();
  const state = useWorkspace((workspace) => workspace.org.salesforce);
  const statuses = state.leadStatuses.filter((status) => status.converted).map(({ name }) => name);
  const [choice, setChoice] = useState<Choice>(() => firstChoice(state, lead, statuses));
  const [refused, setRefused] = useState<SalesforceError | null>(null);
  const set = (part: Partial<Choice>): void => {
    setChoice((before) => ({ ...before, ...part }));
    setRefused(null);
  };
  const request = requestOf(lead, choice);
  const shown = useDeferredValue(choice);
  const preview = useMemo(() => {
    const asked = requestOf(lead, shown);
    return asked ? previewConversion(state, asked, orgInstant) : null;
  }, [state, lead, shown]);
  const queueOwned = objectOfId(String(lead['OwnerId'] ?? '')) === 'Group';
  const convert = (): void => {
    if (!request) return;
    const result = convertRecord(store.getState().org, request, orgInstant);
    if (!result.ok) {
      setRefused(result.error);
      return;
    }
    const { org, value } = result.value;
    store.getState().editOrg(() => org, `Converted lead ${nameOfRecord(lead)} in Salesforce`);
    showUndo(store, `${nameOfRecord(lead)} was converted.`);
    onDone([value.accountId, value.contactId, ...(value.opportunityId === null ? [] : [value.opportunityId])]);
  };
  const refusal = refused ?? (preview && !preview.ok ? preview.error : null);
  return (
    <Stack gap="md">
      <div className={styles.columns}>
        <Stack gap="md">
          <Select
            label="Converted status"
            required
            data={statuses}
            value={choice.status}
            onChange={(status) => set({ status })}
            description={
              statuses.length === 0
                ? 'No lead status is flagged as converted: flag one in Salesforce Setup.'
                : undefined
            }
          />
          <Target
            label="Account"
            state={state}
            object="Account"
            existing={choice.existingAccount}
            fresh={`New: ${String(lead['Company'] ?? '')}`}
            value={choice.accountId}
            onExisting={(existingAccount) =>
              set({ existingAccount, ...(existingAccount ? {} : { existingContact: false, contactId: null }) })
            }
            onChange={(accountId) => set({ accountId, contactId: null })}
          />
          <Target
            label="Contact"
            state={state}
            object="Contact"
            existing={choice.existingContact}
            locked={choice.existingAccount ? undefined : 'A new account has no contacts yet.'}
            fresh={`New: ${nameOfRecord(lead)}`}
            value={choice.contactId}
            only={choice.accountId}
            onExisting={(existingContact) => set({ existingContact })}
            onChange={(contactId) => set({ contactId })}
          />
          <LookupSelect
            label="Owner of the new records"
            state={state}
            objects={['User']}
            required={queueOwned}
            description={
              queueOwned
                ? `The lead is owned by the queue ${nameOfReference(state, String(lead['OwnerId']))}, which cannot own what it becomes.`
                : undefined
            }
            value={choice.ownerId}
            placeholder={
              queueOwned ? 'Choose a user' : `As the lead: ${nameOfReference(state, String(lead['OwnerId'] ?? ''))}`
            }
            onChange={(ownerId) => set({ ownerId })}
          />
          <Checkbox
            label="Create an opportunity"
            checked={choice.opportunity}
            onChange={(event) => set({ opportunity: event.currentTarget.checked })}
          />
          {choice.opportunity ? (
            <TextInput
              label="Opportunity name"
              required
              value={choice.opportunityName}
              onChange={(event) => set({ opportunityName: event.currentTarget.value })}
            />
          ) : null}
        </Stack>
        <Box role="region" aria-label="What the conversion writes" className={styles.preview ?? ''} tabIndex={0}>
          {preview?.ok ? (
            <ConvertedList state={state} targets={preview.value} />
          ) : (
            <p className={styles.hint}>{missingOf(choice) ?? 'Nothing: Salesforce refuses this conversion.'}</p>
          )}
        </Box>
      </div>
      {refusal ? <Refusal error={refusal} /> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={!request} onClick={convert}>
          Convert
        </Button>
      </Group>
    </Stack>
  );
}

interface TargetProps {
  readonly label: string;
  readonly state: SalesforceState;
  readonly object: 'Account' | 'Contact';
  readonly existing: boolean;
  /** Why only a new one is possible. */
  readonly locked?: string | undefined;
  /** What a new one will be called. */
  readonly fresh: string;
  readonly value: string | null;
  /** Account whose contacts are offered. */
  readonly only?: string | null;
  readonly onExisting: (existing: boolean) => void;
  readonly onChange: (id: string | null) => void;
}

function Target(props: TargetProps): ReactNode {
  const { label, object, existing, locked, only } = props;
  return (
    <Stack gap={6}>
      <Radio.Group
        label={label}
        value={existing ? 'existing' : 'new'}
        onChange={(value) => props.onExisting(value === 'existing')}
      >
        <Stack gap={6} mt={4}>
          <Radio size="xs" value="new" label={props.fresh} />
          <Radio
            size="xs"
            value="existing"
            label="An existing one"
            disabled={locked !== undefined}
            description={locked}
          />
        </Stack>
      </Radio.Group>
      {existing ? (
        <LookupSelect
          aria-label={`Existing ${label.toLowerCase()}`}
          placeholder="Search by name, or type an id"
          state={props.state}
          objects={[object]}
          value={props.value}
          onChange={props.onChange}
          {...(object === 'Contact'
            ? { only: (record: SalesforceRecord) => only !== null && record['AccountId'] === only }
            : {})}
        />
      ) : null}
    </Stack>
  );
}

/** The links that a conversion leaves on the screen. */
function Converted({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }): ReactNode {
  const state = useWorkspace((workspace) => workspace.org.salesforce);
  return (
    <Stack gap="md">
      <div>
        The lead is read-only from now on. What it became:
        <ul className={styles.results}>
          {ids.map((id) => {
            const object = objectOfId(id);
            return (
              <li key={id}>
                {object}:{' '}
                <Link to={`/salesforce/${object ?? ''}/${id}`} onClick={onClose}>
                  {nameOfReference(state, id)}
                </Link>{' '}
                <span className={styles.id}>{id}</span>
              </li>
            );
          })}
        </ul>
      </div>
      <Group justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          Done
        </Button>
      </Group>
    </Stack>
  );
}

/** A company of the same name is offered first, as Salesforce does. */
function firstChoice(state: SalesforceState, lead: SalesforceRecord, statuses: readonly string[]): Choice {
  const company = String(lead['Company'] ?? '').toLowerCase();
  const same = state.records.Account.find(
    (account) => account['IsDeleted'] !== true && String(account['Name'] ?? '').toLowerCase() === company,
  );
  return {
    status: statuses[0] ?? null,
    existingAccount: same !== undefined,
    accountId: same ? String(same['Id']) : null,
    existingContact: false,
    contactId: null,
    ownerId: null,
    opportunity: false,
    opportunityName: `${String(lead['Company'] ?? '')}-`,
  };
}

/** What Salesforce is asked to do; null while something is still to be chosen. */
function requestOf(lead: SalesforceRecord, choice: Choice): ConvertRequest | null {
  if (missingOf(choice) !== null) return null;
  return {
    leadId: String(lead['Id']),
    convertedStatus: choice.status ?? '',
    accountId: choice.existingAccount ? choice.accountId : null,
    contactId: choice.existingContact ? choice.contactId : null,
    ownerId: choice.ownerId,
    opportunityName: choice.opportunity ? choice.opportunityName.trim() : null,
  };
}

function missingOf(choice: Choice): string | null {
  if (choice.status === null) return 'Choose a converted status first.';
  if (choice.existingAccount && choice.accountId === null) return 'Choose the account first.';
  if (choice.existingContact && choice.contactId === null) return 'Choose the contact first.';
  return choice.opportunity && choice.opportunityName.trim() === '' ? 'Name the opportunity first.' : null;
}
