import type { EditType } from './edit.ts';

/** Systems in which edits are made, as people call them. */
export type EditSystem = 'Outreach' | 'Salesforce' | 'LeanData' | 'CRM plugin';

/** One type of edit as screens and logs name it. */
export interface EditInfo {
  readonly type: EditType;
  readonly system: EditSystem;
  readonly title: string;
}

const rows: Readonly<Record<EditType, readonly [system: EditSystem, title: string]>> = {
  'create-outreach-record': ['Outreach', 'Create a record'],
  'edit-outreach-record': ['Outreach', 'Edit a record'],
  'remove-outreach-record': ['Outreach', 'Delete a record'],
  'add-prospect': ['Outreach', 'Add the prospect to the sequence'],
  'act-on-sequence-state': ['Outreach', 'Act on the prospect in the sequence'],
  'change-outreach-settings': ['Outreach', 'Change settings'],
  'convert-lead': ['Salesforce', 'Convert the lead'],
  'restore-record': ['Salesforce', 'Restore the record'],
  'authorize-outreach': ['LeanData', 'Authorize Outreach'],
  'disconnect-outreach': ['LeanData', 'Disconnect Outreach'],
  'map-field': ['LeanData', 'Map the field of the Outreach id'],
  'change-leandata-settings': ['LeanData', 'Change settings'],
  'change-sync-settings': ['CRM plugin', 'Change settings'],
  'change-sync-type': ['CRM plugin', 'Change a type'],
  'map-sync-field': ['CRM plugin', 'Map a field'],
  'unmap-sync-field': ['CRM plugin', 'Take away a mapping'],
  'force-sync': ['CRM plugin', 'Force sync'],
  'connect-sync': ['CRM plugin', 'Connect'],
  'disconnect-sync': ['CRM plugin', 'Disconnect'],
};

/** What is known of a type of edit. */
export function editInfo(type: EditType): EditInfo {
  const [system, title] = rows[type];
  return { type, system, title };
}

/** All types of edits, by their systems. */
export const editCatalog: readonly EditInfo[] = (Object.keys(rows) as EditType[]).map(editInfo);

/** `Outreach: Edit a record`; a type that is none keeps its name. */
export function editTitle(type: string): string {
  const known = editCatalog.find((info) => info.type === type);
  return known === undefined ? type : `${known.system}: ${known.title}`;
}
