import type { CalloutAttempt } from '#logs/callout-log.ts';
import type { Json, JsonObject } from '#shared/json.ts';

/** The requests of an attempt as they went over the wire, each with how it was answered. */
export function requestsText({ requests }: Pick<CalloutAttempt, 'requests'>): string {
  return requests
    .map((request) => {
      const { method, path, headers, body, status, responseHeaders } = request;
      const sent = [`${String(method)} ${String(path)}`, ...headerLines(headers), ...bodyLines(body)];
      // The last answer stands by itself, with its body.
      const got =
        request === requests.at(-1) || status === undefined
          ? []
          : ['', `→ ${statusText(Number(status))}`, ...headerLines(responseHeaders)];
      return [...sent, ...got].join('\n');
    })
    .join('\n\n———\n\n');
}

/** The answer that decided an attempt, as it came over the wire. */
export function responseText({ requests, answer }: Pick<CalloutAttempt, 'requests' | 'answer'>): string {
  if (answer === null) return '';
  const decided = requests.findLast(({ status }) => status === answer.status) ?? requests.at(-1);
  return [statusText(answer.status), ...headerLines(decided?.['responseHeaders']), ...bodyLines(answer.body)].join(
    '\n',
  );
}

const statusText = (status: number): string => (status === 0 ? 'No answer' : `HTTP ${status}`);

const headerLines = (headers: Json | undefined): readonly string[] =>
  isObject(headers) ? Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`) : [];

const bodyLines = (body: Json | undefined): readonly string[] =>
  body === undefined || body === null ? [] : ['', JSON.stringify(body, null, 2)];

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
