/** Puts the focus on the name of the node in the inspector. */
export const openInspector = (root: HTMLElement | null): void => {
  const name = root?.querySelector<HTMLInputElement>('[data-node-name]');
  name?.focus();
  name?.select();
};
