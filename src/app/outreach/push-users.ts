import { err, ok, type Result } from '#shared/result.ts';
import type { Desk } from '../org-desk.ts';

/** What a force update has set off. */
export interface UserPush {
  readonly pushed: number;
  /** [SYN-3] At most so many seconds after a run begins. */
  readonly seconds: number;
}

/** [SYN-10] Pushes all users to Salesforce with every field that has Updates Out; the error says what is in the way. */
export function pushUsers({ sync }: Pick<Desk, 'sync'>): Result<UserPush, string> {
  const { connected, types } = sync.toState();
  const { toggles, mappings } = types.User;
  if (!connected) return err('The CRM plugin is not connected to Salesforce. Connect it under CRM plugin.');
  // [SYN-2]
  if (!toggles.pushing || !toggles.outboundUpdate)
    return err('Pushing and Outbound Update must both be on for users. Turn them on under CRM plugin, Types, User.');
  if (!mappings.some(({ updatesOut }) => updatesOut))
    return err('No field of users has Updates Out. Map Id (Outreach Internal) under CRM plugin, Types, User.');
  sync.forcePush('User');
  const { toPush, pushSeconds } = sync.toState();
  const pushed = toPush.filter(({ type }) => type === 'User').length;
  return pushed > 0
    ? ok({ pushed, seconds: pushSeconds })
    : err('No user of Outreach is known in Salesforce: there is nothing to push. Users are told apart by their email.');
}
