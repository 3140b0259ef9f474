import type { Environment } from '#graph/environment.ts';

/** An org with few fields and nobody in it. */
export const fakeEnvironment: Environment = {
  fields: {
    Lead: [
      { name: 'LastName', label: 'Last Name', type: 'text' },
      { name: 'LeadSource', label: 'Lead Source', type: 'picklist', picklist: ['Web', 'Trade Fair'] },
      { name: 'Rating', label: 'Rating', type: 'picklist' },
      { name: 'NumberOfEmployees', label: 'Employees', type: 'number' },
      { name: 'CreatedDate', label: 'Created Date', type: 'datetime' },
      { name: 'DoNotCall', label: 'Do Not Call', type: 'checkbox' },
    ],
    Contact: [{ name: 'LastName', label: 'Last Name', type: 'text' }],
    Account: [{ name: 'Industry', label: 'Industry', type: 'picklist' }],
    User: [
      { name: 'Name', label: 'Name', type: 'text' },
      { name: 'IsActive', label: 'Active', type: 'checkbox' },
    ],
  },
  users: [],
  queues: [],
  pools: [],
  leadStatuses: [],
  sequences: [],
  outreachUsers: [],
  primarySequences: [],
  integrationOn: true,
  authorized: true,
  mapping: { Lead: null, Contact: null, User: null },
  syncDirection: { Lead: 'none', Contact: 'none' },
  prospectIdArrives: { Lead: true, Contact: true },
  leadConversionMapping: {},
  timeZone: 'UTC',
};
