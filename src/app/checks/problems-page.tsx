import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { checkOf } from '#checks/check-catalog.ts';
import { NotFound } from '../not-found.tsx';
import { CheckList } from './check-list.tsx';
import { CheckPage } from './check-page.tsx';

/** What FlowBuilder checks: the list of all checks, or the one that the address names. */
export function ProblemsPage(): ReactNode {
  const { kind, name } = useParams();
  if (kind === undefined) return <CheckList />;
  const code = name === undefined ? kind : `${kind}/${name}`;
  const check = checkOf(code);
  if (check) return <CheckPage key={code} check={check} />;
  return (
    <NotFound title={`There is no check "${code}"`} way={{ to: '/problems', label: 'Show all checks' }}>
      It may have had another name in an earlier version of the program.
    </NotFound>
  );
}
