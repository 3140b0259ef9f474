import { ActionIcon, Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, CopyPlus, EllipsisVertical } from 'lucide-react';
import { useRef, type ReactNode } from 'react';

interface CriterionMenuProps {
  /** 1-based. */
  readonly number: number;
  readonly count: number;
  /** `button` opened the menu: it has the focus afterwards. */
  readonly onMove: (by: 1 | -1, button: HTMLElement | null) => void;
  readonly onDuplicate: () => void;
}

/** What else can be done with a criterion. */
export function CriterionMenu({ number, count, onMove, onDuplicate }: CriterionMenuProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Menu position="bottom-end" withinPortal returnFocus={false}>
      <Menu.Target>
        <ActionIcon ref={button} size={26} aria-label={`More for criterion ${number}`}>
          <EllipsisVertical size={14} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<CopyPlus size={14} aria-hidden />} onClick={onDuplicate}>
          Duplicate
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowUp size={14} aria-hidden />}
          rightSection={<kbd>Alt ↑</kbd>}
          disabled={number === 1}
          onClick={() => onMove(-1, button.current)}
        >
          Move up
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowDown size={14} aria-hidden />}
          rightSection={<kbd>Alt ↓</kbd>}
          disabled={number === count}
          onClick={() => onMove(1, button.current)}
        >
          Move down
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
