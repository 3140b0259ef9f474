import type { Environment } from '#graph/environment.ts';
import { buildExample } from './build-example.ts';
import type { Check, CheckText } from './check.ts';
import { checkTitle } from './check-titles.ts';
import type { CheckSection } from './check-sections.ts';
import { exampleOrg } from './example-org.ts';
import { addToSequenceChecks } from './texts/add-to-sequence.ts';
import { assignOwnerChecks } from './texts/assign-owner.ts';
import { convertLeadChecks } from './texts/convert-lead.ts';
import { criteriaChecks } from './texts/criteria.ts';
import { graphChecks } from './texts/graph.ts';
import { logicChecks } from './texts/logic.ts';
import { mailboxChecks } from './texts/mailbox.ts';
import { matchChecks } from './texts/match.ts';
import { mergeDupeChecks } from './texts/merge-dupe.ts';
import { placementChecks } from './texts/placement.ts';
import { updateRecordChecks } from './texts/update-record.ts';
import { updateStateChecks } from './texts/update-state.ts';

const bySection: readonly (readonly [CheckSection, readonly CheckText[]])[] = [
  ['graph', graphChecks],
  ['logic', [...logicChecks, ...criteriaChecks]],
  ['match', matchChecks],
  ['update-record', updateRecordChecks],
  ['assign-owner', assignOwnerChecks],
  ['convert-lead', convertLeadChecks],
  ['merge-dupe', mergeDupeChecks],
  ['add-to-sequence', [...addToSequenceChecks, ...mailboxChecks]],
  ['placement', placementChecks],
  ['update-prospect-sequence-state', updateStateChecks],
];

/** Every check there is, in the order of their page: each code that the validation of a graph can give. */
export const checks: readonly Check[] = bySection.flatMap(([section, texts]) =>
  texts.map((text): Check => {
    const title = checkTitle(text.code);
    const id = `example-${text.code.replace(/[^a-z]+/g, '-')}`;
    return {
      ...text,
      section,
      title,
      wrong: buildExample(id, `Wrong: ${title}`, text.wrong),
      right: buildExample(id, `Right: ${title}`, text.right),
    };
  }),
);

const byCode = new Map(checks.map((check) => [check.code, check]));

/** What is to be said about a code; undefined where there is no such check. */
export const checkOf = (code: string): Check | undefined => byCode.get(code);

/** The org that an example of a check stands in. */
export const orgOfExample = ({ org }: Check, example: 'wrong' | 'right'): Environment => ({
  ...exampleOrg,
  ...org?.[example],
});
