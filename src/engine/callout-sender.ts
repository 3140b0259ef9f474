import { markInvalid, storeTokens, tokenNeedsRefresh } from '#leandata/authorization.ts';
import { readTokens, refreshRequest } from '#leandata/authorize-with-outreach.ts';
import type { WireRequest, WireResponse } from '#mocks/kit/wire.ts';
import type { Duration } from '#shared/instant.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { EnginePorts } from './ports.ts';

/** Milliseconds that one request takes there and back; drawn by the run's seed. */
const FASTEST: Duration = 90;
const SLOWEST: Duration = 360;

const JSON_API = 'application/vnd.api+json';

/**
 * Headers of a request with a token, as the journal keeps them: the token is nobody's to read. One object for
 * all requests, since a long run sends very many.
 */
const MASKED = { authorization: 'Bearer ***', accept: JSON_API, 'content-type': JSON_API };

/** [ERR-19] What stands for an answer where nothing was sent, since no token is left to send with (APP-10). */
const NO_TOKEN: WireResponse = { status: 401, headers: {}, body: null };

/** Sends requests one after the other with LeanData's token, and keeps what was sent and how long it took. */
export class CalloutSender {
  readonly sent: JsonObject[] = [];
  duration: Duration = 0;
  readonly #ports: EnginePorts;

  constructor(ports: EnginePorts) {
    this.#ports = ports;
  }

  /** [APP-10] With a fresh token; a refused token is refreshed once, and a failed refresh is remembered. */
  send(request: Omit<WireRequest, 'headers'>): WireResponse {
    const { leandata, now } = { leandata: this.#ports.leandata, now: this.#ports.now() };
    if (tokenNeedsRefresh(leandata.state, now)) {
      const refused = this.#refresh();
      if (refused) return refused;
    }
    const response = this.#transmit(this.#authorized(request));
    if (response.status !== 401) return response;
    return this.#refresh() ? response : this.#transmit(this.#authorized(request));
  }

  #authorized(request: Omit<WireRequest, 'headers'>): WireRequest {
    const token = this.#ports.leandata.state.authorization.accessToken ?? '';
    return { ...request, headers: { ...MASKED, authorization: `Bearer ${token}` } };
  }

  /** Undefined where new tokens came; else the answer that stands for the failure. */
  #refresh(): WireResponse | undefined {
    const box = this.#ports.leandata;
    const { refreshToken } = box.state.authorization;
    if (refreshToken === null) {
      this.#findInvalid('LeanData has no refresh token to ask Outreach for a new one with');
      return NO_TOKEN;
    }
    const response = this.#transmit(refreshRequest(box.state.authorization, refreshToken));
    const tokens = readTokens(response, this.#ports.now());
    if (tokens.ok) {
      box.state = storeTokens(box.state, tokens.value);
      return undefined;
    }
    if (response.status === 400 || response.status === 401) {
      this.#findInvalid(`Outreach refused to refresh the token: ${tokens.error}`);
    }
    return response;
  }

  /** [APP-10] From here on the authorization is known to be invalid. */
  #findInvalid(text: string): void {
    const box = this.#ports.leandata;
    const before = box.state.authorization.status;
    if (before !== 'authorized') return;
    box.state = markInvalid(box.state);
    const { status: after } = box.state.authorization;
    const why = { text, rule: 'APP-10' };
    this.#ports.record({
      type: 'setting-changed',
      area: 'leandata',
      path: 'authorization.status',
      before,
      after,
      why,
    });
  }

  #transmit(request: WireRequest): WireResponse {
    this.duration += this.#ports.random.int(FASTEST, SLOWEST);
    const secret = request.path.startsWith('/oauth/');
    const body: Json | undefined = secret ? undefined : request.body;
    const response = this.#ports.partner.handle(request);
    const { method, query } = request;
    const path = query ? `${request.path}?${queryText(query)}` : request.path;
    this.sent.push({
      method,
      path,
      headers: request.headers['authorization'] === undefined ? request.headers : MASKED,
      ...(body === undefined ? {} : { body }),
      status: response.status,
      responseHeaders: response.headers,
    });
    return response;
  }
}

/** The query as a person reads it, without percent signs. */
const queryText = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
