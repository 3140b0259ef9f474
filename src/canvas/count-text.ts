/** `1,234`, and `1,234 · 40%` with a share: a share is rounded, but what is not all or nothing never reads so. */
export function countText(count: number, share: number | undefined): string {
  const text = count.toLocaleString('en-GB');
  return share === undefined ? text : `${text} · ${percentText(share)}`;
}

/** `40%`, `<1%` and `>99%` */
export function percentText(share: number): string {
  if (share > 0 && share < 0.01) return '<1%';
  if (share < 1 && share > 0.99) return '>99%';
  return `${Math.round(share * 100)}%`;
}
