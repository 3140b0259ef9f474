import type { CalloutErrorId } from './leandata-state.ts';

/** One row of the callout errors: what it is called, how it answers, and whether it is tried again. */
export interface CalloutError {
  readonly id: CalloutErrorId;
  /** As LeanData's troubleshooting names it. */
  readonly title: string;
  /** Status of Outreach's answer; 0 where nothing answers. */
  readonly status: number;
  /** [APP-5] Whether it qualifies for a retry unless Partner Apps says otherwise. */
  readonly retry: boolean;
}

type Row = Omit<CalloutError, 'id'>;

const rows: Readonly<Record<CalloutErrorId, Row>> = {
  'ERR-1': { title: 'Unauthorized OAuth Scope', status: 403, retry: true },
  'ERR-2': { title: 'Unauthorized Request', status: 403, retry: true },
  'ERR-3': { title: 'Resource Not Found', status: 404, retry: true },
  'ERR-4': { title: 'General Outreach Validation Error', status: 422, retry: false },
  'ERR-5': { title: 'Prospect already targeted', status: 422, retry: false },
  'ERR-6': { title: 'Prospect still active in Sequence', status: 422, retry: false },
  'ERR-7': { title: 'Prospect active in another Outreach sequence', status: 422, retry: false },
  'ERR-8': { title: 'Prospect active in another exclusive sequence', status: 422, retry: false },
  'ERR-9': { title: 'Prospect is locked', status: 422, retry: false },
  'ERR-10': { title: 'Prospect missing email', status: 422, retry: false },
  'ERR-11': { title: 'Prospect opted out', status: 422, retry: false },
  'ERR-12': { title: 'Outreach User is not the owner', status: 422, retry: true },
  'ERR-13': { title: 'Outreach User is locked', status: 422, retry: true },
  'ERR-14': { title: 'Mailbox does not have send enabled', status: 422, retry: true },
  'ERR-15': { title: 'Mailbox has invalid send credentials', status: 422, retry: true },
  'ERR-16': { title: 'Rate limit exceeded', status: 429, retry: true },
  'ERR-17': { title: 'Scheduled maintenance', status: 503, retry: true },
  'ERR-18': { title: 'No answer', status: 0, retry: true },
  'ERR-19': { title: 'Invalid token', status: 401, retry: true },
};

/** [ERR-1] to [ERR-19], in that order. */
export const calloutErrors: readonly CalloutError[] = (Object.keys(rows) as CalloutErrorId[]).map((id) => ({
  id,
  ...rows[id],
}));

/** One error by its id. */
export const calloutError = (id: CalloutErrorId): CalloutError => ({ id, ...rows[id] });
