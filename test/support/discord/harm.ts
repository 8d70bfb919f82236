import fc from 'fast-check';

/** Pieces that names are made of by those who mean no good, among any characters there are. */
const harm = fc.constantFrom(
  ...['@everyone', '<@1>', '<@&1>', '<#1>', '</sign:1>', '<t:1:R>', '<a:b:1>', '<id:home>', 'https://evil.example'],
  ...['[a](https://evil.example)', 'discord.gg/x', '<x@y.example>', '**', '__', '*', '_', '~~', '||', '`', '```'],
  ...[
    '# ',
    '### ',
    '-# ',
    '> ',
    '>>> ',
    '- ',
    '1. ',
    '\n',
    '\r\n',
    '\u2028',
    '\\',
    '\u202e',
    '\u200b',
    '\u200d',
    '\ud800',
  ],
  ...['Ben', ' ', '١', 'فاطمة', 'O’Brien', '李小龍', '👩‍👩‍👧'],
);
/** What somebody may write where a name is asked for. */
export const written = fc
  .array(fc.oneof(harm, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));
