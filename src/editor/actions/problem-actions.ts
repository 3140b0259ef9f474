import type { Issue } from '#graph/issue.ts';
import { selectedNode } from '#canvas/selection.ts';
import { severityWord } from '#canvas/severity-icon.tsx';
import type { Action } from '#ui/actions/action.ts';
import { applyFix } from '../apply-fix.ts';
import type { Editor } from '../editor-context.tsx';
import { goToProblem } from '../go-to-problem.ts';
import { sortIssues } from '../issue-lists.ts';

/** The problems one by one, their cure, and their list. */
export function problemActions(editor: Editor): readonly Action[] {
  const { store, screen, issues } = editor;
  const sorted = sortIssues(issues);
  const at = selectedNode(store.getState().selection);
  const section = 'Problems';
  const any = { enabled: sorted.length > 0, why: 'There are no problems.' };
  const jump = (step: 1 | -1): void => {
    const issue = issueByStep(sorted, screen.getState().issue, at, step);
    if (!issue) return;
    screen.getState().set({ listed: true });
    goToProblem(editor, issue, false);
    screen.getState().announce(`${severityWord[issue.severity]}: ${issue.message}`);
  };
  /** The problem that was gone to last, where it is still there, else the first of the selected node. */
  const current = (): Issue | undefined => {
    const { issue } = screen.getState();
    return sorted.find((each) => isSame(each, issue)) ?? sorted.find(({ place }) => place.node === at);
  };
  return [
    {
      id: 'problem-next',
      title: 'Go to the next problem',
      section,
      keys: ['F4'],
      scope: 'editor',
      typing: true,
      ...any,
      run: () => jump(1),
    },
    {
      id: 'problem-previous',
      title: 'Go to the problem before',
      section,
      keys: ['shift+F4'],
      scope: 'editor',
      typing: true,
      ...any,
      run: () => jump(-1),
    },
    {
      id: 'problem-setting',
      title: 'Go to the setting of the problem',
      section,
      keywords: ['field', 'inspector'],
      keys: ['alt+Enter'],
      scope: 'editor',
      typing: true,
      ...any,
      run() {
        const issue = current();
        if (issue) goToProblem(editor, issue, true);
      },
    },
    {
      id: 'problem-fix',
      title: 'Fix the problem',
      section,
      keywords: ['mend', 'repair', 'quick fix'],
      keys: ['mod+.'],
      scope: 'editor',
      typing: true,
      ...any,
      run() {
        const issue = current();
        if (issue?.fix) applyFix(editor, issue.fix);
        else screen.getState().announce('No click mends this problem.');
      },
    },
    {
      id: 'problems',
      title: 'Show or hide the problems',
      section,
      keywords: ['errors', 'warnings', 'issues', 'list'],
      keys: ['mod+shift+m'],
      scope: 'editor',
      typing: true,
      run: () => screen.getState().set({ listed: !screen.getState().listed }),
    },
  ];
}

const isSame = (one: Issue, other: Issue | undefined): boolean =>
  one === other || (one.code === other?.code && one.message === other.message && one.place.node === other.place.node);

/** The problem after or before the one that was gone to last, else the first one of the selected node, else the first. */
function issueByStep(
  issues: readonly Issue[],
  last: Issue | undefined,
  at: string | undefined,
  step: 1 | -1,
): Issue | undefined {
  const known = issues.findIndex((issue) => isSame(issue, last));
  // Where one has gone elsewhere since, the search starts there.
  const stillThere = known !== -1 && issues[known]?.place.node === at;
  if (stillThere) return issues[(known + step + issues.length) % issues.length];
  return issues.find(({ place }) => at !== undefined && place.node === at) ?? issues.at(step === 1 ? 0 : -1);
}
