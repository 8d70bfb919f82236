/**
 * First and family names, folded, that a list of profanities takes for something else: Phillip K. Dick, Gia Huy, Raymond
 * Kuntz. What is hardly ever a name and nearly always meant otherwise is left out, though somebody may be called so.
 */
export const namesNonetheless: ReadonlySet<string> = new Set([
  ...['bastardi', 'boner', 'bonner', 'bordel', 'butt', 'caca', 'cock', 'cocks', 'concha', 'connard', 'cono', 'cumer'],
  ...['cuming', 'cumming', 'cummer', 'dick', 'dicks', 'dike', 'dikes', 'dupy', 'dyke', 'dykes', 'ficken'],
  ...[
    'fuk',
    'fy',
    'hax',
    'hoer',
    'hooker',
    'hore',
    'horny',
    'hui',
    'huj',
    'huy',
    'jap',
    'joi',
    'kike',
    'kunt',
    'kuntz',
  ],
  ...['mose', 'neger', 'negre', 'porn', 'rape', 'schiesel', 'schiessel', 'schiesser', 'schmuck', 'semen', 'siska'],
  ...['suka', 'tit', 'verga', 'wank'],
]);
