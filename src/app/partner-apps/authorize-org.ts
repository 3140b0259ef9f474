import { authorize } from '#leandata/authorization.ts';
import { mayAuthorize } from '#leandata/may-authorize.ts';
import { codeRequest, readTokens } from '#leandata/authorize-with-outreach.ts';
import type { Instant } from '#shared/instant.ts';
import { err, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { atDesk } from '../org-desk.ts';

/** What the Authorize Outreach form and Outreach's consent page are filled with. */
export interface AuthorizationAttempt {
  readonly appId: string;
  readonly clientSecret: string;
  readonly callbackUrl: string;
  /** Salesforce user who fills in the form. */
  readonly authorizedBy: string;
  /** Outreach user who agrees on the consent page. */
  readonly outreachUserId: number;
  readonly scopes: readonly string[];
}

/**
 * [APP-1] Walks the real way: the form is filled in by a Salesforce user who may edit Remote Site Settings, the
 * person agrees in Outreach, LeanData trades the code for tokens. Answers the org with LeanData authorized, or the
 * reason in words.
 */
export function authorizeOrg(org: OrgSetup, attempt: AuthorizationAttempt, at: Instant): Result<OrgSetup, string> {
  const { outreachUserId, scopes, ...form } = attempt;
  if (form.appId.trim() === '' || form.clientSecret.trim() === '') {
    return err('Enter the App ID and the Client Secret that Outreach has issued.');
  }
  const user = org.salesforce.records.User.find((each) => each['Id'] === form.authorizedBy);
  if (!user) return err('Choose the Salesforce user who authorizes.');
  const allowed = mayAuthorize(user);
  if (!allowed.ok) return allowed;
  if (outreachUserId === 0) return err('Choose the Outreach user who agrees.');
  const done = atDesk(org, at, ({ outreach }) => {
    const code = outreach.issueCode(form.appId, scopes, outreachUserId);
    return code.ok ? readTokens(outreach.handle(codeRequest(form, code.value)), at) : code;
  });
  if (!done.ok) return done;
  const { org: asked, value: tokens } = done.value;
  return { ok: true, value: { ...asked, leandata: authorize(asked.leandata, form, tokens) } };
}
