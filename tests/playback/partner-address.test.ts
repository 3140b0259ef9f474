import { describe, expect, it } from 'vitest';
import { partnerViewOfSearch, searchOfPartnerView } from '#playback/partner-address.ts';
import { noPartnerFilters, plainPartnerView, type PartnerView } from '#playback/partner-view.ts';

const read = (search: string): PartnerView => partnerViewOfSearch(new URLSearchParams(search));

describe('the address of Partner Logs', () => {
  it('[LOG-4] says nothing where nothing is asked', () => {
    expect(searchOfPartnerView(plainPartnerView)).toBe('');
    expect(read('')).toEqual(plainPartnerView);
  });

  it('[LOG-4] [LOG-7] gives back every filter, the grouping, the sort, the open callout, whose view it is and the step', () => {
    const view: PartnerView = {
      filters: {
        text: 'Ada & Söhne',
        status: '400',
        reason: 'Retry attempt exceeded',
        node: 'Add to Inbound? + more',
        action: 'Add to Sequence',
        from: '2026-01-05',
        to: '2026-01-06',
      },
      group: 'reason',
      sort: { id: 'total', direction: 'descending' },
      callout: 'callout-3',
      viewAs: '005ak00000AB1cdAAD',
      atStep: true,
    };
    expect(read(searchOfPartnerView(view))).toEqual(view);
  });

  it('ignores what an address cannot mean', () => {
    const view = read('status=teapot&group=weather&sort=total:sideways&from=yesterday&to=2026-13-45');
    expect(view).toEqual({ ...plainPartnerView, filters: noPartnerFilters });
  });
});
