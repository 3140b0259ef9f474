import type { SolveField } from './solve-context.ts';

/** Values that a reader takes for real at once, by what a field is called. People and companies are made up. */
const BY_NAME: readonly (readonly [ends: string, values: readonly string[]])[] = [
  ['FirstName', ['Ada', 'Milo', 'Ines']],
  ['LastName', ['Brookfield', 'Hartwell', 'Stanmore']],
  ['Company', ['Amber Mills Ltd', 'Northgate plc', 'Linden Works AG']],
  ['Title', ['Head of Sales', 'VP Marketing', 'Chief Executive', 'Sales Director', 'Data Analyst', 'Office Manager']],
  ['Department', ['Sales', 'Marketing', 'Finance']],
  ['Country', ['United Kingdom', 'United States', 'Germany', 'France', 'Japan']],
  ['State', ['California', 'New York', 'Bavaria']],
  ['City', ['London', 'Berlin', 'Boston']],
  ['PostalCode', ['EC1A 1BB', '10115', '02108']],
  ['Street', ['1 Mill Lane', '22 High Street']],
  ['Website', ['https://www.ambermills.example', 'https://www.northgate.example']],
  ['Email', ['ada.brookfield@ambermills.example', 'milo.hartwell@northgate.example']],
  ['Username', ['ada.brookfield@ambermills.example', 'milo.hartwell@northgate.example']],
  ['Description', ['Asked for a demonstration', 'Wants to be called back']],
  ['Name', ['Amber Mills Ltd', 'Northgate plc', 'Linden Works AG']],
];

const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  email: ['someone@example.com', 'someone.else@example.org'],
  phone: ['+00 555 0100', '+00 555 0199'],
  url: ['https://www.example.com', 'https://www.example.org'],
};

const PLAIN = ['Something', 'Something else'];

/** Values of the picklist, else values that look natural in such a field. */
export function naturalTexts({ name, type, picklist = [] }: SolveField): readonly string[] {
  if (picklist.length > 0) return picklist;
  return BY_NAME.find(([ends]) => name.replace(/__c$/, '').endsWith(ends))?.[1] ?? BY_TYPE[type] ?? PLAIN;
}
