import { Button, NumberInput, Select } from '@mantine/core';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import { objectTitle } from '../describe-entry.ts';
import { fieldsOf } from '../field-labels.ts';
import { useSimulator } from '../simulator-state.ts';
import type { BreakpointPlace } from './breakpoint.ts';
import type { BreakpointWording } from './breakpoint-words.ts';
import styles from './breakpoints-part.module.css';

const KINDS: readonly { readonly value: BreakpointPlace['kind']; readonly label: string }[] = [
  { value: 'node', label: 'A trip comes to a node' },
  { value: 'edge', label: 'A trip leaves by an edge' },
  { value: 'field', label: 'A field changes' },
  { value: 'attempt', label: 'An attempt begins' },
  { value: 'error', label: 'Something goes wrong' },
];

const OBJECTS = ['Lead', 'Contact', 'Account', 'prospect'].map((value) => ({ value, label: objectTitle(value) }));

/** What was chosen for each kind, so that changing the kind loses nothing. */
interface Draft {
  readonly kind: BreakpointPlace['kind'];
  readonly node: string | null;
  readonly edge: string | null;
  readonly object: string;
  readonly field: string | null;
  readonly attempt: number | string;
}

/** Sets a breakpoint of any kind. */
export function BreakpointForm({ wording }: { readonly wording: BreakpointWording }): ReactNode {
  const { breakpoints } = useSimulator();
  const { graph, catalog, org } = wording;
  const [draft, setDraft] = useState<Draft>({
    kind: 'node',
    node: null,
    edge: null,
    object: graph.object,
    field: null,
    attempt: 2,
  });
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const nodes = useMemo(() => graph.nodes.map(({ id, name }) => ({ value: id, label: name })), [graph]);
  const node = draft.node === null ? undefined : nodeById(graph, draft.node);
  const edges = node === undefined ? [] : edgesOf(node, catalog).map(({ id, title }) => ({ value: id, label: title }));
  const fields = useMemo(
    () => fieldsOf(org, draft.object).map(({ name, label }) => ({ value: name, label })),
    [org, draft.object],
  );
  const place = placeOf(draft);
  const known = place !== undefined && breakpoints.of(place) !== undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (place !== undefined) breakpoints.add(place);
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label="New breakpoint">
      <Select
        label="Stop when"
        className={styles.kind ?? ''}
        data={[...KINDS]}
        value={draft.kind}
        onChange={(kind) => change({ kind: kind ?? 'node' })}
      />
      {draft.kind === 'node' || draft.kind === 'edge' ? (
        <Select
          label="Node"
          searchable
          className={styles.what ?? ''}
          data={nodes}
          value={draft.node}
          nothingFoundMessage="No node has this name"
          onChange={(chosen) => change({ node: chosen, edge: null })}
        />
      ) : null}
      {draft.kind === 'edge' ? (
        <Select
          label="Edge"
          className={styles.what ?? ''}
          data={edges}
          value={draft.edge}
          disabled={node === undefined}
          onChange={(edge) => change({ edge })}
        />
      ) : null}
      {draft.kind === 'field' ? (
        <>
          <Select
            label="Object"
            className={styles.what ?? ''}
            data={OBJECTS}
            value={draft.object}
            onChange={(object) => change({ object: object ?? graph.object, field: null })}
          />
          <Select
            label="Field"
            searchable
            className={styles.what ?? ''}
            data={fields}
            value={draft.field}
            nothingFoundMessage="No field has this name"
            onChange={(field) => change({ field })}
          />
        </>
      ) : null}
      {draft.kind === 'attempt' ? (
        <NumberInput
          label="Attempt"
          className={styles.what ?? ''}
          min={1}
          max={100}
          allowDecimal={false}
          value={draft.attempt}
          onChange={(attempt) => change({ attempt })}
        />
      ) : null}
      <Button type="submit" disabled={place === undefined || known || breakpoints.full}>
        {known ? 'Set already' : 'Set breakpoint'}
      </Button>
    </form>
  );
}

function placeOf({ kind, node, edge, object, field, attempt }: Draft): BreakpointPlace | undefined {
  switch (kind) {
    case 'node':
      return node === null ? undefined : { kind, node };
    case 'edge':
      return node === null || edge === null ? undefined : { kind, node, edge };
    case 'field':
      return field === null ? undefined : { kind, object, field };
    case 'attempt': {
      const number = Number(attempt);
      return Number.isSafeInteger(number) && number >= 1 ? { kind, attempt: number } : undefined;
    }
    case 'error':
      return { kind };
  }
}
