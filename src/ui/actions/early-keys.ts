/** Hears what is typed between the key that opens a box and the moment when the box has the focus. */
export interface EarlyKeys {
  /** From here on letters go nowhere else. */
  begin(): void;
  /** What was typed so far; from here on the keys are the page's again. */
  end(): string;
}

export function createEarlyKeys(): EarlyKeys {
  let typed = '';
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // Whoever gives up has the keys back, though the box never came.
    if (event.key === 'Escape') return void end();
    if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if ([...event.key].length === 1) typed += event.key;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const end = (): string => {
    window.removeEventListener('keydown', hear, true);
    const text = typed;
    typed = '';
    return text;
  };
  return {
    begin() {
      typed = '';
      window.addEventListener('keydown', hear, true);
    },
    end,
  };
}
