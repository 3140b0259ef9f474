import type { ComponentType } from 'react';
import type { ChangeContext } from './change-context.ts';
import { FieldsChange } from './fields-change.tsx';
import { FormChange } from './form-change.tsx';
import { DeleteChange, DeployChange, ReprocessChange } from './other-changes.tsx';
import { leandataForms } from './leandata-forms.ts';
import { outreachForms } from './outreach-forms.ts';
import { pluginForms } from './plugin-forms.ts';
import { salesforceForms } from './salesforce-forms.ts';

/** One kind of change, as the panel lists it. */
export interface ChangePart {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly about: string;
  readonly keywords?: string;
  /** Whether it means something before the first record. */
  readonly atStartToo: boolean;
  readonly Content: ComponentType<ChangeContext>;
}

/** Everything that can be changed, in the order in which it is offered. */
export const changeParts: readonly ChangePart[] = [
  {
    id: 'fields',
    group: 'Salesforce',
    title: 'Change fields of a record',
    about: 'Of the record in view, or of any other lead, contact, account or user.',
    keywords: 'value owner status edit update',
    atStartToo: true,
    Content: FieldsChange,
  },
  {
    id: 'delete',
    group: 'Salesforce',
    title: 'Delete a record',
    about: 'Of the record in view, or of any other.',
    keywords: 'remove',
    atStartToo: true,
    Content: DeleteChange,
  },
  {
    id: 'reprocess',
    group: 'Salesforce',
    title: 'Reprocess a record',
    about: 'Runs it through its graph again.',
    keywords: 'again route trigger',
    atStartToo: false,
    Content: ReprocessChange,
  },
  ...[...salesforceForms, ...outreachForms, ...leandataForms, ...pluginForms].map((form): ChangePart => ({
    id: form.id,
    group: form.system,
    title: form.title,
    about: form.about,
    ...(form.keywords === undefined ? {} : { keywords: form.keywords }),
    atStartToo: true,
    Content: (context) => <FormChange {...context} form={form} />,
  })),
  {
    id: 'deploy',
    group: 'The graph',
    title: 'Deploy another graph or version',
    about: 'It is the live one of its object from there on.',
    keywords: 'draft version live',
    atStartToo: true,
    Content: DeployChange,
  },
];
