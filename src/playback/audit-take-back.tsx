import { Button, Menu } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { withoutStimuli } from '#world/fault-script.ts';
import { reprocessesIn } from '#world/reprocess.ts';
import type { RunInput } from '#world/run-input.ts';
import { instantText } from './clock-text.ts';
import { reprocessedWords } from './reprocess-words.ts';
import type { RunView } from './run-view.ts';

/** [LOG-1] What the run shown has reprocessed, each time with the way to take it back; nothing where it has not. */
export function AuditTakeBack(props: {
  readonly view: RunView;
  readonly onTakeBack: (input: RunInput, message: string) => void;
}): ReactNode {
  const { view, onTakeBack } = props;
  const { input } = view.run;
  const batches = reprocessesIn(input);
  if (batches.length === 0) return null;
  const places = batches.flatMap((batch) => batch.places);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Undo2 size={14} aria-hidden />}>
          Undo reprocess
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {batches.map((batch) => {
          const whose = reprocessedWords(batch, view.names);
          return (
            <Menu.Item
              key={batch.after}
              onClick={() => onTakeBack(withoutStimuli(input, batch.places), `Took back the reprocess of ${whose}`)}
            >
              {`${whose}, ${instantText(input.start + batch.after, view.timeZone)}`}
            </Menu.Item>
          );
        })}
        {batches.length === 1 ? null : (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onTakeBack(withoutStimuli(input, places), 'Took back all that was reprocessed')}>
              All of them
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
