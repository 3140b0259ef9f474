import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { disagreements } from '#rules/disagreements.ts';
import { RULE_SECTIONS, type Rule } from '#rules/rule.ts';
import { ruleOf, rules } from '#rules/rules.ts';
import { countOf } from '#shared/count-of.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useWorkspace } from '../workspace-context.tsx';
import { graphOfShownRun, shownRunOf } from '../workspace-state.ts';
import { AssumptionsFilters } from './assumptions-filters.tsx';
import { AssumptionsMenu } from './assumptions-menu.tsx';
import { DisagreementItem } from './disagreement-item.tsx';
import { LatestRunRules } from './latest-run-rules.tsx';
import { PartsNav } from './parts-nav.tsx';
import {
  filterDisagreements,
  filterRules,
  ruleFilterOfSearch,
  searchOfRuleFilter,
  type AssumptionsPart,
} from './rule-filter.ts';
import { RuleItem } from './rule-item.tsx';
import { rulesAtWork } from './rules-at-work.ts';
import { sectionTitles } from './section-titles.ts';
import { StandingLegend } from './standing-legend.tsx';
import { useRuleInView } from './use-rule-in-view.ts';
import layout from '../parts-page.module.css';
import styles from './assumptions.module.css';

/** Every rule that the simulated systems follow: what is documented, public or assumed, and where it is set. */
export function AssumptionsPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => ruleFilterOfSearch(params), [params]);
  const shown = useDeferredValue(filter);
  const pointedAt = params.get('rule');
  useRuleInView(pointedAt);
  const run = useWorkspace(shownRunOf);
  const graph = useWorkspace(graphOfShownRun);
  const atWork = useMemo(() => (run ? rulesAtWork(run.journal) : null), [run]);

  const found = useMemo(() => filterRules(rules, shown), [shown]);
  const foundAtWork = useMemo(() => found.filter(({ id }) => atWork?.has(id) ?? false), [found, atWork]);
  const disputed = useMemo(() => filterDisagreements(disagreements, shown), [shown]);
  const bySection = useMemo(
    () => new Map(RULE_SECTIONS.map((section) => [section, found.filter((rule) => rule.section === section)] as const)),
    [found],
  );
  const counts = useMemo(() => {
    const ofSection = (section: Rule['section']): number => bySection.get(section)?.length ?? 0;
    return {
      disagreements: disputed.length,
      'latest-run': foundAtWork.length,
      ...Object.fromEntries(RULE_SECTIONS.map((section) => [section, ofSection(section)])),
    } as Readonly<Record<AssumptionsPart, number>>;
  }, [bySection, disputed, foundAtWork]);

  const shows = (part: AssumptionsPart): boolean => shown.part === null || shown.part === part;
  const sections = RULE_SECTIONS.filter((section) => shows(section) && counts[section] > 0);
  const inView = shown.part === 'latest-run' ? foundAtWork : found.filter((rule) => shows(rule.section));
  const disputedInView = shows('disagreements') ? disputed : [];
  const untouched = shown.text === '' && shown.standing === null && shown.hasSwitch === null;
  // A run that names no rule says so itself; what only the filters keep away is said as everywhere.
  const hasWork = foundAtWork.length > 0 || untouched || atWork === null || atWork.size === 0;
  const showsRun = shown.part === 'latest-run' ? hasWork : shown.part === null && untouched;
  const empty = inView.length === 0 && disputedInView.length === 0 && !showsRun;
  return (
    <div className={layout.page}>
      <PageHeader title="Assumptions" note="What the simulator does, on whose word, and where you can change it.">
        <AssumptionsMenu rules={inView} disagreements={disputedInView} />
      </PageHeader>
      <AssumptionsFilters filter={filter} onChange={(next) => setParams(searchOfRuleFilter(next), { replace: true })} />
      <div role="status" className={layout.hidden}>
        {shownWords(inView.length, disputedInView.length)}
      </div>
      <div className={layout.body}>
        <PartsNav filter={filter} counts={counts} />
        <div className={layout.scroll} role="region" aria-label="Rules" tabIndex={-1}>
          {pointedAt !== null && ruleOf(pointedAt) === undefined ? (
            <p role="alert" className={styles.unknown}>
              There is no rule {pointedAt}. All the rules there are stand below.
            </p>
          ) : null}
          {showsRun && shown.part === null ? <StandingLegend /> : null}
          {disputedInView.length > 0 ? (
            <Part title="Where the documents disagree or are silent">
              {disputedInView.map((item) => (
                <DisagreementItem key={item.id} item={item} />
              ))}
            </Part>
          ) : null}
          {showsRun ? (
            <Part title="At work in the latest run">
              <LatestRunRules atWork={atWork} graph={graph} found={found} />
            </Part>
          ) : null}
          {sections.map((section) => (
            <Part key={section} title={sectionTitles[section]}>
              {(bySection.get(section) ?? []).map((rule) => (
                <RuleItem
                  key={rule.id}
                  rule={rule}
                  atWork={atWork?.get(rule.id)}
                  graph={graph}
                  pointedAt={rule.id === pointedAt}
                />
              ))}
            </Part>
          ))}
          {empty ? (
            <EmptyState title="Nothing fits these filters">Take one of them off, or choose Everything.</EmptyState>
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** `135 rules and 14 disagreements shown`: what the count of Everything adds up. */
function shownWords(rulesShown: number, disagreementsShown: number): string {
  const counts = [
    countOf(rulesShown, 'rule'),
    ...(disagreementsShown > 0 ? [countOf(disagreementsShown, 'disagreement')] : []),
  ];
  return `${counts.join(' and ')} shown`;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section aria-label={title} className={layout.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
