/** Marks the button that opens the inspector while it is folded away. */
export const OPENS_INSPECTOR = 'data-opens-inspector';

/** How often it is looked for the name, which may still have to be drawn, in frames. */
const PATIENCE = 10;

/** Puts the focus on the name of the node in the inspector, which opens where it is folded away. */
export function openInspector(root: HTMLElement | null, tries = PATIENCE): void {
  const name = root?.querySelector<HTMLInputElement>('[data-node-name]');
  if (name) {
    name.focus();
    name.select();
  } else if (tries > 0) {
    root?.querySelector<HTMLElement>(`[${OPENS_INSPECTOR}]`)?.click();
    requestAnimationFrame(() => openInspector(root, tries - 1));
  }
}
