import { markInvalid, storeTokens, tokenNeedsRefresh } from '#leandata/authorization.ts';
import { readTokens, refreshRequest } from '#leandata/authorize-with-outreach.ts';
import { classifyResponse } from '#leandata/retry.ts';
import type { WireRequest, WireResponse } from '#mocks/kit/wire.ts';
import type { Duration } from '#shared/instant.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { Answer, Callout } from './callout.ts';
import type { EnginePorts } from './ports.ts';

/** Milliseconds that one request takes there and back; drawn by the run's seed. */
const FASTEST: Duration = 90;
const SLOWEST: Duration = 360;

/** What one attempt sent, and what came of it. */
export interface Attempt {
  readonly answer: Answer;
  readonly mailboxId: number | null;
}

/** [ERR-19] What stands for an answer where nothing was sent, since no token is left to send with (APP-10). */
const NO_TOKEN: WireResponse = { status: 401, headers: {}, body: null };

/**
 * Sends one attempt: refreshes the token where it has ended, looks up the sender's user and default
 * mailbox (ADD-13), then adds the prospect to the sequence. The first refusal is the attempt's answer.
 */
export function sendCallout(callout: Callout, ports: EnginePorts): Attempt {
  const sender = new Sender(ports);
  const { response, mailboxId } = addToSequence(callout, sender, ports);
  const answer = { requests: sender.sent, response, error: classifyResponse(response), duration: sender.duration };
  return { mailboxId, answer };
}

function addToSequence(callout: Callout, sender: Sender, ports: EnginePorts) {
  const { mailbox, prospectId, sequenceId } = callout.request;
  let mailboxId = callout.mailboxId;
  if (mailboxId === null || ports.leandata.state.settings.lookUpAtEachAttempt) {
    const user = sender.send({ method: 'GET', path: `/api/v2/users/${mailbox.outreachUserId}` });
    if (user.status !== 200) return { response: user, mailboxId };
    mailboxId = relatedId(user.body, 'mailbox');
    const found = sender.send({ method: 'GET', path: `/api/v2/mailboxes/${mailboxId ?? 0}` });
    if (found.status !== 200) return { response: found, mailboxId };
  }
  const response = sender.send({
    method: 'POST',
    path: '/api/v2/sequenceStates',
    body: {
      data: {
        type: 'sequenceState',
        relationships: {
          prospect: { data: { type: 'prospect', id: Number(prospectId) } },
          sequence: { data: { type: 'sequence', id: sequenceId } },
          mailbox: { data: { type: 'mailbox', id: mailboxId } },
        },
      },
    },
  });
  return { response, mailboxId };
}

/** Sends requests one after the other with LeanData's token, and keeps what was sent and how long it took. */
class Sender {
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
    const json = 'application/vnd.api+json';
    return { ...request, headers: { authorization: `Bearer ${token}`, accept: json, 'content-type': json } };
  }

  /** Undefined where new tokens came; else the answer that stands for the failure. */
  #refresh(): WireResponse | undefined {
    const box = this.#ports.leandata;
    const { refreshToken, status } = box.state.authorization;
    if (refreshToken === null) return NO_TOKEN;
    const response = this.#transmit(refreshRequest(box.state.authorization, refreshToken));
    const tokens = readTokens(response, this.#ports.now());
    if (tokens.ok) {
      box.state = storeTokens(box.state, tokens.value);
      return undefined;
    }
    if (response.status === 400 || response.status === 401) {
      box.state = markInvalid(box.state);
      this.#ports.record({
        type: 'setting-changed',
        area: 'leandata',
        path: 'authorization.status',
        before: status,
        after: box.state.authorization.status,
        why: { text: `Outreach refused to refresh the token: ${tokens.error}`, rule: 'APP-10' },
      });
    }
    return response;
  }

  #transmit(request: WireRequest): WireResponse {
    this.duration += this.#ports.random.int(FASTEST, SLOWEST);
    const secret = request.path.startsWith('/oauth/');
    const body: Json | undefined = secret ? undefined : request.body;
    const response = this.#ports.partner.handle(request);
    const { method, path } = request;
    this.sent.push({ method, path, ...(body === undefined ? {} : { body }), status: response.status });
    return response;
  }
}

function relatedId(body: Json, relationship: string): number | null {
  let at: Json | undefined = body;
  for (const key of ['data', 'relationships', relationship, 'data', 'id']) {
    at = typeof at === 'object' && at !== null && !Array.isArray(at) ? (at as JsonObject)[key] : undefined;
  }
  return typeof at === 'number' ? at : null;
}
