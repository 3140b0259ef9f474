import type { IssuePlace } from '#graph/issue.ts';
import { openInspector } from './open-inspector.ts';
import { openSetting } from './open-setting.ts';

/** Marks a note in the inspector with the setting, or the edge, that it is about. */
export const NOTE_OF = 'data-note-of';

const CONTROLS =
  'input:not([type="hidden"]):not([disabled]), textarea, select, [role="switch"], button[aria-haspopup], [contenteditable="true"]';

/** Puts the focus on the control of the setting, or of the edge, that an issue is about, as the inspector shows it. */
export function focusSetting(root: HTMLElement | null, { field, edge }: IssuePlace): void {
  const control = byNote(root, field) ?? byNote(root, edge) ?? byEdge(root, field === undefined ? edge : undefined);
  if (!control) return field === undefined ? openInspector(root) : openSetting(root, field);
  control.focus();
  control.scrollIntoView({ block: 'nearest' });
}

/** The box in which it is chosen where an edge leads to. */
const byEdge = (root: HTMLElement | null, edge: string | undefined): HTMLElement | null =>
  (edge === undefined ? null : root?.querySelector<HTMLElement>('li[data-marked] input')) ?? null;

/** The control before the note: in a row of a criterion that of the member, in a setting its only one. */
function byNote(inspector: HTMLElement | null, of: string | undefined): HTMLElement | null {
  if (of === undefined || !inspector) return null;
  const note = [...inspector.querySelectorAll<HTMLElement>(`[${NOTE_OF}]`)].find(
    (each) => each.getAttribute(NOTE_OF) === of,
  );
  const list = note?.closest('ul');
  let scope = list?.parentElement ?? null;
  while (scope && scope !== inspector && controlsIn(scope, list).length === 0) scope = scope.parentElement;
  if (!scope || !list) return null;
  const controls = controlsIn(scope, list);
  const member = of.slice(of.lastIndexOf('.') + 1);
  return controls.find((each) => labelOf(each).endsWith(`: ${member}`)) ?? controls.at(0) ?? null;
}

/** Controls in an element that stand before the notes. */
const controlsIn = (scope: HTMLElement, list: Element | null | undefined): readonly HTMLElement[] =>
  [...scope.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (each) =>
      list && !list.contains(each) && (list.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );

const labelOf = (element: HTMLElement): string => element.getAttribute('aria-label') ?? '';
