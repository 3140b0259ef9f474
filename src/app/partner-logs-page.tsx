import type { ReactNode } from 'react';
import { withReadOnly } from '#leandata/read-only-access.ts';
import { catalog } from '#nodes/catalog.ts';
import { searchOfAuditFilters } from '#playback/audit-filter-address.ts';
import { noAuditFilters } from '#playback/audit-filter-form.ts';
import { partnerViewOfSearch, searchOfPartnerView } from '#playback/partner-address.ts';
import { PartnerLogs } from '#playback/partner-logs.tsx';
import type { PartnerView } from '#playback/partner-view.ts';
import { downloadFile } from './download-file.ts';
import { partnerAccessOf } from './partner-access-of.ts';
import { restoredGraphOf } from './restored-graph.ts';
import { RestoringRun } from './restoring-run.tsx';
import { RunFirst } from './run-first.tsx';
import { useShownInstant } from './shown-instant.ts';
import { showUndo } from './undo-note.tsx';
import { useFilterAddress, type FilterAddress } from './use-filter-address.ts';
import { useOpenPlace } from './use-open-place.ts';
import { useWorkspace, useWorkspaceStore } from './workspace-context.tsx';
import { graphOfShownRun, noteOfOtherRun, shownRunOf } from './workspace-state.ts';

const address: FilterAddress<PartnerView> = {
  read: partnerViewOfSearch,
  print: searchOfPartnerView,
  withoutTyped: (view) => ({ ...view, filters: { ...view.filters, text: '', from: '', to: '' } }),
};

/** The LeanData Partner Logs report over the run of the graph in view. */
export function PartnerLogsPage(): ReactNode {
  const restored = useWorkspace(restoredGraphOf);
  return restored === undefined ? <Report /> : <RestoringRun graph={restored} />;
}

/** [LOG-7] What it shows depends on whose view it is. */
function Report(): ReactNode {
  const store = useWorkspaceStore();
  const org = useWorkspace((workspace) => workspace.org);
  const run = useWorkspace(shownRunOf);
  const graph = useWorkspace(graphOfShownRun);
  const runNote = useWorkspace(noteOfOtherRun);
  const stepShown = useShownInstant()?.seq ?? null;
  const [shown, setShown] = useFilterAddress(address);
  const openPlace = useOpenPlace();
  const access = partnerAccessOf(org, shown.viewAs);
  const assign = (userId: string): void => {
    const name = access.refusal?.userName ?? userId;
    store.getState().editOrg((before) => ({ ...before, leandata: withReadOnly(before.leandata, [userId], true) }));
    showUndo(store, `${name} has LD Read Only.`);
  };
  return (
    <PartnerLogs
      run={run ?? null}
      runNote={runNote}
      catalog={catalog}
      shown={shown}
      onShow={setShown}
      access={{ ...access, onAssign: assign }}
      stepShown={stepShown}
      addressOfStep={(seq) => `#/simulator/${encodeURIComponent(graph ?? '')}?step=${seq}`}
      addressOfAuditLog={(seq) => `#/audit-logs${searchOfAuditFilters(noAuditFilters, seq)}`}
      onOpenPlace={openPlace}
      onSaveFile={downloadFile}
      emptyActions={<RunFirst />}
    />
  );
}
