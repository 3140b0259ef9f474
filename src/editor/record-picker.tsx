import { Select, type ComboboxItem } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { ProbeObject } from '#world/probe-question.ts';
import { useEditor } from './editor-context.tsx';
import { countOfObject, oneOf } from './object-words.ts';
import { OptionLine, selectedWhole } from './option-select.tsx';

interface RecordPickerProps {
  readonly object: ProbeObject;
  readonly record: string | undefined;
  readonly onChoose: (record: string) => void;
}

/** Records that the list shows at once; the rest is found by typing. */
const SHOWN = 50;

/** A record of the org, found by name, email, company or id. */
export function RecordPicker({ object, record, onChoose }: RecordPickerProps): ReactNode {
  const { records } = useEditor();
  const [search, setSearch] = useState('');
  const chosen = useMemo(
    () => (record === undefined ? undefined : records.record(object, record)),
    [records, object, record],
  );
  // The box shows the name of the chosen record: that is no search.
  const text = search === chosen?.name ? '' : search;
  const found = useMemo(() => records.find(object, text), [records, object, text]);
  const listed = useMemo(() => {
    const first = found.records.slice(0, SHOWN);
    return chosen && !first.some(({ id }) => id === chosen.id) ? [chosen, ...first] : first;
  }, [found, chosen]);
  const byId = useMemo(() => new Map(listed.map((each) => [each.id, each])), [listed]);
  return (
    <Select
      label={`Record: ${oneOf(object)}`}
      placeholder="Name, email, company or id"
      searchable
      {...selectedWhole}
      searchValue={search}
      onSearchChange={setSearch}
      data={listed.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options as ComboboxItem[]}
      value={chosen?.id ?? null}
      onChange={(id) => {
        if (id !== null) onChoose(id);
      }}
      renderOption={({ option }) => {
        const each = byId.get(option.value);
        return <OptionLine option={each && { value: each.id, label: each.name, note: each.note }} />;
      }}
      nothingFoundMessage={text === '' ? `The org has no ${oneOf(object)} yet` : 'Nothing found'}
      description={found.total > SHOWN ? `${countOfObject(found.total, object)}; type to find one` : undefined}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', middlewares: { shift: true } }}
      maxDropdownHeight={280}
    />
  );
}
