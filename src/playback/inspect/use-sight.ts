import { useEffect, useState } from 'react';

/** What of a drawing is in view, in steps that are large enough for scrolling not to draw it anew each time. */
export interface Sight {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether any of an area is in view. */
export const isSeen = (area: Area, sight: Sight): boolean =>
  area.x <= sight.right &&
  area.x + area.width >= sight.left &&
  area.y <= sight.bottom &&
  area.y + area.height >= sight.top;

const STEP = 400;

/** Follows what is scrolled into view. */
export function useSight(root: { readonly current: HTMLDivElement | null }, drawing: object): Sight {
  const [sight, setSight] = useState<Sight>({ left: 0, top: 0, right: 2 * STEP, bottom: 2 * STEP });
  useEffect(() => {
    const view = root.current;
    if (!view) return undefined;
    const look = (): void => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = view;
      const low = (at: number): number => Math.floor(at / STEP) * STEP;
      const next = {
        left: low(scrollLeft),
        top: low(scrollTop),
        right: low(scrollLeft + clientWidth) + STEP,
        bottom: low(scrollTop + clientHeight) + STEP,
      };
      setSight((before) =>
        Object.entries(next).every(([key, at]) => before[key as keyof Sight] === at) ? before : next,
      );
    };
    look();
    const sized = new ResizeObserver(look);
    sized.observe(view);
    view.addEventListener('scroll', look, { passive: true });
    return () => {
      sized.disconnect();
      view.removeEventListener('scroll', look);
    };
  }, [root, drawing]);
  return sight;
}

/** Scrolls the middle of a box to the middle of the view. */
export function reveal(view: HTMLDivElement | null, box: Area): void {
  view?.scrollTo({
    left: box.x + box.width / 2 - view.clientWidth / 2,
    top: box.y + box.height / 2 - view.clientHeight / 2,
  });
}
