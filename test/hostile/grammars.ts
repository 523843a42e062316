/** The pieces from which hostile texts are made: marks, near-misses of the readers’ patterns, plain words. */

export const ENGLISH = [
  ...'we|will|by|from|to|for|of|and|the|a|at least|more than|increase|10'.split('|'),
  ...'1,000|50%|$5|families|May 5|2027|June|every|week|Ana|Ana Ruiz|Dr.'.split('|'),
  ...'has agreed to|until|next Tuesday|12/5|3-5|.|,|;|:|?|!|(|)|[|]|“|”|"|-'.split('|'),
  ...'–|\u00a0|x|@|a@b.co|http://a.b'.split('|'),
].flatMap((word) => [word, ` ${word} `]);

export const YAML = [
  ...'a¦ ¦  ¦\n¦\n  ¦\n  - ¦: ¦:¦- ¦? ¦[¦]¦{¦}¦,¦"¦\'¦#¦ # ¦&a ¦*a ¦!x ¦|¦>-'.split('¦'),
  ...'%¦@¦`¦\t¦\\¦~¦---¦...¦<<: ¦goal:¦\ngoal:¦\nmilestones:¦\n  - title: a'.split('¦'),
  ...'\n    due: ¦2026-12-01¦[name]¦TBD¦\n# By ¦ will ¦ for ¦, from ¦ to ¦, '.split('¦'),
  ...'\u00a0¦\u2028¦\ud800¦\r'.split('¦'),
];

export const MARKDOWN = [
  ...'# ¦## Goals\n¦### Challenges\n¦#### 2026-01-02\n¦> ¦- ¦* ¦1. ¦- [ ] '.split('¦'),
  ...'\n¦\n\n¦```¦~~~¦<!--¦-->¦<¦>¦|¦|-¦---\n¦===\n¦[¦]¦(¦)¦![¦*¦**¦_¦`¦&'.split('¦'),
  ...'&amp;¦\\¦a¦ ¦  ¦    ¦\t¦[a]: b¦?¦!¦TBD¦[name]¦\r\n'.split('¦'),
];

export const MAIL = [
  ...'4¦ 5,¦ 2;¦3/5¦ 1 of 5¦4 (4)¦mostly¦ not at all ¦un poco ¦ five ¦ dos ¦ and ¦ y ¦n/a¦ I don’t know'.split(
    '¦',
  ),
  ...'\n¦ ¦\n1. ¦\n2) ¦a. ¦• ¦\n> ¦>¦- ¦--¦ — ¦_____¦\n-- \n¦Ana¦.¦,¦?¦/¦|¦(¦)¦½¦555-0100¦4/2/2026'.split(
    '¦',
  ),
  ...'On Tue, Dec 1, 2026, Ana ¦El mar, 1 dic 2026 ¦ wrote:¦ escribió:¦From: ¦De: ¦Sent: ¦Para: '.split(
    '¦',
  ),
  ...'-----Original Message-----¦I’d rather talk¦Regards,¦Each of us gains from this.¦\u00a0¦\r\n¦**'.split(
    '¦',
  ),
];

export const WORD_WORDS = [
  ...'<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:p/> <w:tbl> </w:tbl> <w:tr>'.split(' '),
  '</w:tr>',
  ...'<w:tc>|</w:tc>|<w:br/>|<w:tab/>|a| |=|"|\'|&|&amp;|&#65;|&x|;|<|>'.split('|'),
  ...'<!--|-->|<![CDATA[|]]>|<?x?>|<w:fldChar w:fldCharType="begin"/>'.split('|'),
  '<w:instrText>HYPERLINK "a',
  ...[
    '</w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:commentRangeStart w:id="',
    '"/>',
  ],
  ...[
    '<w:footnoteReference w:id="1"/>',
    '<w:ins>',
    '</w:ins>',
    '<w:rPr><w:b/></w:rPr>',
    '<w:rPr><w:i/></w:rPr>',
  ],
];

/** Whole paragraphs, so that more than a refusal comes of them. */
export const WORD_BLOCKS = [
  ...'Goals|Personal goals|Reflection|How will you communicate?|TBD'.split('|'),
  ...'By May 5, Ana|1. a|• a|Milestones|Owner|Meeting notes|December 4, 2026'.split('|'),
  ...'Organization 1|Spectrum|x|_______|☐ a'.split('|'),
].flatMap((text) => [
  `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`,
  `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`,
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
  `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
  `<w:sdt><w:sdtPr><w:tag w:val="challenges"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
  `<w:p><w:commentRangeStart w:id="1"/><w:r><w:rPr><w:b/></w:rPr><w:t>${text} </w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${text}</w:instrText><w:t>${text}</w:t></w:r></w:p>`,
]);

export const SHEET = [
  ...'<row>|</row>|<row r="1">|<row r="1048576">|<row r="9|"/>'.split('|'),
  ...'<c t="s"><v>0</v></c>|<c r="ZZ1"><v>1</v></c>'.split('|'),
  ...[
    '<c t="inlineStr"><is><t>Partner</t></is></c>',
    '<c t="inlineStr"><is><t>Name</t></is></c>',
    '<c><v>46000</v></c>',
  ],
  ...[
    '<row><c t="s"><v>0</v></c></row>',
    '<row><c t="inlineStr"><is><t>Total</t></is></c></row>',
    '<row/>',
  ],
  ...[
    '</sheetData><mergeCells><mergeCell ref="A1:A9999999"/>',
    '<mergeCell ref="A1:A50000"/>',
    '</mergeCells>',
    '<sheetData>',
  ],
];
