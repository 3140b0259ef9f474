/** [APP-9] What Outreach's API request form takes. */
export interface AppRequest {
  /** Left blank, the address is read from the use case. */
  readonly callbackUrl: string;
  readonly useCase: string;
}

/** [APP-9] Why Outreach does not hand out an App ID and a Client Secret for a request; null where it does. */
export function refuseAppRequest({ callbackUrl, useCase }: AppRequest): string | null {
  const text = useCase.toLowerCase();
  const address = callbackUrl.trim() || (/https?:\/\/\S+/.exec(useCase)?.[0] ?? '');
  if (text.trim() === '') return 'Fill in the API Use Case: the Callback URL, and what you are asking for.';
  if (!/^https:\/\/[^\s/]+/.test(address)) {
    return address === ''
      ? 'The API Use Case does not hold a Callback URL. Paste the one that Partner Apps shows.'
      : `"${address}" cannot be a Callback URL: it must begin with https://.`;
  }
  if (!text.includes(address.toLowerCase())) return `The API Use Case does not hold the Callback URL ${address}.`;
  const wanted = ['Application ID', 'Client Secret'].filter((word) => !text.includes(word.toLowerCase()));
  return wanted.length === 0 ? null : `The API Use Case does not ask for the ${wanted.join(' and the ')}.`;
}
