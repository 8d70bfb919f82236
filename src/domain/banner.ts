/** The longest banner, in UTF-16 units. */
export const bannerMaxUnits = 300;

/** Why a banner was refused. `surplus`: so many UTF-16 units it is too long. */
export type BannerProblem = { readonly kind: 'empty' } | { readonly kind: 'tooLong'; readonly surplus: number };

/** A banner as it will stand above the petition, or why there is none. */
export type ParsedBanner =
  | { readonly kind: 'banner'; readonly banner: string }
  | { readonly kind: 'refused'; readonly problem: BannerProblem };

const spaces = /[\s\u0085\u2800]+/gu;
/** What nobody sees, or what turns the words around it. Joiners are spelling in many scripts. */
const invisible =
  /[[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Cs}\p{Cn}\p{Co}]--[\p{Join_Control}\p{Variation_Selector}]]/gv;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/v;

/** The banner in what a person wrote: one paragraph, free of what cannot be seen. */
export function parseBanner(written: string): ParsedBanner {
  const banner = written.normalize('NFC').replace(spaces, ' ').replace(invisible, '').trim();
  if (!seen.test(banner)) return { kind: 'refused', problem: { kind: 'empty' } };
  const surplus = banner.length - bannerMaxUnits;
  return surplus > 0 ? { kind: 'refused', problem: { kind: 'tooLong', surplus } } : { kind: 'banner', banner };
}
