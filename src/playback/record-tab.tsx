import { Anchor, Switch } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { parseInstant } from '#shared/instant.ts';
import type { Json } from '#shared/json.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { instantText } from './clock-text.ts';
import { objectTitle, valueText } from './describe-entry.ts';
import { recordName } from './record-name.ts';
import { prospectAt, salesforceRecordAt, sequenceStatesAt, type FieldLine, type RecordAt } from './record-at.ts';
import type { RunView } from './run-view.ts';
import type { SimulatorProps } from './simulator-props.ts';
import styles from './record-tab.module.css';

export interface RecordTabProps {
  readonly view: RunView;
  readonly log: AuditLog;
  readonly seq: number;
  readonly onOpenRecord: SimulatorProps['onOpenRecord'];
}

/** The record in both systems as it stands at the step shown, with what was there before. */
export function RecordTab({ view, log, seq, onOpenRecord }: RecordTabProps): ReactNode {
  const [blanks, setBlanks] = useState(false);
  const record = salesforceRecordAt(view, log, seq);
  const prospect = prospectAt(view, log, record, seq);
  const shown = { view, blanks, onOpenRecord };
  return (
    <div className={styles.tab}>
      <Switch
        size="xs"
        label="Show blank and system fields"
        checked={blanks}
        onChange={(event) => setBlanks(event.currentTarget.checked)}
      />
      <div className={styles.systems}>
        <RecordBox {...shown} system="salesforce" title="Salesforce" record={record} />
        {prospect === null ? (
          <section className={styles.box} aria-label="Outreach">
            <h3 className={styles.system}>Outreach</h3>
            <p className={styles.none}>
              No prospect at this step. The sync creates one, and writes its id back into the record.
            </p>
          </section>
        ) : (
          <RecordBox {...shown} system="outreach" title="Outreach" record={prospect}>
            <SequenceStates view={view} prospect={prospect.id} seq={seq} />
          </RecordBox>
        )}
      </div>
    </div>
  );
}

function RecordBox(props: {
  readonly view: RunView;
  readonly system: 'salesforce' | 'outreach';
  readonly title: string;
  readonly record: RecordAt;
  readonly blanks: boolean;
  readonly onOpenRecord: SimulatorProps['onOpenRecord'];
  readonly children?: ReactNode;
}): ReactNode {
  const { view, system, title, record, blanks, onOpenRecord } = props;
  const { object, id, image } = record;
  const telling = record.lines.filter((line) => !line.system);
  const changed = telling.filter((line) => line.changed || line.now);
  const rest = telling.filter((line) => !line.changed && !line.now && (blanks || !isBlank(line.value)));
  const kept = blanks ? record.lines.filter((line) => line.system) : [];
  const name = image === null ? id : recordName(image, id);
  return (
    <section className={styles.box} aria-label={title}>
      <h3 className={styles.system}>{title}</h3>
      <p className={styles.name}>
        {onOpenRecord === undefined ? (
          name
        ) : (
          <Anchor component="button" type="button" fz="inherit" onClick={() => onOpenRecord(system, object, id)}>
            {name}
          </Anchor>
        )}
        <span className={styles.id}>
          {objectTitle(object)} {id}
        </span>
        <Standing record={record} />
      </p>
      {image === null ? (
        <p className={styles.none}>Not there at this step.</p>
      ) : (
        <>
          <Lines title="Changed since the trip's start" lines={changed} view={view} />
          <Lines title={changed.length > 0 ? 'Unchanged' : 'Fields'} lines={rest} view={view} />
          <Lines title="System" lines={kept} view={view} />
        </>
      )}
      {props.children}
    </section>
  );
}

function Standing({ record }: { readonly record: RecordAt }): ReactNode {
  const { image } = record;
  if (image === null) return null;
  if (image['IsDeleted'] === true) {
    const merged = typeof image['MasterRecordId'] === 'string';
    return <StatusBadge tone="error">{merged ? 'Merged' : 'Deleted'}</StatusBadge>;
  }
  if (image['IsConverted'] === true) return <StatusBadge tone="neutral">Converted</StatusBadge>;
  return record.created ? <StatusBadge tone="accent">Created by the run</StatusBadge> : null;
}

function Lines(props: {
  readonly title: string;
  readonly lines: readonly FieldLine[];
  readonly view: RunView;
}): ReactNode {
  const { title, lines, view } = props;
  if (lines.length === 0) return null;
  return (
    <>
      <h4 className={styles.group}>{title}</h4>
      <dl className={styles.lines}>
        {lines.map((line) => (
          <div key={line.name} className={styles.line} data-now={line.now || undefined}>
            <dt title={line.name}>{line.label}</dt>
            <dd>
              {line.changed ? (
                <>
                  <s>{readable(view, line.name, line.before)}</s>
                  <ArrowRight size={12} role="img" aria-label="now" />
                  <b>{readable(view, line.name, line.value)}</b>
                </>
              ) : (
                readable(view, line.name, line.value)
              )}
              {line.now ? <StatusBadge tone="accent">This step</StatusBadge> : null}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function SequenceStates(props: { readonly view: RunView; readonly prospect: string; readonly seq: number }): ReactNode {
  const states = sequenceStatesAt(props.view, props.prospect, props.seq);
  return (
    <>
      <h4 className={styles.group}>Sequences</h4>
      {states.length === 0 ? (
        <p className={styles.none}>In no sequence at this step.</p>
      ) : (
        <ul className={styles.states}>
          {states.map((each) => (
            <li key={each.id}>
              {each.sequence} <StatusBadge tone={each.state === 'active' ? 'ok' : 'neutral'}>{each.state}</StatusBadge>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const isBlank = (value: Json): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const ID = /^00[0-9a-zA-Z]{13}(?:[0-9a-zA-Z]{3})?$/;

/** Instants as date and time, ids with the name behind them, lists joined. */
function readable(view: RunView, field: string, value: Json): string {
  if (typeof value === 'number' && /(?:At|Date)$/.test(field)) return instantText(value, view.timeZone);
  if (Array.isArray(value)) return value.length === 0 ? 'blank' : value.map((item: Json) => valueText(item)).join(', ');
  if (typeof value === 'string' && INSTANT.test(value)) {
    const instant = parseInstant(value);
    return instant.ok ? instantText(instant.value, view.timeZone) : value;
  }
  if (typeof value === 'string' && field !== 'Id' && ID.test(value)) return nameOfId(view, value);
  if (field === 'ownerId' && typeof value === 'number') {
    const user = view.history.imageAt('user', String(value), view.run.journal.length);
    return user === null ? String(value) : `${recordName(user, String(value))} (${value})`;
  }
  return valueText(value);
}

const PREFIXES: Readonly<Record<string, string>> = { '00Q': 'Lead', '003': 'Contact', '001': 'Account' };

function nameOfId(view: RunView, id: string): string {
  const object = PREFIXES[id.slice(0, 3)];
  return object === undefined ? view.names.owner(id) : view.names.record(object, id).name;
}
