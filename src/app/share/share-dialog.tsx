import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { printJournal } from '#logs/journal.ts';
import type { ShareRequest } from '#playback/share-request.ts';
import { scenarioOfInput } from '#scenarios/scenario-of-input.ts';
import { printScenarioTest } from '#scenarios/scenario-test.ts';
import { sizeOfInput } from '#world/kept-run.ts';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { Form, LinkField, Save } from '../export/export-form.tsx';
import { journalText } from './journal-text.ts';
import { ReplayForm } from './replay-form.tsx';
import { placeOfRun } from './run-link.ts';
import { sharedViewOf } from './shared-view-of.ts';
import { StoryboardForm } from './storyboard-form.tsx';
import { useWork } from './use-work.ts';
import { WorkLine } from './work-line.tsx';
import { SaveButton } from './save-button.tsx';
import styles from '../export/export-dialog.module.css';

export interface ShareDialogProps {
  readonly request: ShareRequest;
  readonly onClose: () => void;
}

/** Hands a run out at the step shown, in every form that people and programs take. Nothing leaves the browser by itself. */
export function ShareDialog({ request, onClose }: ShareDialogProps): ReactNode {
  const { view, graph, log } = request;
  const of = log === undefined ? graph.name : `${graph.name}, ${log.record.name}`;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`Share the run of ${of}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={styles.forms}>
        <RunLinkForm request={request} />
        <ReplayForm request={request} />
        <StoryboardForm request={request} />
        <JournalForm request={request} />
        <Form
          title="Run input"
          help="All that the run depends on, as a scenario file: the same input gives the same run everywhere."
        >
          <Save
            name={fileNameOf(graph.name, '.scenario.json')}
            type="application/json"
            text={() => printScenarioTest({ scenario: scenarioOfInput(view.run.input), expectations: [] })}
          />
        </Form>
      </div>
    </Modal>
  );
}

/** Records and stimuli of a run beyond which no link is tried: packing them would only hold the page up. */
const MOST_IN_A_LINK = 20_000;

function RunLinkForm({ request }: { readonly request: ShareRequest }): ReactNode {
  const tooLong = sizeOfInput(request.view.run.input) > MOST_IN_A_LINK;
  const link = useRunLink(request, tooLong);
  return (
    <LinkField
      link={tooLong ? null : link}
      what="run"
      help="The run at this step stands in the link itself"
      tooLarge="Send the HTML replay or the run input instead."
      label="Link to the run at this step"
    />
  );
}

/** The link to the run; empty for the moment that it takes to be made. */
function useRunLink(request: ShareRequest, tooLong: boolean): string {
  const [link, setLink] = useState('');
  useEffect(() => {
    if (tooLong) return;
    let wanted = true;
    void placeOfRun(request.view.run, sharedViewOf(request)).then((place) => {
      if (wanted) setLink(`${window.location.href.split('#')[0] ?? ''}#${place}`);
    });
    return () => {
      wanted = false;
    };
  }, [request, tooLong]);
  return link;
}

function JournalForm({ request: { view, graph } }: { readonly request: ShareRequest }): ReactNode {
  const work = useWork();
  const count = view.run.journal.length;
  const saveText = (): void =>
    work.start(async ({ step }) => {
      const writing = journalText(view, graph.name);
      for (let part = writing.next(); ; part = writing.next()) {
        if (part.done === true) {
          downloadFile(fileNameOf(graph.name, '.journal.txt'), part.value, 'text/plain');
          return null;
        }
        if (!(await step(part.value / count))) return null;
      }
    });
  return (
    <Form
      title="Journal"
      help={`Everything that happened, ${count.toLocaleString('en-GB')} entries: as JSON Lines, the bytes that flowsim run --journal writes, or in words.`}
    >
      <Save
        name={fileNameOf(graph.name, '.journal.jsonl')}
        type="application/x-ndjson"
        text={() => printJournal(view.run.journal)}
        label="JSON Lines"
      />
      <SaveButton label="Text" onClick={saveText} />
      <WorkLine work={work} label="Writing the journal" />
    </Form>
  );
}
