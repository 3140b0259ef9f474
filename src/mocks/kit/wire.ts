import type { Json } from '#shared/json.ts';

/** One request to a simulated system, as it would stand on the wire. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path without host or query, such as `/api/v2/sequenceStates`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Lower-case header names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** The answer, status and body as the real system gives them. Status 0 means that nothing answered (ERR-18). */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}
