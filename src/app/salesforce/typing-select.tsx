import { Select, type SelectProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';

export interface TypingSelectProps extends Omit<
  SelectProps,
  'searchable' | 'searchValue' | 'onSearchChange' | 'allowDeselect' | 'onChange' | 'onFocus' | 'onKeyDown'
> {
  /** What the chosen value is called; blank where nothing is chosen. */
  readonly current: string;
  readonly onChange: (value: string | null) => void;
  /** Hears what is searched for; blank while nothing but the choice stands there. */
  readonly onWanted?: (wanted: string) => void;
}

/** A list to choose from in which typing replaces what stands and Enter takes the first that fits. */
export function TypingSelect(props: TypingSelectProps): ReactNode {
  const { current, onChange, onWanted, ...rest } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const wantedOf = (text: string | null): string => (text === null || text === current ? '' : text);
  const wanted = wantedOf(typed);
  const type = (text: string | null): void => {
    setTyped(text);
    onWanted?.(wantedOf(text));
  };
  const take = (next: string | null): void => {
    type(null);
    onChange(next);
  };
  return (
    <Select
      {...rest}
      searchable
      allowDeselect={false}
      searchValue={typed ?? current}
      onSearchChange={type}
      // Before anything is typed the choice that stands is the one that Enter keeps.
      selectFirstOptionOnChange={wanted !== ''}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        // What was typed is taken or found wanting: it is never dropped by the cell or the form around.
        if (event.key === 'Enter' && wanted !== '') event.preventDefault();
      }}
      onOptionSubmit={(chosen) => {
        // Choosing what stands is a choice too, though nothing changes.
        if (chosen === rest.value) take(chosen);
      }}
      onChange={take}
    />
  );
}
