import { selectedNode } from '#canvas/selection.ts';
import type { Issue } from '#graph/issue.ts';
import type { Action } from '#ui/actions/action.ts';
import type { Editor } from '#editor/editor-context.tsx';

/** Looking at the graph: the selection, the problems one by one, and what is open beside the canvas. */
export function viewActions({ store, screen, canvas, issues }: Editor): readonly Action[] {
  const { selection } = store.getState();
  const at = selectedNode(selection);
  const placed = issues.filter(({ place }) => place.node !== undefined);
  const problems = { section: 'Problems', enabled: placed.length > 0, why: 'There are no problems.' } as const;
  const jump = (step: 1 | -1): void => {
    const issue = issueByStep(placed, screen.getState().issue, at, step);
    if (issue?.place.node === undefined) return;
    screen.getState().set({ issue, listed: true });
    screen.getState().go(issue.place.node, issue.place.edge);
    screen.getState().announce(`${issue.severity === 'error' ? 'Error' : 'Warning'}: ${issue.message}`);
  };
  return [
    {
      id: 'fit-selection',
      title: 'Zoom to the selection',
      section: 'View',
      keywords: ['fit', 'centre'],
      keys: ['z', 'shift+2'],
      scope: 'canvas',
      enabled: at !== undefined,
      why: 'Select a node first.',
      run: () => canvas()?.fitTo(selection.nodes.length > 0 ? selection.nodes : at === undefined ? [] : [at]),
    },
    {
      id: 'problem-next',
      title: 'Go to the next problem',
      keys: ['F4'],
      scope: 'editor',
      typing: true,
      ...problems,
      run: () => jump(1),
    },
    {
      id: 'problem-previous',
      title: 'Go to the problem before',
      keys: ['shift+F4'],
      scope: 'editor',
      typing: true,
      ...problems,
      run: () => jump(-1),
    },
    {
      id: 'problems',
      title: 'Show or hide the problems',
      section: 'Problems',
      keywords: ['errors', 'warnings', 'issues', 'list'],
      keys: ['mod+shift+m'],
      scope: 'editor',
      typing: true,
      run: () => screen.getState().set({ listed: !screen.getState().listed }),
    },
    {
      id: 'to-canvas',
      title: 'Go to the canvas',
      section: 'View',
      keywords: ['focus', 'graph'],
      keys: ['alt+g'],
      scope: 'editor',
      typing: true,
      run: () => canvas()?.focus(),
    },
  ];
}

/** The problem after or before the one that was gone to last, else the first one of the selected node, else the first. */
function issueByStep(
  issues: readonly Issue[],
  last: Issue | undefined,
  at: string | undefined,
  step: 1 | -1,
): Issue | undefined {
  const known = issues.findIndex(
    (issue) => issue === last || (issue.code === last?.code && issue.message === last.message),
  );
  // Where one has gone elsewhere since, the search starts there.
  const stillThere = known !== -1 && issues[known]?.place.node === at;
  if (stillThere) return issues[(known + step + issues.length) % issues.length];
  return issues.find(({ place }) => place.node === at) ?? issues[step === 1 ? 0 : issues.length - 1];
}
