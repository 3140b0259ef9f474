import { err, ok, type Result } from '#shared/result.ts';

/** Pixels for one canvas pixel, where the picture does not become too large. */
const SHARP = 2;
/** What browsers draw on one canvas: the longest side, and the area. */
const LONGEST = 16_000;
const AREA = 100_000_000;

/** How many pixels a canvas pixel becomes in a picture of this size. */
export function pictureScale({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(SHARP, LONGEST / width, LONGEST / height, Math.sqrt(AREA / (width * height)));
}

/** Draws an SVG text as a PNG; refused with a sentence where the browser cannot. */
export async function pngOfSvg(svg: string): Promise<Result<Blob, string>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const size = { width: Math.max(1, image.naturalWidth), height: Math.max(1, image.naturalHeight) };
    const scale = pictureScale(size);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(size.width * scale));
    canvas.height = Math.max(1, Math.floor(size.height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob ? ok(blob) : err('The browser cannot draw a picture of this size. Export it as SVG.');
  } catch {
    return err('The browser cannot draw the picture. Export it as SVG.');
  } finally {
    URL.revokeObjectURL(url);
  }
}
