import { Button, UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronRight, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { SeverityIcon } from '#canvas/severity-icon.tsx';
import { RuleTag } from '#ui/rule-tag.tsx';
import { useEditor } from './editor-context.tsx';
import { fixAllOf } from './fix-all-of.ts';
import { WhatIsThis } from './problem-doings.tsx';
import type { ProblemHead } from './problem-rows.ts';
import styles from './problems-panel.module.css';

interface ProblemHeadLineProps {
  readonly head: ProblemHead;
  readonly open: boolean;
  readonly onTurn: () => void;
  readonly onMended: () => void;
}

/** The heading over problems of one kind or one node, which opens and closes them. */
export function ProblemHeadLine({ head, open, onTurn, onMended }: ProblemHeadLineProps): ReactNode {
  const editor = useEditor();
  const { title, severity, count, code, fixable, rows } = head;
  const issue = rows[0]?.issue;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <>
      <UnstyledButton className={styles['head'] ?? ''} aria-expanded={open} onClick={onTurn}>
        <Chevron size={14} aria-hidden />
        <SeverityIcon severity={severity} size={14} />
        <span className={styles['headTitle']}>{title}</span>
        <span className={styles['size']}>{count}</span>
      </UnstyledButton>
      <div className={styles['about']}>
        {code !== undefined && fixable > 1 ? (
          <Button
            variant="light"
            size="compact-xs"
            leftSection={<Wrench size={12} aria-hidden />}
            aria-label={`Fix all ${fixable}: ${title}`}
            onClick={() => {
              fixAllOf(editor, code, title);
              onMended();
            }}
          >
            Fix all {fixable}
          </Button>
        ) : null}
        {code !== undefined && issue ? (
          <>
            <RuleTag rule={issue.rule} />
            <WhatIsThis issue={issue} />
          </>
        ) : null}
      </div>
    </>
  );
}
