/** Text for a terminal or a log: control characters, which could steer it, are shown as U+FFFD. */
export const plainText = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, '\uFFFD');
