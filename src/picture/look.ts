/** The size of a picture: what both platforms show whole beneath a message. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The room between the picture's edge and everything in it. */
export const marginPx = 64;

/** The colours of the web pages by daylight: see `adapters/web/assets/styles/tokens.css`. */
export const colours = {
  paper: '#fffefb',
  ink: '#23231f',
  quiet: '#63625a',
  line: '#dcd8cc',
  accent: '#2f5d50',
  own: '#e1ebe5',
} as const;

/** A part of the picture, in pixels from its upper left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A length as SVG writes it: a tenth of a pixel is finer than anyone sees. */
export function pixels(length: number): string {
  return String(Math.round(length * 10) / 10);
}
