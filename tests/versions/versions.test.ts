import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { deploymentHistory, isLive, liveDeployment, type Deployment } from '#versions/deployment.ts';
import { draftStanding } from '#versions/draft-standing.ts';
import { versionTitle, type GraphVersion } from '#versions/graph-version.ts';
import { heldRecords } from '#versions/held-records.ts';
import { printDeployments, printVersion, readDeployments, readVersion } from '#versions/version-document.ts';
import {
  deleteVersion,
  describeVersion,
  nextNumber,
  saveVersion,
  versionOf,
  type VersionBook,
} from '#versions/version-list.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const AT = '2026-03-01T09:30:00.000Z';
const empty: VersionBook = { versions: {}, deployments: [] };
const draft = fakeGraph([fakeNode('a', 'act'), fakeNode('w', 'wait')], ['new-lead.all>a', 'a.done>w']);
const other: FlowGraph = { ...draft, id: 'h', name: 'Other' };

const save = (book: VersionBook, graph: FlowGraph, name = ''): VersionBook => ({
  ...book,
  versions: saveVersion(book, graph, { name, note: '', by: 'Ada', at: AT }).versions,
});

const deploy = (book: VersionBook, graph: string, version: number, object: Deployment['object'] = 'Lead') => ({
  ...book,
  deployments: [...book.deployments, { object, graph, version, by: 'Ada', at: AT, note: '' }],
});

describe('saved versions', () => {
  it('are numbered from 1 in each graph, and keep who, when and why', () => {
    const first = saveVersion(empty, draft, { name: ' Partners ', note: ' First try ', by: ' Ada ', at: AT });
    expect(first.saved).toEqual({ number: 1, name: 'Partners', note: 'First try', by: 'Ada', at: AT, graph: draft });
    const book = save(save({ ...empty, versions: first.versions }, draft), other);
    expect(book.versions['g']?.map(({ number }) => number)).toEqual([1, 2]);
    expect(book.versions['h']?.map(({ number }) => number)).toEqual([1]);
  });

  it('do not take a number again under which something was deployed', () => {
    const book = deploy(save(save(empty, draft), draft), 'g', 2);
    expect(nextNumber({ ...book, versions: {} }, 'g')).toBe(3);
    expect(nextNumber(book, 'nowhere')).toBe(1);
  });

  it('keep what they hold when they get another name and note', () => {
    const book = save(empty, draft);
    const versions = describeVersion(book, 'g', 1, { name: 'Rollout', note: 'Why' });
    expect(versions['g']?.[0]).toMatchObject({ name: 'Rollout', note: 'Why', graph: draft });
    expect(describeVersion(book, 'nowhere', 1, { name: 'x', note: '' })).toBe(book.versions);
  });

  it('[GRA-1] are deleted, but not the live one', () => {
    const book = deploy(save(save(empty, draft), draft), 'g', 2);
    expect(deleteVersion(book, 'g', 2)).toBeUndefined();
    expect(deleteVersion(book, 'g', 1)?.['g']?.map(({ number }) => number)).toEqual([2]);
    const retired = deploy(save(book, other), 'h', 1);
    expect(deleteVersion(retired, 'g', 2)?.['g']?.map(({ number }) => number)).toEqual([1]);
  });

  it('go by their number, and their name where they have one', () => {
    expect(versionTitle({ number: 3, name: '' })).toBe('v3');
    expect(versionTitle({ number: 3, name: 'Rollout' })).toBe('v3 "Rollout"');
  });
});

