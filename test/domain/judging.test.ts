import { describe, expect, test } from 'vitest';
import { parseName } from '../../src/domain/name.ts';
import { defaultSignalSettings } from '../../src/domain/signals.ts';
import { createJudge } from '../../src/judge.ts';
import { visitor } from '../support/petitions.ts';

/** What is thought of somebody who signs alone. */
function judged(written: string) {
  const parsed = parseName(written);
  if (parsed.kind === 'refused') throw new Error(`Nobody can sign as ${written}`);
  const judge = createJudge(defaultSignalSettings);
  const request = { petition: 1, person: visitor('somebody'), name: parsed.name, visibility: 'public' } as const;
  const { signals, hold } = judge(request, new Date());
  return { signals, hold };
}

describe('a real person who signs alone is counted, whatever their name', () => {
  test.each([
    ...['Richard Dick', 'Dick Van Dyke', 'Fanny Ardant', 'Gaylord Perry', 'Alfred Hitchcock', 'Bruce Cockburn'],
    ...[
      'Assad Khan',
      'Ahmed Al-Assad',
      'Fuk Li',
      'Phuc Nguyen',
      'Phúc Dat Bich',
      'Gia Huy',
      'Hui Wang',
      'Kim Jong Suk',
    ],
    ...['Alan Cumming', 'Raymond Kuntz', 'Zubair Butt', 'Ernst Neger', 'Philip K. Dick', 'Andrew Hore', 'Hannes Wank'],
    ...['Jan de Cock', 'Kees Cocks', 'Elin Hooker', 'Chikadibia Dike', 'Marek Horný', 'Kateryna Semen', 'Тит Петров'],
    ...[
      'Concha Buika',
      'Kike García',
      'Cono Pérez',
      'Fanny Neger',
      'Guillaume Nègre',
      'Giuseppe Verga',
      'Mose Bastardi',
    ],
    ...['Rape Tamayo', 'Porn Srisai', 'Milena Šiška', 'Otto Ficken', 'Ed Schiesser', 'Peter Schmuck', 'Lara Boner'],
    ...[
      'Matsushita Konosuke',
      'Takeshita Noboru',
      'Yoshito Ōyama',
      'Scunthorpe Smith',
      'Penistone Jones',
      'Sussex Essex',
    ],
    ...['Cassandra Bass', 'Christian Glass', 'Massimo Assante', 'Titus Oates', 'Sextus Roscius', 'Essex Analou'],
    ...[
      'Shital Patel',
      'Dikshit Rao',
      'Sushitra Devi',
      'Pussin Cunliffe',
      'Wankel Felix',
      'Sukarno Putra',
      'Sukanya Das',
    ],
    ...[
      'Mike Hunter',
      'Michael Hunt',
      'Mickey Rooney',
      'Adolf Meyer',
      'Adolf Loos',
      'Adolf Hitler Uunona',
      'Donald Duckworth',
    ],
    ...[
      'Harry Potter',
      'Jesús Cristo Ruiz',
      'Ben Doverman',
      'Homer Simpsons',
      'Joe Mamani',
      'Test Testsson',
      'Satanaya Begum',
    ],
    ...[
      'Null Ng',
      'Test Nguyen',
      'Ng',
      'Li',
      'O',
      'Q',
      'Bo Ek',
      'X Æ A-12',
      'Jennifer 8. Lee',
      'Prince',
      'Teller',
      'True',
    ],
    ...['A. S. S. Kumar', 'S. H. I. Tanaka', 'J. R. R. Tolkien', 'V. V. S. Laxman', 'P J Harvey', 'K C', 'D. B.'],
    ...['Себастьян Бах', 'Сукачёв Гарик', 'Шибанов Василий', 'Астраханцев Пётр', 'Хуснутдинов Марат', 'Гребанов Илья'],
    ...['Бляхер Леонид', 'Лебанидзе Георгий', 'Мария Smith', 'Хуэй Ли', 'Ебралидзе Нана', 'Елена'],
    ...['Олександр Підопригора', 'Грицько Голопупенко', 'Марко Вовчок', 'Нечипір Наливайко', 'Ґеорґій Нарбут'],
    ...['Νίκος Καζαντζάκης', 'ΝΙΚΟΣ', 'Αθηνά', 'Հովհաննես', 'Մարի Սարգսյան', 'გიორგი', 'ნაზი', 'Ա. Խաչատրյան'],
    ...[
      '李',
      '张伟',
      '王八斤',
      '陳幹',
      '傅聪',
      '范冰冰',
      '司马相如',
      '山田太郎',
      '姫野カオルコ',
      'さくら',
      '김민수',
      '남궁민수',
      '제갈량',
    ],
    ...[
      'फ़ातिमा',
      'राम',
      'रीमा',
      'পূর্ণিমা',
      'தமிழ்செல்வன்',
      'సీత',
      'ಕುವೆಂಪು',
      'മോഹൻലാൽ',
      'ඔමල්පේ',
      'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
      'ဒေါ်အောင်',
      'สมชาย',
      'ສົມສັກ',
    ],
    ...[
      'فاطمة الزهراء',
      'محمد',
      'علی\u200Cرضا',
      'עמוס עוז',
      'יִצְחָק',
      'ኃይለ ሥላሴ',
      'བསྟན་འཛིན',
      'ᏍᏏᏉᏯ',
      'ᐃᓄᒃ',
      'ⵜⵉⵣⵉⵔⵉ',
      'ߛߎߟߍߡߊ߯ߣߊ',
    ],
    ...[
      'Björk',
      'Þór',
      'Łukasz Żak',
      'Đorđe',
      'Øystein Ås',
      'Đặng Thị Ngọc Thịnh',
      'İbrahim Çelik',
      'Əli',
      'Ng͂utũ',
      'Kaʻahumanu',
    ],
    ...['Nuno de Souza e Silva', 'Anne–Marie', "D'Angelo", 'Mc Donald', 'St. John', '’t Hooft'],
    ...[
      'Damnjanović Petar',
      'Bitchener Tom',
      'Escortell Luis',
      'Vaginay Pierre',
      'Fesperman John',
      'Negroponte John',
      'Weiner',
    ],
  ])('%s', (name) => expect(judged(name)).toEqual({ signals: [], hold: false }));
});

