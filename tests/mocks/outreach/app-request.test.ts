import { describe, expect, it } from 'vitest';
import { emptyOutreachState } from '#mocks/outreach/empty-state.ts';
import { OutreachFixture, outreachState } from './outreach-fixture.ts';

const callbackUrl = 'https://app.leandata.example/partner/outreach/callback';
const request = 'I am requesting the Application ID and Client Secret to set up the LeanData-Outreach Integration.';

const unissued = (): OutreachFixture => new OutreachFixture(outreachState({ app: emptyOutreachState().app }));

describe('the API request form of Outreach', () => {
  it('[APP-9] hands out the App ID and the Client Secret for the Callback URL and the request text', () => {
    const { outreach } = unissued();
    const { appId, clientSecret } = outreach.settings.app;
    expect(outreach.requestApp({ callbackUrl, useCase: `${callbackUrl}\n${request}` })).toMatchObject({
      ok: true,
      value: { appId, clientSecret, issued: true },
    });
    expect(outreach.toState().app.issued).toBe(true);
    expect(outreach.issueCode(appId, [], 1).ok).toBe(true);
  });

  it('[APP-9] reads the Callback URL from the API Use Case, where both are pasted into it', () => {
    expect(unissued().outreach.requestApp({ callbackUrl: '', useCase: `${request} ${callbackUrl}` }).ok).toBe(true);
  });

  it.each([
    [callbackUrl, '', /^Fill in the API Use Case/],
    ['', request, /does not hold a Callback URL/],
    [callbackUrl, request, /does not hold the Callback URL https:/],
    ['http://plain.example', `http://plain.example ${request}`, /must begin with https/],
    ['', `${callbackUrl} Please let us in.`, /ask for the Application ID and the Client Secret\.$/],
    ['', `${callbackUrl} We need a client secret.`, /ask for the Application ID\.$/],
  ])('[APP-9] says what the request with the URL "%s" and the text "%s" lacks', (url, useCase, says) => {
    const { outreach } = unissued();
    const answer = outreach.requestApp({ callbackUrl: url, useCase });
    expect(answer).toMatchObject({ ok: false, error: expect.stringMatching(says) as string });
    expect(outreach.settings.app.issued).toBe(false);
  });

  it('[APP-9] has no application that anybody could authorize with before', () => {
    const { outreach } = unissued();
    const { appId, clientSecret } = outreach.settings.app;
    expect(outreach.issueCode(appId, [], 1)).toMatchObject({ ok: false });
    const body = { client_id: appId, client_secret: clientSecret, grant_type: 'authorization_code', code: 'x' };
    const answer = outreach.handle({ method: 'POST', path: '/oauth/token', headers: {}, body });
    expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });
});
