import { TextInput } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { parseLogic } from '#criteria/parse-logic.ts';
import styles from './settings.module.css';

interface ExpressionInputProps {
  readonly expression: string;
  /** How many criteria there are. */
  readonly count: number;
  readonly onChange: (expression: string) => void;
}

/** [CND-3] A custom expression; where it is wrong, its character is marked and the reason given. */
export function ExpressionInput({ expression, count, onChange }: ExpressionInputProps): ReactNode {
  const faultId = useId();
  const parsed = parseLogic(expression, count);
  const fault = parsed.ok ? undefined : parsed.error;
  return (
    <div>
      <TextInput
        aria-label="Expression"
        placeholder="1 AND (2 OR NOT 3)"
        value={expression}
        error={fault !== undefined}
        aria-describedby={fault ? faultId : undefined}
        styles={{ input: { fontFamily: 'var(--fs-mono)' } }}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {fault ? (
        <div id={faultId}>
          <p className={styles['fault']} aria-hidden>
            {expression.slice(0, fault.at)}
            <mark>{expression[fault.at] ?? ' '}</mark>
            {expression.slice(fault.at + 1)}
          </p>
          <p className={styles['faultText']}>{fault.message}.</p>
        </div>
      ) : null}
    </div>
  );
}
