import { err, ok, type Result } from '#shared/result.ts';

type Format = 'gzip' | 'deflate-raw';

/** A text compressed by the browser. */
export async function compressed(text: string | Blob, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text of compressed bytes; refused where they are no whole text, or come to more than `most` bytes. */
export async function decompressed(
  bytes: Blob,
  format: Format,
  most: number,
): Promise<Result<string, 'damaged' | 'too-large'>> {
  const reader = bytes.stream().pipeThrough(new DecompressionStream(format)).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return ok(text + decoder.decode());
      size += value.byteLength;
      if (size > most) {
        await reader.cancel();
        return err('too-large');
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return err('damaged');
  }
}
