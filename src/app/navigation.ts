/** A page of the app as the header lists it. */
export interface NavigationItem {
  readonly title: string;
  /** First part of the page's address, or its first two. */
  readonly section: string;
  /** Whether the page shows one graph, so that the header offers to switch it. */
  readonly ofGraph: boolean;
}

export const navigation: readonly NavigationItem[] = [
  { title: 'FlowBuilder', section: 'flow', ofGraph: true },
  { title: 'Simulator', section: 'simulator', ofGraph: true },
  { title: 'Tests', section: 'tests', ofGraph: false },
  { title: 'Lessons', section: 'lessons', ofGraph: false },
  { title: 'Audit Logs', section: 'audit-logs', ofGraph: false },
  { title: 'Partner Logs', section: 'partner-logs', ofGraph: false },
  { title: 'Routing Insights', section: 'routing-insights', ofGraph: false },
  { title: 'Salesforce', section: 'salesforce', ofGraph: false },
  { title: 'Outreach', section: 'outreach', ofGraph: false },
  { title: 'Partner Apps', section: 'partner-apps', ofGraph: false },
];

/** Pages that other pages lead to; the header does not list them. */
const besides: readonly NavigationItem[] = [
  { title: 'Coverage', section: 'tests/coverage', ofGraph: true },
  { title: 'Compare outcomes', section: 'tests/compare', ofGraph: true },
  { title: 'Salesforce Setup', section: 'salesforce-setup', ofGraph: false },
  { title: 'Set-up check', section: 'setup-check', ofGraph: false },
  { title: 'Assumptions', section: 'assumptions', ofGraph: false },
  { title: 'Shared', section: 'shared', ofGraph: false },
  { title: 'Problems', section: 'problems', ofGraph: false },
];

/** All pages that can be gone to. */
export const pages: readonly NavigationItem[] = [...navigation, ...besides];

/** The item whose page stands at an address. */
export function itemAt(pathname: string): NavigationItem | undefined {
  const [, first = '', second = ''] = pathname.split('/');
  const sectionIs = (section: string) => pages.find((item) => item.section === section);
  return sectionIs(`${first}/${second}`) ?? sectionIs(first);
}

/** Whether the header shows a page's link as where one is: on pages that belong to it too. */
export const leadsTo = (page: NavigationItem, item: NavigationItem | undefined): boolean =>
  page === item || item?.section.startsWith(`${page.section}/`) === true;
