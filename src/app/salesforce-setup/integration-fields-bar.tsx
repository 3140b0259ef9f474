import { Button } from '@mantine/core';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { addIntegrationFields, integrationFields, type IntegrationField } from '#mocks/salesforce/custom-fields.ts';
import { PROSPECT_ID_FIELD } from '#mocks/salesforce/integration-fields.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { useSalesforceSetting } from './use-salesforce-setting.ts';
import styles from './salesforce-setup.module.css';

/** [SF-3] Whether the three id fields of the integration are there, and one click that adds them. */
export function IntegrationFieldsBar(): ReactNode {
  const state = useWorkspace((workspace) => workspace.org.salesforce);
  const store = useWorkspaceStore();
  const change = useSalesforceSetting();
  const [refusal, setRefusal] = useState<string | null>(null);
  const fields = useMemo(() => integrationFields(state), [state]);
  const complete = fields.every(({ faults }) => faults.length === 0);
  const add = (): void => {
    const refused = change(addIntegrationFields);
    setRefusal(refused);
    if (refused === null) showUndo(store, doneText(store.getState().org.salesforce));
  };
  return (
    <section aria-label="Id fields of the integration" className={styles.bar}>
      <h2 className={styles.barTitle}>Id fields of the integration</h2>
      <ul className={styles.barList}>
        {fields.map((field) => (
          <Item key={field.object} field={field} />
        ))}
      </ul>
      {complete ? null : <Button onClick={add}>{labelOf(fields)}</Button>}
      {refusal === null ? null : (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </section>
  );
}

/** [SF-5] What is done, and whether a conversion takes the Prospect ID along, which the button may have turned on. */
function doneText({ leadConversionMapping: mapping }: SalesforceState): string {
  return mapping[PROSPECT_ID_FIELD] === PROSPECT_ID_FIELD
    ? "The id fields are in place. At conversion the lead's Outreach Prospect ID goes to the contact's."
    : "The id fields are in place. Lead conversion does not yet take the lead's Outreach Prospect ID to the contact's.";
}

function labelOf(fields: readonly IntegrationField[]): string {
  const missing = fields.filter(({ standing }) => !standing).length;
  if (missing === 0) return 'Mend the id fields';
  return missing === fields.length ? 'Add the three id fields' : 'Add what is missing';
}

function Item({ field: { object, wanted, standing, faults } }: { readonly field: IntegrationField }): ReactNode {
  const fine = faults.length === 0;
  return (
    <li data-fine={fine || undefined}>
      {fine ? <CircleCheck size={15} aria-hidden /> : <CircleAlert size={15} aria-hidden />}
      <div>
        {object}: {wanted.label}
        <span className={styles.state}>{fine ? 'in place' : standing ? faults.join(' ') : 'missing'}</span>
      </div>
    </li>
  );
}
