import { NumberInput, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Scenario, ScenarioGraph, ScenarioOrg } from '#scenarios/scenario.ts';
import { scenarioDefaults } from '#scenarios/scenario-input.ts';
import { instantSchema } from '#scenarios/scenario-time.ts';
import { formatInstant } from '#shared/instant.ts';
import { stableJson } from '#shared/stable-json.ts';
import { DurationField } from './duration-field.tsx';
import { keyOfGraph } from './key-of-graph.ts';
import { graphText } from './line-text.ts';
import { NameSelect } from './name-select.tsx';
import type { TestEditorProps } from './test-editor-props.ts';
import type { TestNames } from './test-names.ts';
import styles from './test-editor.module.css';

/** What a test starts with: graphs, org, clock and seed. */
export function StartPart({ test, graphs, graphOptions, org, followedOrg, onChange }: StartPartProps): ReactNode {
  const { scenario } = test;
  const put = (part: Partial<Scenario>, what: string, group?: string): void =>
    onChange({ ...test, scenario: { ...scenario, ...part } }, what, group);
  const orgs: readonly { readonly label: string; readonly org: ScenarioOrg }[] = [
    { label: 'The demo org', org: { fixture: 'demo' } },
    { label: `The org of the workspace (${org.name})`, org: followedOrg },
    { label: 'An empty org', org: { fixture: 'empty' } },
  ];
  const isFollowed = 'path' in scenario.org;
  const shownOrg = isFollowed ? followedOrg : scenario.org;
  const knownOrg = orgs.some((each) => stableJson(each.org) === stableJson(shownOrg));
  const [first, second] = scenario.graphs;
  const graphAt = (ref: ScenarioGraph | undefined, none: string | undefined, label: string, at: number): ReactNode => {
    const keys = graphOptions.map((each) => ({ value: keyOfGraph(each.ref), label: each.label }));
    const now = ref === undefined ? '' : keyOfGraph(ref);
    const known = now === '' || keys.some(({ value }) => value === now);
    return (
      <NameSelect
        label={label}
        {...(none === undefined ? {} : { none })}
        names={known || ref === undefined ? keys : [{ value: now, label: ownText(ref, graphs) }, ...keys]}
        value={now}
        onChange={(next) => {
          const chosen = graphOptions.find((each) => keyOfGraph(each.ref) === next)?.ref;
          if (chosen) put({ graphs: scenario.graphs.toSpliced(at, 1, chosen) }, 'Changed the graph of the test');
          else if (next === '') put({ graphs: scenario.graphs.slice(0, at) }, 'Changed the graphs of the test');
        }}
      />
    );
  };
  return (
    <section className={styles.part} aria-label="What it starts with">
      <h2 className={styles.heading}>Starts with</h2>
      {graphAt(first, undefined, 'Graph', 0)}
      {graphOptions.length > 1 || second ? graphAt(second, 'None', 'Second graph', 1) : null}
      <NameSelect
        label="Org"
        names={[
          ...(knownOrg ? [] : [{ value: 'own', label: 'An org of its own, as it was' }]),
          ...orgs.map((each, at) => ({ value: String(at), label: each.label })),
        ]}
        value={knownOrg ? String(orgs.findIndex((each) => stableJson(each.org) === stableJson(shownOrg))) : 'own'}
        onChange={(next) => {
          const chosen = orgs[Number(next)];
          if (chosen) put({ org: chosen.org }, 'Changed the org of the test');
        }}
      />
      <StartField
        value={scenario.start}
        onChange={(start) => {
          const { start: _start, ...rest } = scenario;
          const next = start === undefined ? rest : { ...rest, start };
          onChange({ ...test, scenario: next }, 'Changed the start of the test', 'start');
        }}
      />
      <div className={styles.pair}>
        <DurationField
          label="Time limit"
          placeholder="7d"
          value={scenario.until ?? ''}
          onChange={(until) => {
            const { until: _until, ...rest } = scenario;
            const next = until === undefined ? rest : { ...rest, until };
            onChange({ ...test, scenario: next }, 'Changed the time limit of the test', 'until');
          }}
        />
        <NumberInput
          label="Seed"
          size="xs"
          allowDecimal={false}
          placeholder="1"
          value={scenario.seed ?? ''}
          onChange={(seed) => {
            const { seed: _seed, ...rest } = scenario;
            const next = typeof seed === 'number' ? { ...rest, seed } : rest;
            onChange({ ...test, scenario: next }, 'Changed the seed of the test', 'seed');
          }}
        />
      </div>
    </section>
  );
}

interface StartPartProps extends TestEditorProps {
  readonly names: TestNames;
}

const ownText = (ref: ScenarioGraph, graphs: readonly FlowGraph[]): string =>
  'flow' in ref
    ? `${graphText(ref, graphs)}, as it was`
    : 'path' in ref
      ? `${graphText(ref, graphs)} (not there)`
      : graphText(ref, graphs);

/** An instant, kept once it is one; the usual start where it is blank. */
function StartField(props: {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}): ReactNode {
  const { value = '', onChange } = props;
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const text = typed !== null && typed.of === value ? typed.text : value;
  const fine = text === '' || instantSchema.safeParse(text).success;
  return (
    <TextInput
      label="Start (UTC)"
      size="xs"
      placeholder={`Always ${formatInstant(scenarioDefaults.start)}`}
      value={text}
      error={fine ? undefined : 'Give an instant such as 2026-01-05T09:00:00Z.'}
      onChange={(event) => {
        const next = event.currentTarget.value.trim();
        const holds = next === '' || instantSchema.safeParse(next).success;
        setTyped({ of: holds ? next : value, text: next });
        if (holds) onChange(next === '' ? undefined : next);
      }}
    />
  );
}
