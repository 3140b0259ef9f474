import { decodeText } from '#csv/decode-text.ts';
import type { RefusedFile } from '../file-faults.tsx';
import { filesOfArchive, isArchive } from './archive.ts';
import type { NamedText } from './read-test-files.ts';

/** Files as they were chosen. */
export interface ChosenTexts {
  readonly texts: readonly NamedText[];
  readonly refused: readonly RefusedFile[];
}

/** The texts of files; an archive stands for what is in it. */
export function textsOf(files: readonly { readonly name: string; readonly content: Uint8Array }[]): ChosenTexts {
  const texts: NamedText[] = [];
  const refused: RefusedFile[] = [];
  for (const { name, content } of files) {
    if (isArchive(content)) {
      const inside = filesOfArchive(content);
      if (inside) texts.push(...inside);
      else refused.push({ name, faults: [DAMAGED] });
      continue;
    }
    const text = decodeText(content);
    if (text.ok) texts.push({ name, text: text.value });
    else refused.push({ name, faults: [text.error] });
  }
  return { texts, refused };
}

const DAMAGED = {
  code: 'archive/damaged',
  message: 'The archive cannot be read: it is damaged, or only a part of it.',
  hint: 'Export the tests again, or unpack the archive with another program.',
} as const;
