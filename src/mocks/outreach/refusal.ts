import { err } from '#shared/result.ts';

/** Why Outreach does not do something: the real status and the members of the real error body. */
export interface OutreachRefusal {
  readonly status: number;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** Path to the member at fault, such as `/data/attributes/name`. */
  readonly pointer?: string;
}

export const resourceNotFound = (type: string, id: number | string): OutreachRefusal => ({
  status: 404,
  id: 'resourceNotFound',
  title: 'Resource Not Found',
  detail: `Could not find '${type}' with ID '${id}'.`,
});

export const routeNotFound: OutreachRefusal = {
  status: 404,
  id: 'routeNotFound',
  title: 'Route Not Found',
  detail: 'The request path does not match any known resource endpoints.',
};

export const missingScope = (scope: string): OutreachRefusal => ({
  status: 403,
  id: 'unauthorizedOauthScope',
  title: 'Unauthorized OAuth Scope',
  detail: `Your authorization does not include the required scope '${scope}'.`,
});

export const notAuthorized: OutreachRefusal = {
  status: 403,
  id: 'unauthorizedRequest',
  title: 'Unauthorized Request',
  detail: 'You are not authorized to perform that request.',
};

export const validationError = (detail: string, pointer = '/data'): OutreachRefusal => ({
  status: 422,
  id: 'validationError',
  title: 'Validation Error',
  detail,
  pointer,
});

export const dataTooLong = (pointer: string): OutreachRefusal => ({
  status: 422,
  id: 'validationDataTooLongError',
  title: 'Validation Data Too Long Error',
  detail: 'Data provided is too long.',
  pointer,
});

/** The vendor publishes no id for a request that cannot be read; this one is ours. */
export const badRequest = (detail: string): OutreachRefusal => ({
  status: 400,
  id: 'badRequest',
  title: 'Bad Request',
  detail,
});

export const refuse = (refusal: OutreachRefusal): { readonly ok: false; readonly error: OutreachRefusal } =>
  err(refusal);
