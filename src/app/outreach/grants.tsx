import { Button, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutreachState, OutreachToken } from '#mocks/outreach/outreach-state.ts';
import type { Instant } from '#shared/instant.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { outreachNames } from './outreach-names.ts';
import { tokenLife } from './token-life.ts';
import { useOutreachEdit } from './use-outreach-settings.ts';
import styles from './settings-page.module.css';

const REVOKED = 'ended: the grant was revoked';

/** [ERR-19] [APP-10] The tokens that Outreach has given: how long each holds, and what ends it before its time. */
export function Grants({ state, at }: { readonly state: OutreachState; readonly at: Instant }): ReactNode {
  const edit = useOutreachEdit();
  const { tokens } = state;
  return (
    <SettingsSection
      title="Grants"
      part="authorizations"
      description="Tokens that Outreach has given. LeanData refreshes an access token that has ended; it finds out about a revoked one with its next callout."
      aside={
        <Button
          variant="default"
          disabled={tokens.every((token) => token.revoked)}
          onClick={() => edit((outreach) => outreach.revokeTokens())}
        >
          Revoke all
        </Button>
      }
    >
      {tokens.length === 0 ? (
        <p className={styles.dim}>None. Authorize Outreach under Partner Apps.</p>
      ) : (
        <ul className={styles.grants}>
          {tokens.map((token, index) => (
            <Grant
              key={token.accessToken}
              token={token}
              number={index + 1}
              user={outreachNames(state).user(token.userId)}
              at={at}
            />
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}

interface GrantProps {
  readonly token: OutreachToken;
  readonly number: number;
  readonly user: string;
  readonly at: Instant;
}

function Grant({ token, number, user, at }: GrantProps): ReactNode {
  const edit = useOutreachEdit();
  const ended = token.refreshEndsAt <= at;
  const which = `grant ${number} of ${user}`;
  return (
    <li className={styles.grant}>
      <div className={styles.grantHead}>
        <strong>{user}</strong>
        {token.revoked ? (
          <StatusBadge tone="error">Revoked</StatusBadge>
        ) : (
          <StatusBadge tone={ended ? 'error' : 'ok'}>{ended ? 'Expired' : 'In force'}</StatusBadge>
        )}
      </div>
      <dl className={styles.ends}>
        <dt>Access token</dt>
        <dd>{token.revoked ? REVOKED : tokenLife(token.accessEndsAt, at)}</dd>
        <dt>Refresh token</dt>
        <dd>{token.revoked ? REVOKED : tokenLife(token.refreshEndsAt, at)}</dd>
      </dl>
      <TagsInput
        label="Scopes"
        aria-label={`Scopes of ${which}`}
        description="Without one of them Outreach answers Unauthorized OAuth Scope."
        readOnly={token.revoked}
        value={[...token.scopes]}
        onChange={(scopes) =>
          edit((outreach) =>
            outreach.changeScopes((each) => (each.accessToken === token.accessToken ? scopes : each.scopes)),
          )
        }
      />
      {token.revoked ? null : (
        <div className={styles.grantActions}>
          <Button
            variant="default"
            disabled={ended}
            aria-label={`Expire now: ${which}`}
            onClick={() => edit((outreach) => outreach.expireTokens(token.accessToken))}
          >
            Expire now
          </Button>
          <Button
            variant="default"
            aria-label={`Revoke ${which}`}
            onClick={() => edit((outreach) => outreach.revokeGrant(token.accessToken))}
          >
            Revoke
          </Button>
        </div>
      )}
    </li>
  );
}
