import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { Criteria, Criterion, Operator } from '#criteria/criteria.ts';
import { operators, operatorsFor } from '#criteria/operators.ts';
import type { FieldInfo } from '#shared/field.ts';
import { fieldsOf } from '../field-labels.ts';
import { useSimulator } from '../simulator-state.ts';
import type { Breakpoint } from './breakpoint.ts';
import type { BreakpointWording } from './breakpoint-words.ts';
import { CriterionValue } from './criterion-value.tsx';
import styles from './breakpoints-part.module.css';

interface ConditionEditorProps {
  readonly breakpoint: Breakpoint;
  readonly wording: BreakpointWording;
}

const NONE: Criteria = { logic: 'all', items: [] };
const BLANK: Criterion = { field: '', operator: 'equals' };

/** [CND-2] Criteria that the record has to meet for playing to stop. Lines without a field do not count. */
export function ConditionEditor({ breakpoint, wording }: ConditionEditorProps): ReactNode {
  const { breakpoints } = useSimulator();
  const [draft, setDraft] = useState<Criteria>(() => breakpoint.condition ?? { ...NONE, items: [BLANK] });
  const object = breakpoint.kind === 'field' ? breakpoint.object : wording.graph.object;
  const fields = useMemo(() => fieldsOf(wording.org, object), [wording, object]);
  const keep = (next: Criteria): void => {
    setDraft(next);
    const items = next.items.filter(({ field }) => field !== '');
    const { condition: _before, ...rest } = breakpoint;
    breakpoints.change(items.length === 0 ? rest : { ...rest, condition: { ...next, items } });
  };
  const setItem = (at: number, item: Criterion): void => keep({ ...draft, items: draft.items.with(at, item) });
  return (
    <div className={styles.editor} role="group" aria-label="Condition">
      {draft.items.map((item, at) => (
        <CriterionLine
          // Lines have no names of their own; they are only ever added at the end.
          key={at}
          number={at + 1}
          item={item}
          fields={fields}
          onChange={(next) => setItem(at, next)}
          onRemove={() => keep({ ...draft, items: draft.items.toSpliced(at, 1) })}
        />
      ))}
      <div className={styles.below}>
        <Button
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => keep({ ...draft, items: [...draft.items, BLANK] })}
        >
          Add a criterion
        </Button>
        {draft.items.length < 2 ? null : (
          <SegmentedControl
            aria-label="How many have to hold"
            data={[
              { value: 'all', label: 'All hold' },
              { value: 'any', label: 'Any holds' },
            ]}
            value={draft.logic}
            onChange={(logic) => keep({ ...draft, logic: logic === 'any' ? 'any' : 'all' })}
          />
        )}
      </div>
    </div>
  );
}

function CriterionLine(props: {
  readonly number: number;
  readonly item: Criterion;
  readonly fields: readonly FieldInfo[];
  readonly onChange: (item: Criterion) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { number, item, fields, onChange, onRemove } = props;
  const info = fields.find(({ name }) => name === item.field);
  const choices = operatorsFor(info?.type ?? 'text');
  const setField = (field: string | null): void => {
    const type = fields.find(({ name }) => name === field)?.type ?? 'text';
    const fits = operators[item.operator].types.includes(type);
    onChange(
      fits && info?.type === type ? { ...item, field: field ?? '' } : { field: field ?? '', operator: 'equals' },
    );
  };
  const setOperator = (next: Operator): void => {
    const same = operators[next].operand === operators[item.operator].operand;
    onChange(same ? { ...item, operator: next } : { field: item.field, operator: next });
  };
  return (
    <div className={styles.criterion} role="group" aria-label={`Criterion ${number}`}>
      <Select
        aria-label="Field"
        placeholder="Field"
        searchable
        className={styles.field ?? ''}
        data={fields.map(({ name, label }) => ({ value: name, label }))}
        value={item.field === '' ? null : item.field}
        nothingFoundMessage="No field has this name"
        onChange={setField}
      />
      <Select
        aria-label="Operator"
        className={styles.operator ?? ''}
        data={choices.map((value) => ({ value, label: operators[value].label }))}
        value={item.operator}
        onChange={(next) => next !== null && setOperator(next as Operator)}
      />
      <CriterionValue item={item} info={info} className={styles.value ?? ''} onChange={onChange} />
      <ActionIcon aria-label={`Remove criterion ${number}`} onClick={onRemove}>
        <X size={15} aria-hidden />
      </ActionIcon>
    </div>
  );
}
