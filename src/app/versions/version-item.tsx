import { ActionIcon, Box, Button, Menu } from '@mantine/core';
import { Copy, Download, EllipsisVertical, GitCompareArrows, Pencil, Rocket, RotateCcw, Trash2 } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { GraphVersion } from '#versions/graph-version.ts';
import { compareAddress } from './compare-address.ts';
import { DescribeVersionDialog } from './describe-version-dialog.tsx';
import { Moment } from './moment.tsx';
import { useVersionCommands } from './use-version-commands.ts';
import { nameOf } from './version-words.ts';
import styles from './versions-panel.module.css';

export interface VersionItemProps {
  /** Id of the graph. */
  readonly graph: string;
  readonly version: GraphVersion;
  /** The version before it, if any. */
  readonly previous: GraphVersion | undefined;
  readonly live: boolean;
  /** Whether it was live once. */
  readonly retired: boolean;
  /** Whether the draft is what it holds. */
  readonly isDraft: boolean;
  readonly onDeploy: () => void;
}

/** A saved version and what can be done with it. */
export function VersionItem(props: VersionItemProps): ReactNode {
  const { graph, version, previous, live, retired, isDraft, onDeploy } = props;
  const { number, name, note, at } = version;
  const commands = useVersionCommands(graph);
  const [opened, setOpened] = useState(false);
  const [described, setDescribed] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const title = `v${number}`;
  return (
    <li className={styles.item} aria-label={name === '' ? title : `${title} ${name}`}>
      <Box
        className={styles.itemHead ?? ''}
        onKeyDown={(event) => {
          // It closes the menu first, wherever the focus is, and only then the panel.
          if (!opened || event.key !== 'Escape') return;
          event.stopPropagation();
          setOpened(false);
        }}
      >
        <span className={styles.number}>{title}</span>
        <span className={styles.name}>{name}</span>
        {live ? <StatusBadge tone="ok">Live</StatusBadge> : null}
        {retired ? <StatusBadge tone="neutral">Retired</StatusBadge> : null}
        {isDraft ? <StatusBadge tone="accent">The draft</StatusBadge> : null}
        <Menu width={250} opened={opened} onChange={setOpened}>
          <Menu.Target>
            <ActionIcon ref={more} size="sm" aria-label={`More for ${title}`}>
              <EllipsisVertical size={15} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<RotateCcw size={14} aria-hidden />}
              disabled={isDraft}
              onClick={() => commands.restore(version)}
            >
              Restore as the draft
            </Menu.Item>
            {previous ? (
              <Menu.Item
                component={Link}
                to={compareAddress(graph, { from: previous.number, to: number })}
                leftSection={<GitCompareArrows size={14} aria-hidden />}
              >
                Compare with v{previous.number}
              </Menu.Item>
            ) : null}
            <Menu.Item leftSection={<Copy size={14} aria-hidden />} onClick={() => commands.clone(version)}>
              Clone to a new graph
            </Menu.Item>
            <Menu.Item leftSection={<Download size={14} aria-hidden />} onClick={() => commands.exportFile(version)}>
              Export
            </Menu.Item>
            <Menu.Item leftSection={<Pencil size={14} aria-hidden />} onClick={() => setDescribed(true)}>
              Name and note…
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="var(--fs-error)"
              leftSection={<Trash2 size={14} aria-hidden />}
              disabled={live}
              onClick={() => void commands.remove(version)}
            >
              {live ? 'Delete (not while it is live)' : 'Delete…'}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Box>
      {note === '' ? null : <p className={styles.text}>{note}</p>}
      <p className={styles.meta}>
        {nameOf(version)} · <Moment at={at} />
      </p>
      {live && isDraft ? null : (
        <div className={styles.buttons}>
          {isDraft ? null : (
            <Button
              component={Link}
              to={compareAddress(graph, { from: number, to: 'draft' })}
              variant="default"
              size="compact-sm"
              leftSection={<GitCompareArrows size={14} aria-hidden />}
              aria-label={`Compare ${title} with the draft`}
            >
              Compare
            </Button>
          )}
          {live ? null : (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<Rocket size={14} aria-hidden />}
              aria-label={`Deploy ${title}`}
              onClick={onDeploy}
            >
              Deploy…
            </Button>
          )}
        </div>
      )}
      {described ? (
        <DescribeVersionDialog graph={graph} version={version} opener={more} onClose={() => setDescribed(false)} />
      ) : null}
    </li>
  );
}
