import type { Finding } from '#world/integration-finding.ts';

const nameOf = ({ id, subject }: Finding): string => `${id} ${subject ?? ''}`;

/** What all fixes at once have mended: the findings that had a fix, and apart from them those that went with them. */
export function mendedNote(before: readonly Finding[], after: readonly Finding[]): string {
  const left = new Set(after.map(nameOf));
  const gone = before.filter((finding) => !left.has(nameOf(finding)));
  const mended = gone.filter(({ fix }) => fix !== undefined).length;
  const along = gone.length - mended;
  return `${mended} ${mended === 1 ? 'finding is' : 'findings are'} mended${along === 0 ? '' : `, and ${along} more that hung on ${mended === 1 ? 'it' : 'them'}`}.`;
}
