import { authorize } from '#leandata/authorization.ts';
import { codeRequest, readTokens, requiredScopes } from '#leandata/authorize-with-outreach.ts';
import { mayAuthorize } from '#leandata/may-authorize.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { EditOf } from '../edit.ts';
import type { FaultWorld, ReadyFault } from '../faults/fault-operation.ts';

/**
 * [APP-1] Authorizes LeanData with Outreach the real way: a Salesforce user who may do it fills in the form, an
 * Outreach user agrees, LeanData trades the code for tokens.
 */
export function authorizeByHand(world: FaultWorld, edit: EditOf<'authorize-outreach'>): Result<ReadyFault, string> {
  const { outreach, leandata, salesforce } = world;
  const was = leandata.state.authorization;
  const authorizedBy = edit.authorizedBy ?? was.authorizedBy ?? '';
  const user = salesforce.getWithDeleted('User', authorizedBy);
  if (!user) return err('Name the Salesforce user who authorizes: nobody has authorized LeanData before.');
  const allowed = mayAuthorize(user);
  if (!allowed.ok) return allowed;
  const outreachUser = edit.outreachUser ?? outreach.tokens.at(-1)?.userId;
  if (outreachUser === undefined) return err('Name the Outreach user who agrees: nobody has agreed before.');
  const { appId = was.appId, clientSecret = was.clientSecret, callbackUrl = was.callbackUrl } = edit;
  const form = { appId, clientSecret, callbackUrl, authorizedBy };
  const code = outreach.issueCode(appId, edit.scopes ?? requiredScopes, outreachUser);
  if (!code.ok) return code;
  const tokens = readTokens(outreach.handle(codeRequest(form, code.value)), world.now());
  if (!tokens.ok) return tokens;
  return ok({
    carryOut() {
      leandata.state = authorize(leandata.state, form, tokens.value);
      return [
        { area: 'leandata', path: 'authorization.status', before: was.status, after: 'authorized' },
        { area: 'leandata', path: 'authorization.scopes', before: was.scopes, after: tokens.value.scopes },
      ];
    },
  });
}
