/** What was typed before a box had the focus, and whether Enter came after it. */
export interface EarlyText {
  readonly text: string;
  readonly entered: boolean;
}

/** Hears what is typed between the key that opens a box and the moment when the box has the focus. */
export interface EarlyKeys {
  /** From here on letters and Enter go nowhere else. */
  begin(): void;
  /** What was typed so far; from here on the keys are the page's again. */
  end(): EarlyText;
}

export function createEarlyKeys(): EarlyKeys {
  let typed: EarlyText = { text: '', entered: false };
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // Whoever gives up has the keys back, though the box never came.
    if (event.key === 'Escape') return void end();
    const { text, entered } = typed;
    if (event.key === 'Enter') typed = { text, entered: true };
    else if (event.key === 'Backspace') typed = { text: text.slice(0, -1), entered };
    else if ([...event.key].length === 1) typed = { text: text + event.key, entered };
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const end = (): EarlyText => {
    window.removeEventListener('keydown', hear, true);
    const early = typed;
    typed = { text: '', entered: false };
    return early;
  };
  return {
    begin() {
      end();
      window.addEventListener('keydown', hear, true);
    },
    end,
  };
}