describe('deployments', () => {
  it('[GRA-1] the last one of an object is live, of whichever graph, and retires the one before', () => {
    const book = deploy(deploy(deploy(empty, 'g', 1), 'c', 1, 'Contact'), 'h', 4);
    expect(liveDeployment(book.deployments, 'Lead')).toMatchObject({ graph: 'h', version: 4 });
    expect(liveDeployment(book.deployments, 'Contact')).toMatchObject({ graph: 'c', version: 1 });
    expect(isLive(book.deployments, 'g', 1)).toBe(false);
    expect(isLive(book.deployments, 'h', 4)).toBe(true);
    const [live, retired] = deploymentHistory(book.deployments, 'Lead');
    expect(live).toMatchObject({ deployment: { graph: 'h' } });
    expect(live?.retiredBy).toBeUndefined();
    expect(retired).toMatchObject({ deployment: { graph: 'g' }, retiredBy: { graph: 'h' } });
  });

  it('[GRA-1] an earlier version is live again once it is deployed again', () => {
    const book = deploy(deploy(deploy(empty, 'g', 1), 'g', 2), 'g', 1);
    expect(isLive(book.deployments, 'g', 1)).toBe(true);
    expect(isLive(book.deployments, 'g', 2)).toBe(false);
    expect(deploymentHistory(book.deployments, 'Lead')).toHaveLength(3);
  });

  it('nothing is live where nothing was deployed', () => {
    expect(liveDeployment([], 'Lead')).toBeUndefined();
    expect(isLive([], 'g', 1)).toBe(false);
    expect(deploymentHistory([], 'Lead')).toEqual([]);
  });
});

describe('a draft', () => {
  it('[GRA-1] is a version of its graph, or changed since the latest one', () => {
    expect(draftStanding(empty, draft)).toEqual({ type: 'no-versions' });
    const book = save(empty, draft);
    expect(draftStanding(book, structuredClone(draft))).toMatchObject({ type: 'same', live: false });
    expect(draftStanding(deploy(book, 'g', 1), draft)).toMatchObject({ type: 'same', live: true });
    const changed = { ...draft, name: 'Renamed' };
    expect(draftStanding(book, changed)).toMatchObject({ type: 'changed', since: { number: 1 } });
    const later = save(book, changed);
    expect(draftStanding(later, draft)).toMatchObject({ type: 'same', version: { number: 1 } });
  });

  it('is the same in whatever order its file lists nodes', () => {
    const turned = { ...draft, nodes: draft.nodes.toReversed() };
    expect(draftStanding(save(empty, draft), turned)).toMatchObject({ type: 'same' });
  });
});

describe('held records at a deployment', () => {
  const holds = ({ type }: { readonly type: string }): boolean => type === 'wait' || type === 'act';

  it('[GRA-7] resume in the node of the same name, without case, whatever its id and type', () => {
    const next = fakeGraph([
      { ...fakeNode('x', 'choose'), name: 'A ' },
      { ...fakeNode('y', 'wait'), name: 'W' },
    ]);
    const { lost, another } = heldRecords(draft, next, holds);
    expect(lost).toEqual([]);
    expect(another.map(({ before, after }) => [before.id, after.id])).toEqual([['a', 'x']]);
  });

  it('[GRA-7] cannot resume where no node has the name; nodes at which nothing is held do not count', () => {
    const next = fakeGraph([fakeNode('other', 'wait')]);
    const live = { ...draft, nodes: [...draft.nodes, fakeNode('c', 'choose')] };
    expect(heldRecords(live, next, holds).lost.map(({ name }) => name)).toEqual(['a', 'w']);
  });
});

describe('versions in storage', () => {
  const version = versionOf(save(empty, draft, 'Rollout'), 'g', 1) as GraphVersion;

  it('are read as they were kept', () => {
    expect(readVersion(printVersion(version), fakeKinds)).toEqual({ ok: true, value: version });
    const { deployments } = deploy(deploy(empty, 'g', 1), 'c', 2, 'Contact');
    expect(readDeployments(printDeployments(deployments))).toEqual(deployments);
  });

  it('are refused with a reason where they are damaged or of a newer program', () => {
    const body = printVersion(version) as Record<string, never>;
    expect(readVersion({ ...body, format: 2 }, fakeKinds)).toMatchObject({ ok: false });
    expect(readVersion({ ...body, at: 'yesterday' }, fakeKinds)).toMatchObject({ ok: false });
    expect(readVersion({ ...body, graph: '{' }, fakeKinds)).toMatchObject({ ok: false });
    expect(readVersion(null, fakeKinds)).toMatchObject({ ok: false });
    expect(readDeployments({ format: 1, deployments: [{}] })).toBeUndefined();
  });
});
