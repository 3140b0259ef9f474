import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Criterion, Operator } from '#criteria/criteria.ts';
import { operators } from '#criteria/operators.ts';
import type { Issue } from '#graph/issue.ts';
import { changeField, changeOperator, operatorChoices, valueControlOf } from './criteria-edits.ts';
import { useEditor } from './editor-context.tsx';
import { findChoice, type FieldGroup } from './field-choices.ts';
import { FieldPicker } from './field-picker.tsx';
import { valuesOfField } from './field-values.ts';
import { OptionSelect } from './option-select.tsx';
import { SettingNotes } from './setting-notes.tsx';
import { ValueControl } from './value-control.tsx';
import styles from './settings.module.css';

interface CriterionRowProps {
  /** 1-based, as custom expressions write it. */
  readonly number: number;
  readonly criterion: Criterion;
  readonly groups: readonly FieldGroup[];
  readonly issues: readonly Issue[];
  /** Takes the focus when it appears. */
  readonly focused: boolean;
  readonly onChange: (criterion: Criterion) => void;
  readonly onRemove: () => void;
}

/** One question about one field: field, operator, value. */
export function CriterionRow(props: CriterionRowProps): ReactNode {
  const { number, criterion, groups, issues, focused, onChange, onRemove } = props;
  const { environment } = useEditor();
  const choice = findChoice(groups, criterion.field);
  const name = `Criterion ${number}`;
  const values = useMemo(() => valuesOfField(choice?.field, environment), [choice, environment]);
  const control = valueControlOf(criterion.operator, choice?.field.type, values !== undefined);
  const offered = useMemo(
    () =>
      operatorChoices(choice?.field, criterion.operator).map((operator) => ({
        value: operator,
        label: operators[operator].label,
      })),
    [choice, criterion.operator],
  );
  const wrongValue = issues.some(({ place, severity }) => severity === 'error' && place.field?.endsWith('.value'));
  return (
    <li className={styles['criterion']} aria-label={name}>
      <span className={styles['number']}>{number}</span>
      <FieldPicker
        className={styles['field'] ?? ''}
        label={`${name}: field`}
        groups={groups}
        focused={focused}
        value={criterion.field}
        onChange={(path) => {
          const next = findChoice(groups, path);
          if (next) onChange(changeField(criterion, path, choice?.field, next.field));
        }}
      />
      <ActionIcon size={26} aria-label={`Remove criterion ${number}`} onClick={onRemove}>
        <X size={14} aria-hidden />
      </ActionIcon>
      <OptionSelect
        className={styles[control === 'none' ? 'wide' : 'operator'] ?? ''}
        aria-label={`${name}: operator`}
        options={offered}
        searchable={false}
        maxDropdownHeight={320}
        value={criterion.operator}
        onChange={(operator) => {
          if (isOperator(operator)) onChange(changeOperator(criterion, operator));
        }}
      />
      {control === 'none' ? null : (
        <div className={styles['value']}>
          <ValueControl
            kind={control}
            label={`${name}: value`}
            value={criterion.value}
            options={values}
            invalid={wrongValue}
            onChange={(value) => onChange({ ...criterion, value })}
          />
        </div>
      )}
      <div className={styles['notes']}>
        <SettingNotes issues={issues} />
      </div>
    </li>
  );
}

const isOperator = (value: string | number | null): value is Operator =>
  typeof value === 'string' && Object.hasOwn(operators, value);
