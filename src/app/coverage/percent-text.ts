/** A share in whole percent: 100 % only where all is covered, 0 % only where nothing is. */
export function percentText(ratio: number): string {
  const percent = ratio >= 1 ? 100 : Math.min(99, ratio <= 0 ? 0 : Math.max(1, Math.floor(ratio * 100)));
  return `${percent} %`;
}
