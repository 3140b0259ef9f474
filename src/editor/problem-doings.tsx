import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { CircleHelp, SquareArrowOutUpRight, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { checkTitle } from '#checks/check-titles.ts';
import type { Issue } from '#graph/issue.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { PlacementButton } from './placement-button.tsx';
import { isPlacementIssue } from './placement-issue.ts';
import { problemAddress } from './problem-address.ts';
import { problemPlace } from './problem-place.ts';
import { useApplyFix } from './use-apply-fix.ts';

interface ProblemDoingsProps {
  readonly className: string;
  readonly issue: Issue;
  /** Called once the issue is mended: its button is gone with it. */
  readonly onFixed: () => void;
}

/** What can be done about a problem: mend it by a click, or go where it is mended; nothing where neither can be. */
export function ProblemDoings({ className, issue, onFixed }: ProblemDoingsProps): ReactNode {
  const { onOpenPlace } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const applyFix = useApplyFix();
  const { fix } = issue;
  const elsewhere = problemPlace(issue, graph);
  if (!fix && !elsewhere && !isPlacementIssue(issue)) return null;
  return (
    <div className={className}>
      <PlacementButton issue={issue} />
      {fix ? (
        <Button
          variant="light"
          size="compact-xs"
          leftSection={<Wrench size={12} aria-hidden />}
          onClick={() => {
            if (applyFix(fix)) onFixed();
          }}
        >
          {fix.title}
        </Button>
      ) : null}
      {elsewhere ? (
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<SquareArrowOutUpRight size={12} aria-hidden />}
          onClick={() => onOpenPlace(elsewhere.place)}
        >
          {elsewhere.title}
        </Button>
      ) : null}
    </div>
  );
}

/** Leads to the page that explains a check. */
export function WhatIsThis({ issue }: { readonly issue: Issue }): ReactNode {
  const graph = useEditorState((state) => state.graph);
  return (
    <Tooltip label="What is this?">
      <ActionIcon
        component="a"
        href={problemAddress(issue, graph)}
        size={22}
        variant="subtle"
        color="gray"
        aria-label={`What is this? ${checkTitle(issue.code)}`}
      >
        <CircleHelp size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
