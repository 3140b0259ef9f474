import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { requiredScopes } from '#leandata/authorize-with-outreach.ts';
import type { Authorization } from '#leandata/leandata-state.ts';
import { formatInstant } from '#shared/instant.ts';
import { RuleText } from '#ui/rule-text.tsx';
import { SettingsSection } from '#ui/settings-section.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { OrgSetup } from '#world/org-setup.ts';
import { outreachNames } from '../outreach/outreach-names.ts';
import { nameOfReference } from '../salesforce/record-names.ts';
import { authorizationFacts, type Standing } from './authorization-facts.ts';
import styles from './authorization-status.module.css';

const STATUS: Readonly<
  Record<Authorization['status'], { readonly label: string; readonly tone: 'ok' | 'error' | 'neutral' }>
> = {
  authorized: { label: 'Authorized', tone: 'ok' },
  never: { label: 'Not authorized', tone: 'neutral' },
  disconnected: { label: 'Disconnected', tone: 'error' },
  invalid: { label: 'Token is not valid', tone: 'error' },
};

export interface AuthorizationStatusProps {
  readonly org: OrgSetup;
  readonly onDisconnect: () => void;
}

/** [APP-10] How the authorization stands: what LeanData knows, what only Outreach knows, and what comes of it. */
export function AuthorizationStatus({ org, onDisconnect }: AuthorizationStatusProps): ReactNode {
  const { authorization } = org.leandata;
  const facts = authorizationFacts(org);
  const { label, tone } = STATUS[authorization.status];
  const held = authorization.status === 'authorized';
  return (
    <SettingsSection
      title="Authorization"
      aside={
        <div className={styles.aside}>
          <StatusBadge tone={tone}>{label}</StatusBadge>
          {held ? (
            <Button variant="default" size="compact-xs" color="red" onClick={onDisconnect}>
              Disconnect…
            </Button>
          ) : null}
        </div>
      }
    >
      <dl className={styles.facts}>
        <Fact term="LeanData knows">{facts.known}</Fact>
        {facts.inOutreach === null ? null : (
          <Fact term="In Outreach">
            <Judged {...facts.inOutreach} />{' '}
            {facts.inOutreach.well ? null : <Link to="/outreach/settings">See Outreach’s settings</Link>}
          </Fact>
        )}
        <Fact term="The next callout">
          <Judged {...facts.next} />
        </Fact>
        {authorization.authorizedBy === null ? null : (
          <Fact term="Authorized by">{nameOfReference(org.salesforce, authorization.authorizedBy)} in Salesforce</Fact>
        )}
        {facts.actsAs === null ? null : (
          <Fact term="Callouts act as">{outreachNames(org.outreach).user(facts.actsAs)} in Outreach</Fact>
        )}
        {held && authorization.expiresAt !== null ? (
          <Fact term="Access token">
            until {formatInstant(authorization.expiresAt).slice(0, 16).replace('T', ' ')} UTC, two hours after it was
            given; refreshed before a callout that comes later
          </Fact>
        ) : null}
        {held ? <Fact term="Scopes granted">{<Scopes granted={authorization.scopes} />}</Fact> : null}
      </dl>
    </SettingsSection>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Judged = ({ well, text }: Standing): ReactNode => (
  <span className={styles.judged} data-well={well}>
    <RuleText>{text}</RuleText>
  </span>
);

/** [OUT-7] Each needed scope with whether it was granted, then what was granted besides. */
function Scopes({ granted }: { readonly granted: readonly string[] }): ReactNode {
  const more = granted.filter((scope) => !requiredScopes.includes(scope));
  return (
    <ul className={styles.scopes}>
      {requiredScopes.map((scope) => (
        <li key={scope}>
          <code>{scope}</code> {granted.includes(scope) ? null : <StatusBadge tone="error">Missing</StatusBadge>}
        </li>
      ))}
      {more.map((scope) => (
        <li key={scope}>
          <code>{scope}</code> <span className={styles.dim}>not needed</span>
        </li>
      ))}
    </ul>
  );
}
