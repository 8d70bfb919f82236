// The package declares its types as CommonJS and ships this module as ESM: the two disagree about `default`.
declare module 'bidi-js/dist/bidi.mjs' {
  import type { Bidi } from 'bidi-js';
  export default function bidiFactory(): Bidi;
}
