import { err, ok, type Result } from '#shared/result.ts';
import { FRAME } from './print-frame.ts';

/** What browsers draw on one canvas: the longest side, and the area. */
const LONGEST = 16_000;
const AREA = 80_000_000;
const GAP = 16;

/** How the pictures of a storyboard stand in one: row by row, as large as a browser can draw them. */
export interface SheetLayout {
  readonly columns: number;
  readonly rows: number;
  /** Size of one picture as a share of its own. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet for so many pictures: one below the other while they are few. */
export function sheetLayout(count: number): SheetLayout {
  const columns = count <= 4 ? 1 : Math.min(6, Math.ceil(Math.sqrt(count / 2)));
  const rows = Math.ceil(count / columns);
  const full = { width: columns * (FRAME.width + GAP) + GAP, height: rows * (FRAME.height + GAP) + GAP };
  const scale = Math.min(1, LONGEST / full.width, LONGEST / full.height, Math.sqrt(AREA / (full.width * full.height)));
  const size = { width: Math.floor(full.width * scale), height: Math.floor(full.height * scale) };
  return { columns, rows, scale, ...size };
}

/** Where a picture stands on a sheet, in pixels. */
export const placeOnSheet = (
  index: number,
  { columns, scale }: SheetLayout,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } => ({
  x: (GAP + (index % columns) * (FRAME.width + GAP)) * scale,
  y: (GAP + Math.floor(index / columns) * (FRAME.height + GAP)) * scale,
  width: FRAME.width * scale,
  height: FRAME.height * scale,
});

/** A picture to which others are added one by one. */
export interface Sheet {
  readonly add: (svg: string) => Promise<void>;
  readonly finish: () => Promise<Result<Blob, string>>;
}

/** An empty sheet on its ground. */
export function openSheet(count: number, ground: string): Sheet {
  const layout = sheetLayout(count);
  const canvas = document.createElement('canvas');
  canvas.width = layout.width;
  canvas.height = layout.height;
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  let added = 0;
  return {
    add: async (svg) => {
      const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      try {
        const image = new Image();
        image.src = url;
        await image.decode();
        const { x, y, width, height } = placeOnSheet(added, layout);
        context?.drawImage(image, x, y, width, height);
        added += 1;
      } finally {
        URL.revokeObjectURL(url);
      }
    },
    finish: async () => {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      return blob ? ok(blob) : err('The browser cannot draw a picture of this size. Save the single pictures.');
    },
  };
}
