import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { useMemo, type HTMLAttributes, type ReactNode } from 'react';
import type { Criterion, Operator } from '#criteria/criteria.ts';
import { operators } from '#criteria/operators.ts';
import type { Issue } from '#graph/issue.ts';
import { changeField, changeOperator, operatorChoices, valueControlOf } from './criteria-edits.ts';
import { CriterionMenu } from './criterion-menu.tsx';
import { useEditor } from './editor-context.tsx';
import { findChoice, type FieldGroup } from '#wording/field-choices.ts';
import { FieldPicker } from './field-picker.tsx';
import { valuesOfField } from './field-values.ts';
import { lostValue } from './kept-value.ts';
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
  /** How many criteria there are. */
  readonly count: number;
  /** What the last change of the field took away. */
  readonly lost: string | undefined;
  /** Takes the focus when it appears. */
  readonly focused: boolean;
  /** Of the row, and of the part that it is dragged by. */
  readonly rowProps: HTMLAttributes<HTMLLIElement>;
  readonly handleProps: HTMLAttributes<HTMLElement>;
  /** `lost` are values that a change of the field has cleared. */
  readonly onChange: (criterion: Criterion, lost?: string) => void;
  readonly onMove: (by: 1 | -1, button: HTMLElement | null) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** One question about one field: field, operator, value. */
export function CriterionRow(props: CriterionRowProps): ReactNode {
  const { number, count, criterion, groups, issues, lost, focused, onChange } = props;
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
  // A date needs the whole width, and several values are read better in it.
  const isWide = ['date', 'moment', 'choices', 'texts', 'numbers'].includes(control);
  const wrongValue = issues.some(({ place, severity }) => severity === 'error' && place.field?.endsWith('.value'));
  return (
    <li className={styles['criterion']} aria-label={name} {...props.rowProps}>
      <span
        className={styles['number']}
        data-movable={count > 1 || undefined}
        title={count > 1 ? 'Drag to move, or press Alt with an arrow key in the row' : undefined}
        {...(count > 1 ? props.handleProps : {})}
      >
        {number}
      </span>
      <FieldPicker
        className={styles['field'] ?? ''}
        label={`${name}: field`}
        groups={groups}
        focused={focused}
        value={criterion.field}
        onChange={(path) => {
          const next = findChoice(groups, path);
          if (!next) return;
          const changed = changeField(criterion, path, choice?.field, next.field);
          onChange(changed, lostValue(criterion, changed));
        }}
      />
      <CriterionMenu number={number} count={count} onMove={props.onMove} onDuplicate={props.onDuplicate} />
      <ActionIcon size={26} aria-label={`Remove criterion ${number}`} onClick={props.onRemove}>
        <X size={14} aria-hidden />
      </ActionIcon>
      <div className={styles['question']} data-stacked={isWide || undefined}>
        <OptionSelect
          className={styles['operator'] ?? ''}
          // As wide as its words, so that operator and value share a line where both are short.
          style={{ flexBasis: `calc(${operators[criterion.operator].label.length}ch + 38px)` }}
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
              timeZone={environment.timeZone}
              moving
              onChange={(value) => onChange({ ...criterion, value })}
            />
          </div>
        )}
      </div>
      <div className={styles['notes']}>
        {lost === undefined ? null : (
          <p className={styles['lost']} role="status">
            {lost} was cleared: the new field cannot have it.
          </p>
        )}
        <SettingNotes issues={issues} />
      </div>
    </li>
  );
}

const isOperator = (value: string | number | null): value is Operator =>
  typeof value === 'string' && Object.hasOwn(operators, value);
