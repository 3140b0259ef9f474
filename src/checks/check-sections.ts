/** How the checks are sorted on their page: by what a graph is about there. */
export const checkSections = [
  { id: 'graph', title: 'The graph and its edges' },
  { id: 'logic', title: 'Triggers, conditions and holds' },
  { id: 'match', title: 'Match nodes' },
  { id: 'update-record', title: 'Update Record' },
  { id: 'assign-owner', title: 'Assign Owner' },
  { id: 'convert-lead', title: 'Convert Lead' },
  { id: 'merge-dupe', title: 'Merge Dupe' },
  { id: 'add-to-sequence', title: 'Add to Sequence' },
  { id: 'placement', title: 'Add to Sequence and the sync' },
  { id: 'update-prospect-sequence-state', title: 'Update Prospect Sequence State' },
] as const;

export type CheckSection = (typeof checkSections)[number]['id'];
