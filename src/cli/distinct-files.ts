/**
 * The same files, each once: of those that links make one and the same, the one that needs no link, else the shortest.
 * `placeOf` tells where a file really is, in the form in which the files are named.
 */
export function distinctFiles(files: Iterable<string>, placeOf: (file: string) => string): readonly string[] {
  const byPlace = new Map<string, string>();
  for (const file of files) {
    const place = placeOf(file);
    const known = byPlace.get(place);
    if (known === undefined || file === place || (known !== place && file.length < known.length))
      byPlace.set(place, file);
  }
  return [...byPlace.values()].toSorted();
}
