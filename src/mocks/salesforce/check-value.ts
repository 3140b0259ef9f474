import { blankToNull, type FieldInfo, type FieldValue } from '#shared/field.ts';
import { formatInstant, parseInstant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceError } from '#mocks/kit/record-store.ts';
import { salesforceErrors } from './salesforce-errors.ts';

type Checked = Result<FieldValue, SalesforceError>;

const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The value as it is kept, or why it is refused: text trimmed, blank text as `null`, an unticked
 * checkbox for `null`, lookups in 18 characters, moments in UTC. Whether a lookup's target exists is not asked here.
 */
export function checkValue(field: FieldInfo, given: FieldValue): Checked {
  const value = typeof given === 'string' ? blankToNull(trimmed(given)) : given;
  if (value === null) return ok(field.type === 'checkbox' ? false : null);
  switch (field.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? ok(value) : wrong(field, value);
    case 'checkbox':
      return typeof value === 'boolean' ? ok(value) : wrong(field, value);
    case 'date':
      return typeof value === 'string' && DATE.test(value) && parseInstant(value).ok ? ok(value) : wrong(field, value);
    case 'datetime':
      return typeof value === 'string' ? checkMoment(field, value) : wrong(field, value);
    case 'id':
    case 'lookup':
      return typeof value === 'string' ? checkId(field, value) : wrong(field, value);
    default:
      return typeof value === 'string' ? checkText(field, value) : wrong(field, value);
  }
}

const wrong = (field: FieldInfo, value: FieldValue): Checked => err(salesforceErrors.wrongType(field, value));

function trimmed(text: string): string {
  const last = text.length - 1;
  return last >= 0 && (text.charCodeAt(0) <= 32 || text.charCodeAt(last) <= 32) ? text.trim() : text;
}

function checkMoment(field: FieldInfo, value: string): Checked {
  const instant = parseInstant(value);
  return instant.ok ? ok(formatInstant(instant.value)) : wrong(field, value);
}

function checkId(field: FieldInfo, value: string): Checked {
  const id = normaliseId(value);
  return id.ok ? ok(id.value) : err(salesforceErrors.badReference(field, value));
}

function checkText(field: FieldInfo, value: string): Checked {
  if (field.length !== undefined && value.length > field.length)
    return err(salesforceErrors.tooLong(field, value, field.length));
  if (field.type === 'email' && !EMAIL.test(value)) return err(salesforceErrors.badEmail(field, value));
  return ok(value);
}
