import { Button } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { PageHeader } from '#ui/page-header.tsx';
import { LinkTabs } from '../link-tabs.tsx';
import { NotFound } from '../not-found.tsx';
import { CompanyPart } from './company-part.tsx';
import { ConversionPart } from './conversion-part.tsx';
import { FieldsPart } from './fields-part.tsx';
import { LeadStatusesPart } from './lead-statuses-part.tsx';
import { PermissionSetsPart } from './permission-sets-part.tsx';
import { partAt, setupParts, type SetupPart } from './setup-parts.ts';
import { UsersPart } from './users-part.tsx';
import styles from './salesforce-setup.module.css';

const PARTS: Readonly<Record<SetupPart, () => ReactNode>> = {
  fields: FieldsPart,
  users: UsersPart,
  'permission-sets': PermissionSetsPart,
  'lead-statuses': LeadStatusesPart,
  conversion: ConversionPart,
  company: CompanyPart,
};

/** Salesforce Setup: fields, users, permission sets, lead statuses, conversion mapping and company settings of the org before the run. */
export function SalesforceSetupPage(): ReactNode {
  const { part: path } = useParams();
  const part = partAt(path);
  if (!part) {
    return (
      <NotFound
        title={`Salesforce Setup has no page "${path ?? ''}"`}
        way={{ to: '/salesforce-setup/fields', label: 'Go to the Object Manager' }}
      >
        There are the Object Manager, users, permission sets, lead statuses, lead conversion, and company and API.
      </NotFound>
    );
  }
  const Part = PARTS[part];
  return (
    <div className={styles.page}>
      <PageHeader title="Salesforce Setup" note="The next run starts from it.">
        <Button component={Link} to="/salesforce" variant="default" leftSection={<ArrowLeft size={14} aria-hidden />}>
          Back to the records
        </Button>
      </PageHeader>
      <LinkTabs
        label="Salesforce Setup"
        tabs={setupParts.map((each) => ({
          to: `/salesforce-setup/${each.part}`,
          title: each.title,
          current: each.part === part,
        }))}
      />
      <Part />
    </div>
  );
}
