import { expect, it } from 'vitest';
import { matchFields } from '#nodes/matching/match-fields.ts';

const titlesOf = (name: string, row: Record<string, string>): readonly string[] =>
  matchFields('Account').flatMap((spec) =>
    spec.kind === 'list' && spec.name === name
      ? [spec.title(row), spec.title(row, (of, field) => `${of} ${field.toLowerCase()}`)]
      : [],
  );

it('[MAT-1] rows of a match call fields as the org does where it is known, else by their names', () => {
  expect(titlesOf('rules', { field: 'Company', candidateField: 'Name' })).toEqual([
    'Company against Name',
    'routed company against Account name',
  ]);
  expect(titlesOf('tiebreakers', { field: 'CreatedDate', direction: 'oldest' })).toEqual([
    'CreatedDate: oldest',
    'Account createddate: oldest',
  ]);
});
