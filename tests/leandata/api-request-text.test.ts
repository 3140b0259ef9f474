import { describe, expect, it } from 'vitest';
import { apiRequestText } from '#leandata/api-request-text.ts';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import { refuseAppRequest } from '#mocks/outreach/app-request.ts';

const { callbackUrl } = defaultLeanDataState().authorization;

describe('the request text of Partner Apps', () => {
  it("[APP-9] is granted by Outreach's form together with the Callback URL", () => {
    expect(refuseAppRequest({ callbackUrl: '', useCase: `${callbackUrl}\n${apiRequestText}` })).toBeNull();
  });

  it('[APP-9] is refused without the Callback URL', () => {
    expect(refuseAppRequest({ callbackUrl: '', useCase: apiRequestText })).toContain('Callback URL');
  });
});
