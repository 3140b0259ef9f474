import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CrmName } from '#crm-sync/sync-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { NeedsSalesforce } from './needs-salesforce.tsx';
import { useConnection } from './use-connection.ts';
import { writers } from './writers.ts';
import styles from './plugin-landing.module.css';

const CRMS: readonly { readonly name: CrmName; readonly text: string }[] = [
  { name: 'Salesforce', text: 'The simulated org.' },
  {
    name: 'Microsoft Dynamics 365',
    text: "The plugin looks the same. LeanData's integration does not work with it.",
  },
];

export interface AddCrmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Called once the CRM is allowed. */
  readonly onAdded: () => void;
}

/** [SYN-20] Add: which CRM, then whether Outreach may have access to it. Nothing is added before Allow. */
export function AddCrmDialog({ opened, onClose, onAdded }: AddCrmDialogProps): ReactNode {
  const [crm, setCrm] = useState<CrmName>('Salesforce');
  const [step, setStep] = useState<'choose' | 'allow'>('choose');
  const close = (): void => {
    setStep('choose');
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={step === 'choose' ? 'Add a CRM' : `Allow access to ${crm}?`}
      closeButtonProps={{ 'aria-label': 'Close without adding' }}
    >
      {step === 'choose' ? (
        <Stack gap="xs">
          {CRMS.map(({ name, text }) => (
            <button
              key={name}
              type="button"
              className={styles.crmCard}
              onClick={() => {
                setCrm(name);
                setStep('allow');
              }}
            >
              <strong className={styles.crmName}>{name}</strong>
              <span className={styles.dim}>{text}</span>
            </button>
          ))}
        </Stack>
      ) : (
        <Consent crm={crm} onBack={() => setStep('choose')} onAllowed={() => (close(), onAdded())} />
      )}
    </Modal>
  );
}

function Consent({
  crm,
  onBack,
  onAllowed,
}: {
  readonly crm: CrmName;
  readonly onBack: () => void;
  readonly onAllowed: () => void;
}): ReactNode {
  const { salesforce, sync } = useWorkspace((workspace) => workspace.org);
  const { allow } = useConnection();
  const users = writers(salesforce, sync.connectedAs);
  const [user, setUser] = useState(users.find((each) => each.isCurrent)?.id ?? null);
  const isSalesforce = crm === 'Salesforce';
  return (
    <Stack gap="sm">
      {isSalesforce ? (
        <>
          <p className={styles.text}>
            Outreach asks for access to <strong>{salesforce.organization.name}</strong>:
          </p>
          <ul className={styles.grants}>
            <li>read and change leads, contacts, accounts and users by the API</li>
            <li>do so at any time, until it is disconnected</li>
          </ul>
          <Select
            label="Log in as"
            description="The Salesforce user in whose name the plugin writes."
            searchable
            data={users.map(({ id, name }) => ({ value: id, label: name }))}
            value={user}
            onChange={setUser}
          />
        </>
      ) : (
        <NeedsSalesforce crm={crm} />
      )}
      {sync.added ? (
        <p className={styles.text}>
          {crm === sync.crm
            ? `${crm} is on the list already: allowing it connects it anew.`
            : `${crm} takes the place of ${sync.crm} on the list.`}{' '}
          Settings and mappings are kept.
        </p>
      ) : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            allow(crm, isSalesforce ? user : null);
            onAllowed();
          }}
        >
          Allow
        </Button>
      </Group>
    </Stack>
  );
}
