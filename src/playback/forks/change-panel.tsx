import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core';
import { Search, X, Zap } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { instantText, sinceText } from '../clock-text.ts';
import { PALETTE_KEY } from '../use-palette-key.ts';
import type { RunView } from '../run-view.ts';
import { useSimulator } from '../simulator-state.ts';
import { ChangeCard } from './change-card.tsx';
import { changeParts } from './change-parts.tsx';
import { useChangePoint, type When } from './use-change-forks.ts';
import { useOrgThen } from './use-org-then.ts';
import styles from '../fault-palette.module.css';

export interface ChangePanelProps {
  readonly onClose: () => void;
  /** Opens the palette of faults in its place. */
  readonly onFaults: () => void;
}

/** [RUN-4] Everything that can be changed at the step shown, or before the start: the run is recorded anew from there. */
export function ChangePanel({ onClose, onFaults }: ChangePanelProps): ReactNode {
  const { view } = useSimulator();
  const heading = useId();
  return (
    <aside
      aria-labelledby={heading}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className={styles.head}>
        <h2 id={heading} className={styles.title}>
          Change something
        </h2>
        <ActionIcon aria-label="Close the changes" onClick={onClose}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </header>
      {view === null ? (
        <EmptyState title="There is no run to change yet">
          Run records first: then anything can be changed at the step shown, and the run goes on from there.
        </EmptyState>
      ) : (
        <Changes view={view} onFaults={onFaults} />
      )}
    </aside>
  );
}

function Changes({ view, onFaults }: { readonly view: RunView; readonly onFaults: () => void }): ReactNode {
  const { playback, running, props } = useSimulator();
  const [asked, setWhen] = useState<When>('step');
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus({ preventScroll: true }), []);
  const when = playback.log === undefined ? 'start' : asked;
  const point = useChangePoint(view, when);
  const org = useOrgThen(view.run, point.seq);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = changeParts.filter(
    (part) =>
      (when === 'step' || part.atStartToo) &&
      words.every((word) =>
        `${part.group} ${part.title} ${part.about} ${part.keywords ?? ''}`.toLowerCase().includes(word),
      ),
  );
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <>
      <div className={styles.when}>
        <SegmentedControl
          aria-label="When it is changed"
          fullWidth
          data={[
            { value: 'step', label: 'At the step shown', disabled: playback.log === undefined },
            { value: 'start', label: 'Before the start' },
          ]}
          value={when}
          onChange={(value) => setWhen(value === 'start' ? 'start' : 'step')}
        />
        <p className={styles.instant}>
          {when === 'start'
            ? `Before the first record, ${instantText(point.at, view.timeZone)}.`
            : `Just after ${instantText(point.at, view.timeZone)} (${sinceText(point.at, view.run.input.start)}).`}{' '}
          A new run with the change is recorded from there; this one is kept under Runs.
        </p>
      </div>
      <div className={styles.content}>
        <div className={styles.search}>
          <TextInput
            ref={search}
            aria-label="Search the changes"
            placeholder="Search, such as owner, retries or poll"
            leftSection={<Search size={14} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        {found.length === 0 ? (
          <EmptyState title="No change fits">Search for another word, or break something instead.</EmptyState>
        ) : null}
        {groups.map((group) => (
          <section key={group} aria-label={group} className={styles.group}>
            <h3 className={styles.groupTitle}>{group}</h3>
            {found
              .filter((part) => part.group === group)
              .map(({ id, title, about, Content }) => (
                <ChangeCard
                  key={id}
                  title={title}
                  about={about}
                  open={opened === id}
                  onOpen={(open) => setOpened(open ? id : null)}
                >
                  {org === null ? (
                    <p className={styles.note}>The run is being read…</p>
                  ) : (
                    <Content {...{ view, org, point, running, props }} log={playback.log} />
                  )}
                </ChangeCard>
              ))}
          </section>
        ))}
      </div>
      <div className={styles.footer}>
        <Button fullWidth variant="default" leftSection={<Zap size={14} aria-hidden />} onClick={onFaults}>
          {`Break something instead (${PALETTE_KEY})`}
        </Button>
      </div>
    </>
  );
}
