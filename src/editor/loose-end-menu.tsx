import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LooseEnd } from '#canvas/canvas-props.ts';
import { TypeIcon } from '#canvas/type-icon.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import { paletteSections } from './palette-sections.ts';
import styles from './loose-end-menu.module.css';

interface LooseEndMenuProps {
  readonly end: LooseEnd | undefined;
  readonly onAdd: (type: string, end: LooseEnd) => void;
  readonly onClose: () => void;
}

/** A line let go over empty canvas asks which node is to stand there. */
export function LooseEndMenu({ end, onAdd, onClose }: LooseEndMenuProps): ReactNode {
  const { catalog, environment } = useEditor();
  const object = useEditorState((state) => state.graph.object);
  if (!end) return null;
  return (
    <Menu opened onClose={onClose} position="right-start" width={210} withinPortal>
      <Menu.Target>
        <span className={styles['anchor']} style={{ left: end.client.x, top: end.client.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label="Add a node here">
        {paletteSections(catalog, object, environment, '').flatMap(({ section, types }) => [
          <Menu.Label key={section}>{section}</Menu.Label>,
          ...types.map((type) => (
            <Menu.Item
              key={type.type}
              leftSection={<TypeIcon type={type.type} section={type.section} size={18} />}
              onClick={() => onAdd(type.type, end)}
            >
              {type.title}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}
