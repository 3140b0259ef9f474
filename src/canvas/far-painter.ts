import type { EdgeRoutes } from './edge-routes.ts';
import { measuredWidth } from './measured-width.ts';
import { paintBreakpoints } from './paint-breakpoints.ts';
import { paintFar, type FarScene, type FarView } from './paint-far.ts';
import { paintTokens } from './paint-tokens.ts';
import type { Rect } from '#drawing/route-edge.ts';
import { onThemeChange, themeColors, type ThemeColors } from './theme-colors.ts';
import { wrapText } from '#drawing/wrap-text.ts';

/** Names are written in this size before they are zoomed, as on mounted cards seen from afar. */
const NAME = { size: 24, weight: 600 } as const;
const LINE = 26;
const MARGIN = 8;
/** In one frame lines are led for so long, in milliseconds; the others run roughly until they have their turn. */
const ROUTING = 6;

/** Paints a scene onto a canvas element, once a frame at most. */
export class FarPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #routes: EdgeRoutes;
  readonly #names = new Map<string, readonly string[]>();
  readonly #unwatch: () => void;
  #colors: ThemeColors | undefined;
  #font = '';
  #scene: FarScene | undefined;
  #view: FarView | undefined;
  #frame = 0;

  constructor(canvas: HTMLCanvasElement, routes: EdgeRoutes) {
    this.#canvas = canvas;
    this.#routes = routes;
    this.#unwatch = onThemeChange(() => {
      this.#colors = undefined;
      this.#soon();
    });
  }

  /** What there is to see from now on; it is painted at once. */
  show(scene: FarScene): void {
    this.#scene = scene;
    this.#paint();
  }

  /** From where it is seen; it is painted in the frame that comes. */
  look(view: FarView): void {
    this.#view = view;
    this.#soon();
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#unwatch();
  }

  #soon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const context = this.#canvas.getContext('2d');
    const [scene, view] = [this.#scene, this.#view];
    if (!context || !scene || !view || view.width === 0 || view.height === 0) return;
    this.#fit(view);
    const ratio = devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#colors ??= themeColors(this.#canvas.parentElement ?? document.body);
    if (this.#font === '') this.#font = getComputedStyle(this.#canvas).fontFamily;
    this.#routes.allow(ROUTING);
    const write = (text: string, box: Rect, zoom: number): void => this.#write(context, text, box, zoom);
    const paint = { context, color: this.#colors, routes: this.#routes, font: this.#font, write };
    const complete = paintFar(paint, scene, view);
    paintBreakpoints(paint, scene, view);
    paintTokens(paint, scene, view);
    this.#canvas.dataset['painted'] = complete ? 'true' : 'partly';
    if (!complete) this.#soon();
  }

  #fit({ width, height }: FarView): void {
    const [across, down] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
    if (this.#canvas.width !== across) this.#canvas.width = across;
    if (this.#canvas.height !== down) this.#canvas.height = down;
  }

  #write(context: CanvasRenderingContext2D, text: string, box: Rect, zoom: number): void {
    const room = Math.round((box.width / zoom - MARGIN * 2) / 8) * 8;
    const most = Math.max(1, Math.floor((box.height / zoom - MARGIN) / LINE));
    const key = `${room} ${most} ${text}`;
    const lines = this.#names.get(key) ?? wrapText(text, { font: NAME, room, lines: most }, measuredWidth);
    if (this.#names.size > 10_000) this.#names.clear();
    this.#names.set(key, lines);
    context.fillStyle = this.#colors?.('--fs-text') ?? '';
    context.font = `${NAME.weight} ${NAME.size * zoom}px ${this.#font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const first = box.y + box.height / 2 - ((lines.length - 1) * LINE * zoom) / 2;
    lines.forEach((line, row) => context.fillText(line, box.x + box.width / 2, first + row * LINE * zoom));
  }
}
