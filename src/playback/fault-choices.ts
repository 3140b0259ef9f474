import type { Json } from '#shared/json.ts';
import { RIGHT_TITLES } from '#world/right-titles.ts';
import { scopesOf } from '#world/check-fault.ts';
import type { FaultParameter } from '#world/fault-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { FaultValues } from './fault-values.ts';
import type { RunView } from './run-view.ts';

export interface FaultChoice {
  readonly value: string;
  readonly label: string;
}

/** What the parameters of faults can be chosen from. */
export interface FaultChoices {
  of(parameter: FaultParameter, values: FaultValues): readonly FaultChoice[];
}

type Image = Readonly<Record<string, Json>>;

/** Records of an object that exist, of either system, by the name that changes are reported under. */
type Images = (object: string) => readonly Image[];

/** As the org stands before a run. */
export function choicesOfSetup(setup: OrgSetup): FaultChoices {
  const { outreach, salesforce } = setup;
  const lists: Readonly<Record<string, readonly object[]>> = {
    ...salesforce.records,
    prospect: outreach.prospects,
    user: outreach.users,
    mailbox: outreach.mailboxes,
    sequence: outreach.sequences,
  };
  const images: Images = (object) =>
    ((lists[object] ?? []) as readonly Image[]).filter((image) => image['IsDeleted'] !== true);
  return choicesAmong(images, setup);
}

/** As a run stood after an entry of its journal. */
export function choicesAt(view: RunView, seq: number): FaultChoices {
  const images: Images = (object) =>
    view.history
      .idsAt(object, seq)
      .map((id) => view.history.imageAt(object, id, seq))
      .filter((image) => image !== null);
  return choicesAmong(images, view.run.input.org);
}

function choicesAmong(images: Images, setup: OrgSetup): FaultChoices {
  const known = new Map<string, readonly FaultChoice[]>();
  const listed = (object: string): readonly FaultChoice[] => {
    const choices = known.get(object) ?? images(object).map(choiceOf);
    known.set(object, choices);
    return choices;
  };
  return {
    of({ kind, name }, values) {
      switch (kind) {
        case 'prospect':
        case 'user':
        case 'mailbox':
        case 'sequence':
          return listed(kind);
        case 'record':
          return listed(values['object'] ?? '').filter(({ value }) => name !== 'into' || value !== values['id']);
        case 'scope':
          return scopesOf(setup).map((scope) => ({ value: scope, label: scope }));
        case 'right':
          return Object.entries(RIGHT_TITLES).map(([value, label]) => ({ value, label }));
        case 'mapped-object':
          return named(['Lead', 'Contact', 'User']);
        case 'deletable-object':
          return named(['Lead', 'Contact', 'Account', 'Opportunity', 'Group']);
        case 'mergeable-object':
          return named(['Lead', 'Contact', 'Account']);
        case 'cap':
          return [
            { value: 'outreach', label: `Outreach's own daily cap (${setup.sync.dailyCap ?? 'none set'})` },
            { value: 'salesforce', label: `The org's daily limit (${setup.salesforce.apiRequests.max})` },
          ];
        case 'minutes':
          return [];
      }
    },
  };
}

const named = (names: readonly string[]): readonly FaultChoice[] =>
  names.map((name) => ({ value: name, label: name === 'Group' ? 'Queue' : name }));

/** `Ada Lovelace, Engines Ltd (12)` */
function choiceOf(image: Image): FaultChoice {
  const id = String(image['Id'] ?? image['id']);
  const words = ['FirstName', 'LastName', 'firstName', 'lastName'].map((field) => image[field]);
  const person = words.filter((word) => typeof word === 'string' && word !== '').join(' ');
  const name = person === '' ? textOf(image, 'Name', 'name', 'email') : person;
  const label = [name, textOf(image, 'Company', 'company')].filter((part) => part !== '').join(', ');
  return { value: id, label: label === '' ? id : `${label} (${id})` };
}

function textOf(image: Image, ...fields: readonly string[]): string {
  for (const field of fields) {
    const value = image[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}
