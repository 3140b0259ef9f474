import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { COVERAGE_KINDS, type CoverageKind } from '#scenarios/coverage-item.ts';

/** What of a coverage report is listed and looked at, as the address says it. */
export interface CoveragePlace {
  /** Null for all kinds. */
  readonly kind: CoverageKind | null;
  /** False lists only what is not covered. */
  readonly all: boolean;
  /** Node to which the list is narrowed. */
  readonly node: string | null;
  /** Key of the item that is looked at. */
  readonly item: string | null;
}

/** Reads and writes the address; what it does not say is all kinds, only what is not covered. */
export function useCoveragePlace(): readonly [CoveragePlace, (change: Partial<CoveragePlace>) => void] {
  const [query, setQuery] = useSearchParams();
  return useMemo(() => {
    const place: CoveragePlace = {
      kind: COVERAGE_KINDS.find((kind) => kind === query.get('kind')) ?? null,
      all: query.get('show') === 'all',
      node: query.get('node'),
      item: query.get('item'),
    };
    return [
      place,
      (change) => {
        const { kind, all, node, item } = { ...place, ...change };
        setQuery(
          Object.entries({ kind, show: all ? 'all' : null, node, item }).flatMap(([name, value]) =>
            value === null ? [] : [[name, value] as [string, string]],
          ),
          { replace: true },
        );
      },
    ];
  }, [query, setQuery]);
}
