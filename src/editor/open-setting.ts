/** Marks the element around the control of one setting; its value is the path inside the node's config. */
export const SETTING_MARK = 'data-setting';

const CONTROL = 'input:not([type="hidden"]), textarea, select, button, [tabindex="0"]';

/** How often it is looked for a control that may still have to be drawn, in frames. */
const PATIENCE = 10;

/**
 * Puts the focus on the setting at a path of the node that the inspector shows, such as
 * `outcomes[0].criteria.items[1]`: on the row of a list where there is one, else on the whole. Rows that are closed
 * are opened on the way.
 */
export function openSetting(root: HTMLElement | null, path: string, tries = PATIENCE): void {
  const place = nearest(root, path);
  const closed =
    place?.inside === true ? place.element.querySelector<HTMLElement>('button[aria-expanded="false"]') : null;
  if (tries > 0 && (!place || closed)) {
    closed?.click();
    requestAnimationFrame(() => openSetting(root, path, tries - 1));
    return;
  }
  const control = place?.element.querySelector<HTMLElement>(CONTROL);
  control?.focus();
  control?.scrollIntoView({ block: 'nearest' });
}

/** The element that is drawn nearest to a path; `inside` where the path leads further into it. */
function nearest(
  root: HTMLElement | null,
  path: string,
): { readonly element: Element; readonly inside: boolean } | undefined {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
    const setting = root?.querySelector(`[${SETTING_MARK}="${CSS.escape(at)}"]`);
    if (!setting) continue;
    const rest = path.slice(at.length);
    const [step, index] = /^[^[]*\[(\d+)\]/.exec(rest) ?? [];
    const rows = [...setting.querySelectorAll('li')].filter(
      (row) => row.parentElement?.closest('li') === setting.closest('li'),
    );
    const row = index === undefined ? undefined : rows[Number(index)];
    return row && step !== undefined
      ? { element: row, inside: rest.length > step.length }
      : { element: setting, inside: false };
  }
  return undefined;
}
