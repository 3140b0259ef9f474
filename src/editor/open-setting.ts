/** Marks the element around the control of one setting; its value is the path inside the node's config. */
export const SETTING_MARK = 'data-setting';

const CONTROL = 'input:not([type="hidden"]), textarea, select, button, [tabindex="0"]';

/** How often it is looked for a control that may still have to be drawn, in frames. */
const PATIENCE = 10;

/**
 * Puts the focus on the setting at a path of the node that the inspector shows, such as
 * `outcomes[0].criteria.items[1]`: on the row of a list where there is one, else on the whole.
 */
export function openSetting(root: HTMLElement | null, path: string, tries = PATIENCE): void {
  const control = controlOf(root, path);
  if (control) {
    control.focus();
    control.scrollIntoView({ block: 'nearest' });
  } else if (tries > 0) {
    requestAnimationFrame(() => openSetting(root, path, tries - 1));
  }
}

function controlOf(root: HTMLElement | null, path: string): HTMLElement | null | undefined {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
    const setting = root?.querySelector(`[${SETTING_MARK}="${CSS.escape(at)}"]`);
    if (!setting) continue;
    const index = /\[(\d+)\]/.exec(path.slice(at.length))?.[1];
    const rows = [...setting.querySelectorAll('li')].filter(
      (row) => row.parentElement?.closest('li') === setting.closest('li'),
    );
    const row = index === undefined ? undefined : rows[Number(index)];
    return (row ?? setting).querySelector<HTMLElement>(CONTROL);
  }
  return undefined;
}
