/** `1,234`, and `1,234 · 40%` with a share: a share is rounded, but what is not all or nothing never reads so. */
export function countText(count: number, share: number | undefined): string {
  const text = count.toLocaleString('en-GB');
  return share === undefined ? text : `${text} · ${percentText(share)}`;
}

/** `1,234 trips, 40% of all trips`: the same in words, with what the share is of. */
export function countTitle(count: number, share: number | undefined, of: string): string {
  const text = `${count.toLocaleString('en-GB')} ${count === 1 ? 'trip' : 'trips'}`;
  return share === undefined ? text : `${text}, ${percentText(share)} of ${of}`;
}

/** `40%`, `<1%` and `>99%` */
export function percentText(share: number): string {
  if (share > 0 && share < 0.01) return '<1%';
  if (share < 1 && share > 0.99) return '>99%';
  return `${Math.round(share * 100)}%`;
}
