import { Button, SegmentedControl } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { Criteria } from '#criteria/criteria.ts';
import type { Issue } from '#graph/issue.ts';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import { CriteriaCount } from './criteria-count.tsx';
import { addCriterion, changeLogic, replaceCriterion } from './criteria-edits.ts';
import { criteriaOf, criteriaToJson } from './criteria-json.ts';
import { duplicateCriterion, moveCriterion, removeCriterion } from './criterion-order.ts';
import { CriterionRow } from './criterion-row.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import { ExpressionInput } from './expression-input.tsx';
import { fieldChoices } from '#wording/field-choices.ts';
import type { SettingProps } from './setting.ts';
import { SettingNotes } from './setting-notes.tsx';
import { useRowOrder } from './use-row-order.ts';
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
  const [lost, setLost] = useState<{ readonly row: number; readonly values: string }>();
  const [add, setAdd] = useState<HTMLButtonElement | null>(null);
  const criteria = criteriaOf(config[spec.name]);
  const count = criteria.items.length;
  const change = (next: Criteria): void => {
    setLost(undefined);
    onChange(criteriaToJson(next));
  };
  const { setList, row, handle, move, keepFocus } = useRowOrder({
    canMove: (_, to) => to >= 0 && to < count,
    onMove(from, to) {
      setAdded(undefined);
      change(moveCriterion(criteria, from, to));
    },
  });
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
      <ol ref={setList} className={styles['rows']}>
        {criteria.items.map((item, index) => (
          <CriterionRow
            key={index}
            number={index + 1}
            criterion={item}
            groups={groups}
            issues={ofRow(index)}
            focused={added === index}
            count={count}
            lost={lost?.row === index ? lost.values : undefined}
            rowProps={row(index)}
            handleProps={handle(index)}
            onChange={(next, values) => {
              change(replaceCriterion(criteria, index, next));
              if (values !== undefined) setLost({ row: index, values });
            }}
            onMove={(by, button) => move(index, index + by, button)}
            onDuplicate={() => {
              setAdded(index + 1);
              change(duplicateCriterion(criteria, index));
            }}
            onRemove={() => {
              setAdded(undefined);
              if (count === 1) add?.focus();
              else keepFocus(index, Math.min(index, count - 2));
              change(removeCriterion(criteria, index));
            }}
          />
        ))}
      </ol>
      {criteria.logic === 'custom' ? (
        <ExpressionInput
          label={spec.label}
          expression={criteria.expression ?? ''}
          count={count}
          onChange={(expression) => change({ ...criteria, expression })}
        />
      ) : null}
      <SettingNotes issues={criteria.logic === 'custom' ? ofWhole.filter(isNotOfExpression) : ofWhole} />
      <Button
        ref={setAdd}
        variant="subtle"
        size="compact-xs"
        leftSection={<Plus size={13} aria-hidden />}
        onClick={() => {
          setAdded(count);
          change(addCriterion(criteria));
        }}
      >
        Add criterion
      </Button>
      <CriteriaCount config={config} criteria={criteria} groups={groups} />
    </fieldset>
  );
}

/** What is wrong with an expression, and what it leaves unused, is shown by its input. */
const isNotOfExpression = ({ place }: Issue): boolean => place.field?.endsWith('.expression') !== true;
