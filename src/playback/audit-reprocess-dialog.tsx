import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { RunInput } from '#world/run-input.ts';
import { inputOfPlan, justAfterRun, planReprocess, type ReprocessPlan } from './audit-reprocess.ts';
import { fromLocalInput, instantText, toLocalText } from './clock-text.ts';
import type { RunView } from './run-view.ts';
import styles from './audit-logs.module.css';

/** A run that is asked for, and which records are reprocessed in it and when. */
export interface ReprocessRequest {
  readonly input: RunInput;
  readonly instant: number;
  readonly count: number;
  readonly message: string;
}

export interface AuditReprocessDialogProps {
  readonly view: RunView;
  /** The logs to be repeated. */
  readonly logs: readonly AuditLog[];
  readonly onReprocess: (request: ReprocessRequest) => void;
  readonly onClose: () => void;
}

/** Refused logs that are named one by one. */
const MOST_NAMED = 5;

/** [LOG-1] Asks when records are to go through their graphs again, and says what that does. */
export function AuditReprocessDialog(props: AuditReprocessDialogProps): ReactNode {
  const { view, logs, onReprocess, onClose } = props;
  const end = justAfterRun(view);
  const [when, setWhen] = useState<'end' | 'instant'>('end');
  const [text, setText] = useState(() => toLocalText(end, view.timeZone));
  const chosen = when === 'end' ? ok(end) : instantOf(text, view, end);
  const instant = chosen.ok ? chosen.value : end;
  const plan = useMemo(() => planReprocess(view, logs, instant), [view, logs, instant]);
  const [only] = logs.length === 1 ? logs : [];
  const count = plan.records.length;
  const whom = whomText(plan);
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        only === undefined ? `Reprocess ${logs.length.toLocaleString('en-GB')} logs` : `Reprocess ${only.record.name}`
      }
      closeButtonProps={{ 'aria-label': 'Close without reprocessing' }}
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!chosen.ok || count === 0) return;
          const message = `Reprocessed ${only?.record.name ?? whom}`;
          onReprocess({ input: inputOfPlan(view, plan, instant), instant, count, message });
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {`The run is recorded anew with the same input. At the instant below, LeanData runs ${
              only === undefined
                ? 'each record through its graph again by the trigger of its log.'
                : `${only.record.name} through its graph again by the trigger ${only.record.trigger === 'new' ? 'New' : 'Updated'} ${only.record.object}.`
            } What was recorded before that instant stays as it is.`}
          </Text>
          <Radio.Group label="When" value={when} onChange={(value) => setWhen(value === 'instant' ? 'instant' : 'end')}>
            <Stack gap={6} mt={4}>
              <Radio value="end" label={`Just after the end of the run: ${instantText(end, view.timeZone)}`} />
              <Radio value="instant" label="At an instant of the run" />
            </Stack>
          </Radio.Group>
          {when === 'instant' ? (
            <TextInput
              label="Instant"
              description={`In ${view.timeZone}, from ${instantText(view.run.input.start, view.timeZone)}. What comes after it may come out otherwise than before.`}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              error={chosen.ok ? undefined : chosen.error}
            />
          ) : null}
          <PlanNotes plan={plan} asked={logs.length} isOne={only !== undefined} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!chosen.ok || count === 0} data-autofocus>
              {only === undefined ? `Reprocess ${whom}` : 'Reprocess'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const countText = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}`;

/** `25 records`, or `25 records, 48 times in all` where some go through by both triggers. */
function whomText({ records }: ReprocessPlan): string {
  const distinct = new Set(records.map(({ id }) => id)).size;
  const times = distinct === records.length ? '' : `, ${records.length.toLocaleString('en-GB')} times in all`;
  return `${countText(distinct)}${times}`;
}

function PlanNotes(props: {
  readonly plan: ReprocessPlan;
  /** Logs that are to be repeated. */
  readonly asked: number;
  readonly isOne: boolean;
}): ReactNode {
  const { plan, asked, isOne } = props;
  const { records, refused, moved } = plan;
  const same = asked - refused.length - records.length;
  return (
    <>
      {isOne && moved[0] !== undefined ? (
        <Text size="sm">{`${moved[0].log.record.name} is the ${moved[0].to} by now: that is what goes through the graph.`}</Text>
      ) : null}
      {!isOne && moved.length > 0 ? (
        <Text size="sm">{`${countText(moved.length)} of them ${moved.length === 1 ? 'was' : 'were'} converted or merged: the contact or the master goes through the graph.`}</Text>
      ) : null}
      {same > 0 ? (
        <Text size="sm">
          {`${same.toLocaleString('en-GB')} of the logs ${same === 1 ? 'asks' : 'ask'} for the same as another one: a record that came by the same trigger goes through once.`}
        </Text>
      ) : null}
      {refused.length === 0 ? null : (
        <div role="alert" className={styles.refused}>
          <b>{isOne ? 'This record cannot be reprocessed.' : `${countText(refused.length)} cannot be reprocessed:`}</b>
          <ul>
            {refused.slice(0, MOST_NAMED).map(({ log, why }) => (
              <li key={log.seq}>{isOne ? why : `${log.record.name}: ${why}`}</li>
            ))}
            {refused.length > MOST_NAMED ? <li>{`and ${countText(refused.length - MOST_NAMED)} more`}</li> : null}
          </ul>
        </div>
      )}
    </>
  );
}

/** The typed instant, where it lies in the run. */
function instantOf(text: string, view: RunView, end: number): Result<number, string> {
  const read = fromLocalInput(text, view.timeZone);
  if (!read.ok) return read;
  if (read.value < view.run.input.start) return err('Choose an instant after the start of the run.');
  // The field counts in seconds, the end of the run in milliseconds.
  if (read.value > end) return read.value < end + 1000 ? ok(end) : err('Choose an instant before the end of the run.');
  return read;
}
