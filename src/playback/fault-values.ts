import { faultSchema } from '#scenarios/fault-schema.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { MOST_MINUTES, type Fault, type FaultType } from '#world/fault.ts';
import { faultInfo, type FaultParameter } from '#world/fault-catalog.ts';

/** The parameters of a fault as a form holds them, by name. */
export type FaultValues = Readonly<Record<string, string>>;

const NUMBERS: ReadonlySet<FaultParameter['kind']> = new Set(['prospect', 'user', 'mailbox', 'sequence', 'minutes']);

const MINUTES_ALLOWED = `Give a whole number of minutes from 1 to ${MOST_MINUTES.toLocaleString('en-GB')}, which is a year.`;

/** The fault that a form asks for, or what is wrong with its parameters by their names. */
export function faultOfValues(type: FaultType, values: FaultValues): Result<Fault, FaultValues> {
  const { parameters } = faultInfo(type);
  const wrong: Record<string, string> = {};
  const fault: Record<string, string | number> = { type };
  for (const { name, kind } of parameters) {
    const text = (values[name] ?? '').trim();
    if (kind === 'minutes' && !/^\d+$/.test(text)) wrong[name] = MINUTES_ALLOWED;
    else if (text === '') wrong[name] = 'Choose one.';
    fault[name] = NUMBERS.has(kind) ? Number(text) : text;
  }
  if (fault['id'] !== undefined && fault['id'] === fault['into'])
    wrong['into'] = 'A record cannot be merged with itself.';
  if (Object.keys(wrong).length > 0) return err(wrong);
  const read = faultSchema.safeParse(fault);
  if (read.success) return ok(read.data);
  const names = read.error.issues.map(({ path }) => String(path[0]));
  return err(Object.fromEntries(names.map((name) => [name, name === 'minutes' ? MINUTES_ALLOWED : 'Choose another.'])));
}

/** The same for a fault that is there already. */
export const valuesOfFault = ({ type: _type, ...members }: Fault): FaultValues =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, String(value)]));
