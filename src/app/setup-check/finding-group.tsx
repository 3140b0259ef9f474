import { Button } from '@mantine/core';
import { ArrowRight, Wrench } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { SeverityIcon } from '#canvas/severity-icon.tsx';
import type { Severity } from '#graph/issue.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import type { Finding } from '#world/integration-finding.ts';
import { addressOfPlace } from '../place-address.ts';
import styles from './finding-group.module.css';

const words: Readonly<Record<Severity, { readonly title: string; readonly about: string; readonly none: string }>> = {
  error: { title: 'Errors', about: 'The integration cannot work so.', none: 'No errors: the integration can work.' },
  warning: { title: 'Warnings', about: 'It works, and will surprise.', none: 'No warnings.' },
  info: {
    title: 'Recommended',
    about: 'Not required. The guide recommends another setting, or it is good to know.',
    none: 'Everything is as the guide recommends.',
  },
};

export interface FindingGroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly onFix: (finding: Finding) => void;
}

/** The findings of one severity. [SYN-22] What is recommended stands apart from what is required. */
export function FindingGroup({ severity, findings, onFix }: FindingGroupProps): ReactNode {
  const heading = useId();
  const { title, about, none } = words[severity];
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        <span className={styles.count}>{findings.length}</span>
        <span className={styles.about}>{findings.length === 0 ? none : about}</span>
      </div>
      {findings.length === 0 ? null : (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <Row key={`${finding.id} ${finding.subject ?? ''}`} finding={finding} onFix={onFix} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ finding, onFix }: { readonly finding: Finding; readonly onFix: (finding: Finding) => void }): ReactNode {
  const { severity, text, leadsTo, rules, place, fix } = finding;
  const sentence = useId();
  const address = addressOfPlace(place);
  return (
    <li className={styles.finding}>
      <SeverityIcon severity={severity} />
      <div className={styles.words}>
        <p className={styles.text} id={sentence}>
          {text}
        </p>
        <p className={styles.leadsTo}>
          <ArrowRight size={13} aria-label="Leads to:" role="img" />
          <span>
            {leadsTo.text} {rules.includes(leadsTo.id) ? null : <RuleTag rule={leadsTo.id} />}
          </span>
        </p>
      </div>
      <div className={styles.rules}>
        {rules.map((rule) => (
          <RuleTag key={rule} rule={rule} />
        ))}
      </div>
      <div className={styles.actions}>
        {fix ? (
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<Wrench size={12} aria-hidden />}
            aria-describedby={sentence}
            onClick={() => onFix(finding)}
          >
            {fix.label}
          </Button>
        ) : null}
        <Link className={styles.place ?? ''} to={address.to} aria-describedby={sentence}>
          Go to {address.names.join(' › ')}
        </Link>
      </div>
    </li>
  );
}
