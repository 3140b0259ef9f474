import { averageWidth, type TextWidth } from '#drawing/text-width.ts';

/** The font in which a picture will be seen is not known: there is room for wider ones than the usual. */
export const roomyWidth: TextWidth = (text, font) => averageWidth(text, font) * 1.15;
