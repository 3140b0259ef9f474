import { calloutError } from '#leandata/error-catalog.ts';
import type { CalloutErrorId } from '#leandata/leandata-state.ts';
import { classifyResponse } from '#leandata/retry.ts';
import type { WireResponse } from '#mocks/kit/wire.ts';
import type { SequenceStateChange, UpdateSequenceStateRequest } from '#nodes/contract/step.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { CalloutSender } from './callout-sender.ts';

/** What an attempt came to, in words too. */
interface StateUpdate {
  readonly response: WireResponse;
  readonly error: CalloutErrorId | null;
  readonly words: string;
}

/** One sequence state as the list shows it. */
interface ListedState {
  readonly id: number;
  readonly state: string;
}

/** [OUT-3] The states of a membership that Outreach lets each action begin from. */
const FROM: Readonly<Record<SequenceStateChange, readonly string[]>> = {
  pause: ['active'],
  resume: ['paused'],
  finish: ['pending', 'active', 'paused', 'failed', 'bounced', 'disabled'],
};

const DONE: Readonly<Record<SequenceStateChange, string>> = {
  pause: 'paused',
  resume: 'resumed',
  finish: 'finished',
};

/**
 * [V2-3] Lists the prospect's sequence states, then posts the action to each that allows it. In a chosen
 * sequence without such a state the newest one is tried, so that Outreach itself says why not; with no
 * state at all it is Resource Not Found (ERR-3). For all sequences there may be nothing to do: a success.
 * The first refusal is the answer; a retry lists again, so that nothing is done twice.
 */
export function updateSequenceStates(request: UpdateSequenceStateRequest, sender: CalloutSender): StateUpdate {
  const { change, prospectId, sequenceId } = request;
  const listed = sender.send({
    method: 'GET',
    path: '/api/v2/sequenceStates',
    query: {
      'filter[prospect][id]': prospectId,
      ...(sequenceId === null
        ? { 'filter[state]': FROM[change].join(',') }
        : { 'filter[sequence][id]': String(sequenceId) }),
      'page[size]': '1000',
    },
  });
  if (listed.status !== 200) return refused(listed);
  const states = statesIn(listed.body);
  if (states.length === 0) return withoutStates(request, listed, sender);
  const fitting = states.filter(({ state }) => FROM[change].includes(state));
  const chosen = fitting.length > 0 ? fitting : [newest(states)];
  let response = listed;
  for (const { id } of chosen) {
    response = sender.send({ method: 'POST', path: `/api/v2/sequenceStates/${id}/actions/${change}` });
    if (response.status !== 200) return refused(response);
  }
  const where =
    sequenceId === null ? (chosen.length === 1 ? '1 sequence' : `${chosen.length} sequences`) : 'the sequence';
  return { response, error: null, words: `The prospect was ${DONE[change]} in ${where}` };
}

/** Nothing is listed for a prospect that is in no such state, nor for one that does not exist. */
function withoutStates(
  { change, prospectId, sequenceId }: UpdateSequenceStateRequest,
  listed: WireResponse,
  sender: CalloutSender,
): StateUpdate {
  const prospect = sender.send({ method: 'GET', path: `/api/v2/prospects/${prospectId}` });
  if (prospect.status !== 200) return refused(prospect);
  if (sequenceId === null) {
    const words = `The prospect is in no sequence in which it could be ${DONE[change]}: there was nothing to do`;
    return { response: listed, error: null, words };
  }
  const words = `${calloutError('ERR-3').title} (the prospect was never added to sequence ${sequenceId})`;
  return { response: listed, error: 'ERR-3', words };
}

/** What is not the 200 of a list or an action has failed, whatever its class. */
function refused(response: WireResponse): StateUpdate {
  const error = classifyResponse(response) ?? 'ERR-18';
  return { response, error, words: calloutError(error).title };
}

const newest = (states: readonly ListedState[]): ListedState => states.reduce((a, b) => (b.id > a.id ? b : a));

function statesIn(body: Json): readonly ListedState[] {
  const data = isObject(body) ? body['data'] : undefined;
  return (Array.isArray(data) ? (data as readonly Json[]) : []).flatMap((each): readonly ListedState[] => {
    if (!isObject(each)) return [];
    const attributes = isObject(each['attributes'] ?? null) ? (each['attributes'] as JsonObject) : {};
    const { id } = each;
    return typeof id === 'number' ? [{ id, state: String(attributes['state']) }] : [];
  });
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
