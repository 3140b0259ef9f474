import type { Issue, IssuePlace } from './issue.ts';

/** Why an edit is not carried out. */
export const refuse = (code: string, message: string, place: IssuePlace = {}, rule?: string): Issue => ({
  code: `command/${code}`,
  severity: 'error',
  message,
  place,
  ...(rule === undefined ? {} : { rule }),
});

export const unknownNode = (id: string): Issue => refuse('unknown-node', `There is no node "${id}" in this graph.`);