describe('what hardly anybody is called waits for a look', () => {
  test.each([
    ...[
      'Fuck You',
      'fuckyou',
      'F.U.C.K.',
      'f u c k',
      'Fück Jack',
      'Fuuuck',
      'Motherfucker',
      'Mc Fuckface',
      'fvck fuck',
    ],
    ...['5hit', 'Shit Head', 'SHIIIT', 'Big B00bs', 'A55', 'Asshole', 'Ass-Hole', 'Dick Head', 'Dickhead', 'Butt Hole'],
    ...['N1gger', 'Niggers', 'Sand Nigger', 'Faggot', 'f4ggot', 'Retard', 'Towel Head', 'Raghead', 'Hans Hurensohn'],
    ...['Arschloch', 'Du Arschloch', 'Fotze', 'Hijo de Puta', 'hijoputa', 'Salope', 'Enculé', 'Kurwa Mać', 'Cabrón'],
    ...['хуй', 'Пизда', 'Иди На Хуй', 'бляди', 'pizdec', 'ЅНІТ', 'курва', '傻瓜', '大混蛋', 'Blow Job', 'Cunt'],
  ])('%s', (name) => expect(judged(name)).toEqual({ signals: ['profanity'], hold: true }));

  test.each([
    ...['Adolf Hitler', 'ADOLF  HITLER', 'Ädolf Hitler', 'Adolf-Hitler', 'Mickey Mouse', 'Mickey M0use', 'Mike Hunt'],
    ...[
      'Donald Duck',
      'Spider-Man',
      'SpongeBob SquarePants',
      'Ben Dover',
      'Santa Claus',
      'test',
      'Test Test',
      'asdf',
      'qwerty',
    ],
  ])('%s, a joke name', (name) => expect(judged(name)).toEqual({ signals: ['troll'], hold: true }));

  test('somebody who poses as another in look-alike letters is noticed, and counted', () => {
    expect(judged('Сара Connor')).toEqual({ signals: ['lookAlike'], hold: false });
  });
});
