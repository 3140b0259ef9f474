import { textTable } from './text-table.ts';

/**
 * Who works at Larkfield Software. `outreach`: `ready`, or what is wrong with the user there (`sending-off`,
 * `bad-credentials`, `locked`), or `none`. `admin` has the permissions that authorizing takes (APP-1), `reads` the
 * permission set LD Read Only (LOG-7). Nia has just joined, Oscar has left.
 */
export const demoUsers = textTable(`
key    | first  | last    | title                        | department       | active | admin | reads | outreach
dana   | Dana   | Reyes   | Revenue Operations Manager   | Sales Operations | yes    | yes   | yes   | ready
sam    | Sam    | Okafor  | Sales Development Rep        | Inbound Sales    | yes    | no    | yes   | ready
priya  | Priya  | Nair    | Sales Development Rep        | Inbound Sales    | yes    | no    | no    | ready
tom    | Tom    | Becker  | Account Executive            | Field Sales      | yes    | no    | no    | sending-off
lena   | Lena   | Fischer | Senior Account Executive     | Field Sales      | yes    | no    | yes   | bad-credentials
marcus | Marcus | Hill    | Sales Development Rep        | Inbound Sales    | yes    | no    | no    | locked
nia    | Nia    | Cole    | Account Executive            | Field Sales      | yes    | no    | no    | none
oscar  | Oscar  | Lund    | Account Executive            | Field Sales      | no     | no    | no    | none
`);

export const demoQueues = textTable(`
key      | name           | developer
inbound  | Inbound Leads  | Inbound_Leads
partner  | Partner Leads  | Partner_Leads
recycled | Recycled Leads | Recycled_Leads
`);

/** Round-robin pools (ASG-2): members with their weights. */
export const demoPools = [
  {
    id: 'inbound-sdrs',
    name: 'Inbound SDRs',
    members: [
      ['sam', 2],
      ['priya', 1],
    ],
  },
  {
    id: 'account-executives',
    name: 'Account Executives',
    members: [
      ['tom', 1],
      ['lena', 1],
      ['nia', 1],
    ],
  },
] as const;
