import type { Json, JsonObject } from '#shared/json.ts';
import type { WireResponse } from '#mocks/kit/wire.ts';
import type { OutreachRefusal } from './refusal.ts';

export const MEDIA_TYPE = 'application/vnd.api+json';
export const BASE = 'https://api.outreach.io/api/v2';

const headers = { 'content-type': MEDIA_TYPE };

export const document = (status: 200 | 201, data: JsonObject): WireResponse => ({ status, headers, body: { data } });

export const noContent: WireResponse = { status: 204, headers: {}, body: null };

/** The error body of the real service; `source` only where a member is at fault. */
export function errorDocument({ status, id, title, detail, pointer }: OutreachRefusal): WireResponse {
  const error = pointer === undefined ? { id, title, detail } : { id, title, detail, source: { pointer } };
  return { status, headers, body: { errors: [error] } };
}

/** The one error whose detail stands in `details`, as the vendor writes it. */
export const unsupportedMediaType: WireResponse = {
  status: 415,
  headers,
  body: {
    errors: [
      {
        id: 'unsupportedMediaType',
        title: 'Unsupported Media Type',
        details: `Expected Content-Type header to be '${MEDIA_TYPE}'.`,
      },
    ],
  },
};

/** The gateway's shape, which is not JSON:API. */
export const unauthorized = (description: string): WireResponse => ({
  status: 401,
  headers: { 'content-type': 'application/json' },
  body: { error: 'Invalid JWT token.', description },
});

export const toOne = (type: string, id: number | null): JsonObject => ({ data: id === null ? null : { type, id } });

export const linked = (path: string): JsonObject => ({ links: { related: `${BASE}/${path}` } });

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id as clients send it: a whole number, as a number or as text. */
export function readId(value: Json | undefined): number | undefined {
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}
