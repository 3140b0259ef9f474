import type { Action } from '#ui/actions/action.ts';
import type { Editor } from '../editor-context.tsx';
import { startRun } from '../start-run.ts';

/** What is done with the graph as a whole. */
export function graphActions(editor: Editor): readonly Action[] {
  const { tidy, tidying } = editor;
  return [
    {
      id: 'run',
      title: 'Run the graph',
      section: 'Graph',
      keywords: ['simulate', 'start', 'play'],
      keys: ['mod+enter'],
      scope: 'editor',
      typing: true,
      run: () => startRun(editor),
    },
    {
      id: 'tidy',
      title: 'Tidy up',
      section: 'Graph',
      keywords: ['layout', 'arrange'],
      scope: 'editor',
      enabled: !tidying,
      why: 'A layout is being worked out',
      run: tidy,
    },
  ];
}
