import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue } from '#graph/issue.ts';
import { nodeIssue } from '../contract/node-issues.ts';

/** [ADD-2] [ADD-8] [APP-8] What in Partner Apps keeps every callout of a partner node from being made. */
export function checkPartnerSetup(context: CheckContext): readonly Issue[] {
  const { environment, node } = context;
  if (!environment) return [];
  if (!environment.integrationOn) {
    const message = 'The Outreach integration is switched off: every trip leaves by Configuration Error';
    return [nodeIssue(context, 'warning', `${node.type}/integration-off`, message, { rule: 'APP-8' })];
  }
  const unauthorized = 'Outreach is not authorized in Partner Apps: every trip leaves by Configuration Error';
  return [
    ...(environment.authorized
      ? []
      : [nodeIssue(context, 'warning', `${node.type}/not-authorized`, unauthorized, { rule: 'ADD-2' })]),
    ...(['Lead', 'Contact', 'User'] as const).flatMap((object) => {
      const field = environment.mapping[object];
      if (environment.fields[object].some(({ name, type }) => name === field && type === 'text')) return [];
      const what = field === null ? `No ${object} field is` : `"${field}", which is not a text field of ${object}, is`;
      const message = `${what} mapped to the Outreach id in Partner Apps: every trip is reverted here`;
      return [nodeIssue(context, 'warning', `${node.type}/not-mapped`, message, { rule: 'ADD-8' })];
    }),
  ];
}
