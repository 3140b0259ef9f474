import { Button, Select, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { SeverityIcon, severityWord } from '#canvas/severity-icon.tsx';
import { checks } from '#checks/check-catalog.ts';
import { checkSections } from '#checks/check-sections.ts';
import type { Severity } from '#graph/issue.ts';
import { countOf } from '#shared/count-of.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { RuleTag } from '#ui/rule-tag.tsx';
import { useFilterAddress } from '../use-filter-address.ts';
import { addressOfCheck } from './check-address.ts';
import { checkFilterAddress, findChecks, searchOfCheckFilter } from './check-filter.ts';
import layout from '../parts-page.module.css';
import styles from './checks.module.css';

const SEVERITIES = (['error', 'warning', 'info'] satisfies Severity[]).map((value) => ({
  value,
  label: severityWord[value],
}));

/** All checks by section, with a search. */
export function CheckList(): ReactNode {
  const [filter, setFilter] = useFilterAddress(checkFilterAddress);
  const shown = useDeferredValue(filter);
  const found = useMemo(() => findChecks(checks, shown), [shown]);
  const sections = checkSections.map(({ id, title }) => ({ id, title, of: found.filter((one) => one.section === id) }));
  const inView = sections.filter(({ id, of }) => of.length > 0 && (shown.section === null || shown.section === id));
  const count = inView.reduce((sum, { of }) => sum + of.length, 0);
  const part = (id: (typeof sections)[number]['id'] | null, title: string, size: number): ReactNode => (
    <Link
      key={title}
      to={{ search: searchOfCheckFilter({ ...filter, section: id }) }}
      replace
      aria-current={filter.section === id ? 'true' : undefined}
      className={layout.part}
      data-empty={size === 0 || undefined}
    >
      <span>{title}</span>
      <span className={layout.count}>{size}</span>
    </Link>
  );
  return (
    <div className={`${layout.page ?? ''} ${styles.wide ?? ''}`}>
      <PageHeader title="Problems" note="What FlowBuilder looks for in a graph, why it matters and how to mend it." />
      <search className={layout.filters} aria-label="Filter the checks">
        <TextInput
          aria-label="Search"
          placeholder="Search the checks"
          leftSection={<Search size={14} aria-hidden />}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
          className={layout.search}
        />
        <Select
          aria-label="Severity"
          placeholder="Any severity"
          clearable
          data={SEVERITIES}
          value={filter.severity}
          onChange={(severity) => setFilter({ ...filter, severity })}
          w={150}
        />
        {filter.text === '' && filter.severity === null ? null : (
          <Button variant="subtle" onClick={() => setFilter({ ...filter, text: '', severity: null })}>
            Clear filters
          </Button>
        )}
      </search>
      <div role="status" className={layout.hidden}>
        {countOf(count, 'check')} shown
      </div>
      <div className={layout.body}>
        <nav aria-label="Parts of the checks" className={layout.parts}>
          {part(null, 'Everything', found.length)}
          <hr />
          {sections.map(({ id, title, of }) => part(id, title, of.length))}
        </nav>
        <div className={layout.scroll} role="region" aria-label="Checks" tabIndex={-1}>
          {inView.map(({ id, title, of }) => (
            <section key={id} aria-label={title} className={layout.section}>
              <h2>{title}</h2>
              <ul className={styles.list}>
                {of.map((check) => (
                  <li key={check.code}>
                    <SeverityIcon severity={check.severity} size={16} />
                    <div className={styles.words}>
                      <Link to={addressOfCheck(check.code)}>{check.title}</Link>
                      <p>{check.explanation}</p>
                    </div>
                    <RuleTag rule={check.rule} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {inView.length === 0 ? (
            <EmptyState title="No check fits these filters">Take one of them off, or choose Everything.</EmptyState>
          ) : null}
        </div>
      </div>
    </div>
  );
}
