import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo, useState, type ReactNode, type RefObject } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { sameGraph } from '#versions/same-graph.ts';
import { nextNumber, versionOf, versionsOf } from '#versions/version-list.ts';
import { showNote } from '../undo-note.tsx';
import { useEnvironment, useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { DeployErrors } from './deploy-errors.tsx';
import { DeployStory } from './deploy-story.tsx';
import { VersionFields, type VersionDraft } from './version-fields.tsx';
import { recordsOf } from './version-words.ts';
import { rememberName, timeNow, useYourName } from './your-name.ts';

export interface DeployDialogProps {
  /** The draft of the graph. */
  readonly draft: FlowGraph;
  readonly what: number | 'draft';
  /** Takes the focus where what opened the dialog no longer can. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** [GRA-1] Says what deploying does before it is done: what becomes live, what is retired, and what of held records. */
export function DeployDialog({ draft, what, opener, onClose }: DeployDialogProps): ReactNode {
  useFocusBack(opener);
  const store = useWorkspaceStore();
  const environment = useEnvironment();
  const [by, setBy] = useYourName();
  const [tries, setTries] = useState(0);
  const [text, setText] = useState({ name: '', note: '' });
  // As the dialog was opened: deploying itself saves a version.
  const [book] = useState(() => store.getState());
  const graphs = useWorkspace((state) => state.graphs);
  const same =
    what === 'draft' ? versionsOf(book, draft.id).findLast(({ graph }) => sameGraph(graph, draft)) : undefined;
  const version = what === 'draft' ? same : versionOf(book, draft.id, what);
  const next = version?.graph ?? draft;
  const number = version?.number ?? nextNumber(book, draft.id);
  const issues = useMemo(() => validateGraph(next, catalog, environment), [next, environment]);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const change = ({ by: typed, ...rest }: Partial<VersionDraft>): void => {
    if (typed !== undefined) setBy(typed);
    setText({ ...text, ...rest });
  };
  const deploy = (): void => {
    rememberName(by);
    const outcome = store.getState().deploy({ graph: draft.id, what, ...text, by, at: timeNow() });
    onClose();
    if (outcome.type === 'deployed') {
      showNote(`v${outcome.version.number} of ${next.name} is live for ${recordsOf(next.object)}.`);
    } else {
      notifications.show({ color: 'red', message: 'Nothing was deployed: another tab edits this graph.' });
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={version ? `Deploy v${number} of ${next.name}?` : `Deploy the draft of ${next.name} as v${number}?`}
      closeButtonProps={{ 'aria-label': 'Close without deploying' }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (errors.length > 0) return;
          if (by.trim() === '') setTries(tries + 1);
          else deploy();
        }}
      >
        <Stack gap="sm">
          {errors.length > 0 ? (
            <DeployErrors graph={next} isDraft={what === 'draft'} errors={errors} onLeave={onClose} />
          ) : (
            <>
              <DeployStory book={book} graphs={graphs} next={next} number={number} saved={version !== undefined} />
              <VersionFields
                draft={{ ...text, by }}
                named={version === undefined}
                signed
                tries={tries}
                onChange={change}
              />
            </>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {errors.length > 0 ? 'Close' : 'Cancel'}
            </Button>
            <Button type="submit" disabled={errors.length > 0}>
              Deploy v{number}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
