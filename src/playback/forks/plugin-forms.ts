import type { SyncToggles, SyncType } from '#crm-sync/sync-state.ts';
import { choiceField, named, numberField, switchField, type ChangeForm, type FormField } from './change-form.ts';

const SYNC_TYPES: readonly SyncType[] = ['User', 'Account', 'Lead', 'Contact'];

const inPlugin = { system: 'CRM plugin', onlyDifferent: true } as const;

const TOGGLES: Readonly<Record<keyof SyncToggles, string>> = {
  polling: 'Polling',
  pushing: 'Pushing',
  inboundCreate: 'Inbound Create',
  inboundUpdate: 'Inbound Update',
  outboundCreate: 'Outbound Create',
  outboundUpdate: 'Outbound Update',
};

const typeOf = (object: string | undefined): SyncType => SYNC_TYPES.find((each) => each === object) ?? 'Lead';

const typeField = (object: SyncType): FormField =>
  choiceField('object', 'Type', named(SYNC_TYPES), object, { decides: true });

/** What can be changed by hand on the CRM plugin's pages. */
export const pluginForms: readonly ChangeForm[] = [
  {
    ...inPlugin,
    id: 'change-sync-type',
    title: 'Toggles and polling of a type',
    about: 'What crosses between the two systems, and how often the plugin looks.',
    keywords: 'inbound outbound create update pushing minutes',
    fields: ({ sync }, values) => {
      const object = typeOf(values['object']);
      const { toggles, pollingMinutes } = sync.types[object];
      return [
        typeField(object),
        ...Object.entries(TOGGLES).map(([name, label]) => switchField(name, label, toggles[name as keyof SyncToggles])),
        numberField('pollingMinutes', 'Polls every (minutes)', pollingMinutes),
      ];
    },
    edit: ({ object, pollingMinutes, ...toggles }) => ({
      type: 'change-sync-type',
      object,
      ...(Object.keys(toggles).length === 0 ? {} : { toggles }),
      ...(pollingMinutes === undefined ? {} : { pollingMinutes }),
    }),
  },
  {
    ...inPlugin,
    id: 'change-sync-settings',
    title: 'Settings',
    about: 'Delay of pushes, the daily cap, what a deletion does.',
    keywords: 'push seconds api cap refresh users merge delete rate limit',
    fields: ({ sync, outreach }) => [
      numberField('pushSeconds', 'Pushes arrive after (seconds)', sync.pushSeconds),
      numberField('dailyCap', 'Most calls to Salesforce a day', sync.dailyCap, {
        optional: true,
        hint: 'Blank for no cap',
      }),
      switchField('refreshUsersOnReconnect', 'Refresh users on reconnect', sync.refreshUsersOnReconnect),
      switchField('deleteProspects', 'Delete the prospect with its record', sync.mergeAndDelete.deleteProspects),
      switchField('keepWhileInSequence', 'Keep it while it is in a sequence', sync.mergeAndDelete.keepWhileInSequence),
      switchField('drawsOnRateLimit', 'Its requests count against the rate limit', sync.drawsOnRateLimit),
      choiceField(
        'outreachUserId',
        'Outreach user that it draws on',
        outreach.users.map(({ id, firstName, lastName }) => ({ value: String(id), label: `${firstName} ${lastName}` })),
        sync.outreachUserId === null ? '' : String(sync.outreachUserId),
        { optional: true, hint: 'Blank for that of the newest grant' },
      ),
    ],
    edit: ({ deleteProspects, keepWhileInSequence, outreachUserId, ...settings }, { sync }) => ({
      type: 'change-sync-settings',
      settings: {
        ...settings,
        ...(outreachUserId === undefined
          ? {}
          : { outreachUserId: outreachUserId === null ? null : Number(outreachUserId) }),
        ...(deleteProspects === undefined && keepWhileInSequence === undefined
          ? {}
          : {
              mergeAndDelete: {
                deleteProspects: deleteProspects ?? sync.mergeAndDelete.deleteProspects,
                keepWhileInSequence: keepWhileInSequence ?? sync.mergeAndDelete.keepWhileInSequence,
              },
            }),
      },
    }),
  },
  {
    ...inPlugin,
    onlyDifferent: false,
    id: 'map-sync-field',
    title: 'Map a field',
    about: 'Adds a row to the Fields list of a type, in place of one for the same Outreach field.',
    keywords: 'mapping updates in out',
    fields: ({ sync, salesforce }, values) => {
      const object = typeOf(values['object']);
      const known = sync.types[object].mappings;
      const row = known.find(({ outreachField }) => outreachField === values['outreachField']);
      return [
        typeField(object),
        { name: 'outreachField', label: 'Outreach field', kind: 'text', value: '', hint: 'Such as custom1' },
        choiceField(
          'salesforceField',
          'Salesforce field',
          salesforce.fields[object].map(({ name, label }) => ({ value: name, label })),
          row?.salesforceField ?? '',
        ),
        switchField('updatesIn', 'Updates In', row?.updatesIn ?? true),
        switchField('updatesOut', 'Updates Out', row?.updatesOut ?? false),
      ];
    },
    edit: (values) => ({ type: 'map-sync-field', ...values }),
  },
  {
    ...inPlugin,
    onlyDifferent: false,
    id: 'unmap-sync-field',
    title: 'Take away a mapping',
    about: 'Takes a row from the Fields list of a type: the field crosses no more.',
    fields: ({ sync }, values) => {
      const object = typeOf(values['object']);
      const rows = sync.types[object].mappings.map(({ outreachField, salesforceField }) => ({
        value: outreachField,
        label: `${outreachField} – ${salesforceField}`,
      }));
      return [typeField(object), choiceField('outreachField', 'Mapping', rows, '')];
    },
    edit: (values) => ({ type: 'unmap-sync-field', ...values }),
  },
  {
    ...inPlugin,
    onlyDifferent: false,
    id: 'force-sync',
    title: 'Force sync',
    about: 'The next poll of a type looks at all its records.',
    fields: (_, values) => [typeField(typeOf(values['object']))],
    edit: (values) => ({ type: 'force-sync', ...values }),
  },
  {
    ...inPlugin,
    onlyDifferent: false,
    id: 'disconnect-sync',
    title: 'Disconnect',
    about: 'Nothing crosses until the plugin is reconnected.',
    fields: () => [],
    edit: () => ({ type: 'disconnect-sync' }),
  },
  {
    ...inPlugin,
    onlyDifferent: false,
    id: 'connect-sync',
    title: 'Connect',
    about: 'The plugin goes on where it was disconnected, and refreshes users where that is set.',
    keywords: 'reconnect',
    fields: () => [],
    edit: () => ({ type: 'connect-sync' }),
  },
];
