import { Button, TextInput } from '@mantine/core';
import { useId, useRef, type ReactNode } from 'react';
import { parseLogic, unusedCriteria } from '#criteria/parse-logic.ts';
import { withUnused } from './criterion-order.ts';
import { useRevert } from './use-revert.ts';
import styles from './settings.module.css';

interface ExpressionInputProps {
  /** Accessible name. */
  readonly label: string;
  readonly expression: string;
  /** How many criteria there are. */
  readonly count: number;
  readonly onChange: (expression: string) => void;
}

/** [CND-3] A custom expression; where it is wrong, its character is marked and the reason given. */
export function ExpressionInput({ label, expression, count, onChange }: ExpressionInputProps): ReactNode {
  const noteId = useId();
  const input = useRef<HTMLInputElement>(null);
  const revert = useRevert(expression, onChange);
  const parsed = parseLogic(expression, count);
  const fault = parsed.ok ? undefined : parsed.error;
  const unused = parsed.ok ? unusedCriteria(parsed.value, count) : [];
  const numbers = unused.map((index) => index + 1).join(', ');
  return (
    <div className={styles['expression']}>
      <TextInput
        ref={input}
        label="Expression"
        aria-label={`${label}: expression`}
        placeholder="1 AND (2 OR NOT 3)"
        value={expression}
        error={fault !== undefined}
        aria-describedby={noteId}
        styles={{ input: { fontFamily: 'var(--fs-mono)' } }}
        spellCheck={false}
        autoComplete="off"
        {...revert}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div id={noteId}>
        {fault ? (
          <>
            <p className={styles['fault']} aria-hidden>
              {expression.slice(0, fault.at)}
              <mark>{expression[fault.at] ?? ' '}</mark>
              {expression.slice(fault.at + 1)}
            </p>
            <p className={styles['faultText']}>
              {fault.message}.{' '}
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => {
                  input.current?.focus();
                  input.current?.setSelectionRange(fault.at, fault.at + 1);
                }}
              >
                Go to character {fault.at + 1}
              </Button>
            </p>
          </>
        ) : null}
        {unused.length > 0 ? (
          <p className={styles['unused']}>
            {unused.length === 1 ? `Criterion ${numbers} is` : `Criteria ${numbers} are`} not used by the expression, so
            what {unused.length === 1 ? 'it asks' : 'they ask'} does not count.{' '}
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => {
                onChange(withUnused(expression, unused));
                input.current?.focus();
              }}
            >
              Join with AND
            </Button>
          </p>
        ) : null}
      </div>
    </div>
  );
}
