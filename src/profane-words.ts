import chinese from 'bad-words-next/lib/ch';
import german from 'bad-words-next/lib/de';
import english from 'bad-words-next/lib/en';
import spanish from 'bad-words-next/lib/es';
import french from 'bad-words-next/lib/fr';
import polish from 'bad-words-next/lib/pl';
import russian from 'bad-words-next/lib/ru';
import russianInLatin from 'bad-words-next/lib/ru_lat';
import ukrainian from 'bad-words-next/lib/ua';

/** Slurs and insults that those lists lack. */
const lacking = [
  'arschloch*',
  'chink',
  'hurensohn*',
  'paki',
  'raghead*',
  'retard*',
  'spic',
  'towel_head*',
  'tranny',
  'untermensch*',
];

/** 王 is the commonest of family names, and 八 begins a first name. */
const isNameToo = (word: string) => word === '*王八*';

/** Profanities and slurs in nine languages, in the notation of `createProfanityCheck`. */
export const profaneWords: readonly string[] = [
  ...[english, german, spanish, french, polish, russian, russianInLatin, ukrainian, chinese]
    .flatMap(({ words }) => words)
    .filter((word) => !isNameToo(word)),
  ...lacking,
];
