import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SalesforceError } from '#mocks/kit/record-store.ts';

/** Why Salesforce does not do something, in its own words and with its code. */
export function Refusal({ error }: { readonly error: SalesforceError }): ReactNode {
  return (
    <Alert color="red" title="Salesforce refuses this" role="alert">
      <strong>{error.errorCode}</strong>: {error.message}
    </Alert>
  );
}
