import type { KeyPlace } from './action-registry.ts';

/** Marks the parts of the page where actions of a scope hold: `canvas` on the canvas itself, `editor` around it. */
export const SCOPE_MARK = 'data-action-scope';

/** Marks lists in which letters find an entry, so that they mean nothing else there. */
export const TYPE_AHEAD_MARK = 'data-type-ahead';

const NO_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'color', 'image']);

/** Whether keys pressed at an element write text. */
function isTyping(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !target.readOnly && !NO_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** Where on the page a key was pressed; undefined inside or behind a dialog, which has its own keys. */
export function keyPlaceOf(target: EventTarget | null): KeyPlace | undefined {
  const element = target instanceof Element ? target : document.body;
  if (document.querySelector('[aria-modal="true"]')) return undefined;
  return {
    typing: isTyping(element),
    typeAhead: element.hasAttribute(TYPE_AHEAD_MARK),
    holds(scope, root) {
      if (scope === 'app') return true;
      if (scope === 'canvas') return root ? element === root : element.getAttribute(SCOPE_MARK) === 'canvas';
      // Focus that was on something since gone is on the body.
      return element === document.body || element.closest(`[${SCOPE_MARK}="editor"]`) !== null;
    },
  };
}
