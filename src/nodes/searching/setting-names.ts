import type { Environment } from '#graph/environment.ts';
import type { Json } from '#shared/json.ts';
import type { OptionSource } from '../contract/field-spec.ts';

/** The names behind what settings hold: ids of users, queues and sequences, API names of fields. */
export interface SettingNames {
  /** The name of a choice; the value itself where it is a name, or nothing goes by it. */
  ofChoice(source: OptionSource, value: string | number): string;
  /** `Lead Source` for `LeadSource`, `Owner: Full Name` for `Owner.Name`. */
  ofField(path: string): string;
  /** A value as it is compared or written, by its name where it is the id of a user, a queue or a pool. */
  ofValue(value: Json | undefined): string;
}

/** Reads the names from what an org has. */
export function settingNames(environment: Environment): SettingNames {
  const { users, queues, pools, sequences, outreachUsers, fields, lastRead } = environment;
  const people = new Map([...users, ...queues, ...pools].map(({ id, name }) => [id, name]));
  const ofSequences = new Map([...(lastRead?.sequences ?? []), ...sequences].map(({ id, name }) => [id, name]));
  const ofSenders = new Map([...(lastRead?.outreachUsers ?? []), ...outreachUsers].map(({ id, name }) => [id, name]));
  const labels = new Map(
    [fields.User, fields.Account, fields.Contact, fields.Lead].flatMap((list) =>
      list.map(({ name, label }) => [name, label] as const),
    ),
  );
  const ofField = (path: string): string => {
    const parts = path.split('.');
    const last = parts.at(-1) ?? '';
    return [...parts.slice(0, -1), labels.get(last) ?? last].join(': ');
  };
  return {
    ofField,
    ofChoice(source, value) {
      switch (source.from) {
        case 'fixed':
          return source.options.find((option) => option.value === value)?.label ?? String(value);
        case 'public-sequences':
          return ofSequences.get(Number(value)) ?? String(value);
        case 'ready-mailbox-users':
          return ofSenders.get(Number(value)) ?? String(value);
        case 'fields':
        case 'user-lookup-fields':
          return ofField(String(value));
        default:
          return people.get(String(value)) ?? String(value);
      }
    },
    ofValue: (value) =>
      value === null || value === undefined
        ? 'blank'
        : typeof value === 'object'
          ? ''
          : (people.get(String(value)) ?? String(value)),
  };
}
