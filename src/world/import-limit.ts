/** Most rows of a file that are placed in an org, so that the browser has memory left for the org. */
export const MOST_PLACED_ROWS = 100_000;
