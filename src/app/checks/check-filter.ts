import type { Check } from '#checks/check.ts';
import { checkSections, type CheckSection } from '#checks/check-sections.ts';
import type { Severity } from '#graph/issue.ts';

/** What of the checks is listed, as the address of their page holds it. */
export interface CheckFilter {
  readonly text: string;
  readonly severity: Severity | null;
  readonly section: CheckSection | null;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The filter that an address names; what it cannot mean is ignored. */
export const checkFilterOfSearch = (params: URLSearchParams): CheckFilter => ({
  text: params.get('q') ?? '',
  severity: SEVERITIES.find((severity) => severity === params.get('severity')) ?? null,
  section: checkSections.find(({ id }) => id === params.get('part'))?.id ?? null,
});

/** The query with its question mark, which `checkFilterOfSearch` reads back; blank where nothing is asked. */
export function searchOfCheckFilter({ text, severity, section }: CheckFilter): string {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  if (severity !== null) params.set('severity', severity);
  if (section !== null) params.set('part', section);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** How the filter of the list stands in its address. */
export const checkFilterAddress = {
  read: checkFilterOfSearch,
  print: searchOfCheckFilter,
  withoutTyped: (filter: CheckFilter): CheckFilter => ({ ...filter, text: '' }),
};

/** The checks in which all words of the search stand, whatever part they are of. */
export function findChecks(checks: readonly Check[], { text, severity }: CheckFilter): readonly Check[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return checks.filter((check) => {
    if (severity !== null && check.severity !== severity) return false;
    const { title, code, explanation, why, cure, rule = '' } = check;
    const all = `${title} ${code} ${rule} ${explanation} ${why} ${cure}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
