/** Hands a text, or bytes, to the browser as a file to keep. */
export function downloadFile(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read the file once the click's task is over.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name that every file system takes: letters, digits and hyphens of the given words. */
export function fileNameOf(words: string, ending: string): string {
  const safe = words
    .trim()
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/[\s-]+/g, '-')
    .slice(0, 80);
  return `${safe || 'untitled'}${ending}`;
}
