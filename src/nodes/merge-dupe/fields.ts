import type { FieldSpec } from '../contract/field-spec.ts';

export const mergeDupeFields: readonly FieldSpec[] = [
  {
    kind: 'select',
    name: 'variable',
    label: 'Duplicate',
    help: 'It stays as the master; the routed record is merged into it. Its match node must come before this one.',
    options: { from: 'variables', of: ['Lead', 'Contact'] },
  },
  { kind: 'switch', name: 'fillBlankFields', label: "Fill the master's blank fields" },
];
