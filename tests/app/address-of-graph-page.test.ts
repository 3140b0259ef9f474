import { describe, expect, it } from 'vitest';
import { addressOfGraphPage } from '#app/address-of-graph-page.ts';
import { ShownInstants } from '#app/shown-instants.ts';
import { catalog } from '#nodes/catalog.ts';
import { cursorAt } from '#playback/cursor.ts';
import { placeInRun } from '#playback/place-in-run.ts';
import { runViewOf } from '#playback/run-view.ts';
import { linkOfSearch } from '#playback/simulator-link.ts';
import { recordedRun, workspace } from './workspace-fixture.ts';

const run = recordedRun();
const view = runViewOf(run, catalog);
const [log] = view.logs;
if (log === undefined) throw new Error('A record came to a trigger');

const session = () => {
  const store = workspace({ runs: { leads: run } });
  return { workspace: store, shown: new ShownInstants() };
};
const linkOf = (address: string) => linkOfSearch(new URLSearchParams(address.split('?')[1]));

describe('the address of the Simulator', () => {
  it('leads to the step and the record at which its run was left', () => {
    const { workspace, shown } = session();
    expect(addressOfGraphPage('simulator', 'leads', { workspace, shown })).toBe('/simulator/leads');
    const stops = view.stopsOf(log);
    const seq = stops[1]?.seq ?? 0;
    const place = placeInRun(view, { seq, scope: 'record', log, cursor: cursorAt(stops, seq) });
    expect(place.words).toBe(`step 2 of ${stops.length} of ${log.record.name}`);
    shown.show(run, place);
    const address = addressOfGraphPage('simulator', 'leads', { workspace, shown });
    expect(address).toMatch(new RegExp(`^/simulator/leads\\?step=${seq}`));
    expect(view.logAt(seq)?.seq ?? linkOf(address).trip).toBe(log.seq);
  });

  it('leads to the whole run where that was stepped through, with the record that was shown beside it', () => {
    const { workspace, shown } = session();
    const seq = view.run.journal.findIndex((entry) => view.logAt(entry.seq) === undefined);
    const place = placeInRun(view, { seq, scope: 'run', log, cursor: cursorAt(run.journal, seq) });
    expect(place.words).toBe(`step ${seq + 1} of ${run.journal.length} of the whole run`);
    shown.show(run, place);
    const address = addressOfGraphPage('simulator', 'leads', { workspace, shown });
    expect(address).toContain(`step=${seq}`);
    expect(linkOf(address)).toMatchObject({ scope: 'run', trip: log.seq });
  });

  it('names no step of a run that another has taken the place of, nor do the addresses of other pages', () => {
    const { workspace, shown } = session();
    shown.show(run, { seq: 3, scope: 'record', trip: null, words: '' });
    expect(addressOfGraphPage('flow', 'leads', { workspace, shown })).toBe('/flow/leads');
    expect(addressOfGraphPage('simulator', null, { workspace, shown })).toBe('/simulator');
    workspace.getState().keepRun('leads', recordedRun());
    expect(addressOfGraphPage('simulator', 'leads', { workspace, shown })).toBe('/simulator/leads');
  });
});
