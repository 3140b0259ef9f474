import { Button, SegmentedControl } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Criteria } from '#criteria/criteria.ts';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import { addCriterion, changeLogic, removeCriterion, replaceCriterion } from './criteria-edits.ts';
import { criteriaOf, criteriaToJson } from './criteria-json.ts';
import { CriterionRow } from './criterion-row.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import { ExpressionInput } from './expression-input.tsx';
import { fieldChoices } from './field-choices.ts';
import type { SettingProps } from './setting.ts';
import { SettingNotes } from './setting-notes.tsx';
import styles from './settings.module.css';

type Spec = FieldSpec & { readonly kind: 'criteria' };

const LOGICS: { readonly value: Criteria['logic']; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'any', label: 'Any' },
  { value: 'custom', label: 'Custom' },
];

/** The criteria builder: rows of field, operator and value, and how they are joined (CND-3). */
export function CriteriaSetting({ spec, node, config, path, onChange }: SettingProps<Spec>): ReactNode {
  const { catalog, environment, issues } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const groups = useMemo(
    () => fieldChoices({ graph, node, catalog, environment }, spec.of),
    [graph, node, catalog, environment, spec.of],
  );
  const [added, setAdded] = useState<number>();
  const add = useRef<HTMLButtonElement>(null);
  const criteria = criteriaOf(config[spec.name]);
  const change = (next: Criteria): void => void onChange(criteriaToJson(next));
  const mine = issues.filter(({ place }) => place.node === node && place.field?.startsWith(path) === true);
  const ofRow = (index: number) => mine.filter(({ place }) => place.field?.startsWith(`${path}.items[${index}]`));
  const ofWhole = mine.filter(({ place }) => place.field === path || place.field === `${path}.expression`);
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{spec.label}</legend>
      {spec.help === undefined ? null : <p className={styles['help']}>{spec.help}</p>}
      {criteria.items.length > 1 || criteria.logic === 'custom' ? (
        <div className={styles['logic']}>
          <SegmentedControl
            aria-label={`${spec.label}: how criteria are joined`}
            data={LOGICS}
            value={criteria.logic}
            onChange={(logic) => change(changeLogic(criteria, logic as Criteria['logic']))}
          />
        </div>
      ) : null}
      <ol className={styles['rows']}>
        {criteria.items.map((item, index) => (
          <CriterionRow
            key={index}
            number={index + 1}
            criterion={item}
            groups={groups}
            issues={ofRow(index)}
            focused={added === index}
            onChange={(next) => change(replaceCriterion(criteria, index, next))}
            onRemove={() => {
              setAdded(undefined);
              change(removeCriterion(criteria, index));
              add.current?.focus();
            }}
          />
        ))}
      </ol>
      {criteria.logic === 'custom' ? (
        <ExpressionInput
          expression={criteria.expression ?? ''}
          count={criteria.items.length}
          onChange={(expression) => change({ ...criteria, expression })}
        />
      ) : null}
      <SettingNotes issues={criteria.logic === 'custom' ? ofWhole.filter(isNoExpressionError) : ofWhole} />
      <Button
        ref={add}
        variant="subtle"
        size="compact-xs"
        leftSection={<Plus size={13} aria-hidden />}
        onClick={() => {
          setAdded(criteria.items.length);
          change(addCriterion(criteria));
        }}
      >
        Add criterion
      </Button>
    </fieldset>
  );
}

/** A wrong expression is shown at its character by the input itself. */
const isNoExpressionError = (issue: { readonly severity: string }): boolean => issue.severity !== 'error';
