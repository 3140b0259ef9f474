/** `1 rule`, `3 rules`; `1 retry`, `3 retries` where more than one is not the noun and an s. */
export const countOf = (count: number, noun: string, several = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : several}`;
