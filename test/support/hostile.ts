import fc from 'fast-check';

/** Words of those who would like them to be something else than words: elements, attributes, comments, links, formulas. */
export const hostileWords: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '" onmouseover="alert(1)" x="',
  '</title></style></textarea></script><svg onload=alert(1)>',
  '</p></article></main><form action=https://evil.example><input name=name>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href=https://evil.example/>',
  '<!-- ',
  '--!>',
  ']]><b>',
  '<?xml-stylesheet href="https://evil.example"?>',
  '<![CDATA[<b>]]>',
  '&lt;b&gt;',
  '&#x3c;i>',
  '&quot; onclick=&quot;alert(1)',
  '\\u003cscript>',
  '<\u0000script>',
  'javascript:alert(1)',
  '@everyone',
  '=HYPERLINK("https://evil.example")',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202eevil\u2066',
];

/** Markdown that would like to lead or load where it must not. */
export const hostileMarkdown: readonly string[] = [
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java\tscript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](<javascript:alert(1)>)',
  '<javascript:alert(1)>',
  '[a](vbscript:x)',
  '[a](data:text/html,<script>alert(1)</script>)',
  '![a](https://evil.example/a.png)',
  '![a](x" onerror="alert(1))',
  '[a](https://evil.example/" onclick="alert(1))',
  '[a](https://evil.example/ "title\\" onclick=alert(1)")',
  '[a][r]\n\n[r]: javascript:alert(1)',
  '\n\n<div onclick=alert(1)>\n\n',
  '\n\n    <script>alert(1)</script>\n\n',
  '\n\n```"><script>\nalert(1)\n```\n\n',
  '\n\n# <b onclick=alert(1)>\n\n',
  '\n\n- <li onclick=alert(1)>\n- **<b>**\n\n',
  '\n\n> </blockquote><script>\n\n',
  '`<i>`',
  '[Your Name Here]',
];

const pieces = (words: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 8 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((chosen) => chosen.join(''));

/** What somebody may write on one line who means no good, among any characters there are. */
export const hostileLine: fc.Arbitrary<string> = pieces(hostileWords);
/** The same where Markdown is read. */
export const hostileText: fc.Arbitrary<string> = pieces([...hostileWords, ...hostileMarkdown]);
