import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const RSIDS = 'w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"';
const OFF = ['b', 'i', 'smallCaps', 'strike'].map((toggle) => `<w:${toggle} w:val="0"/>`).join('');
const LOOK = `<w:rPr>${OFF}<w:color w:val="000000"/><w:u w:val="none"/><w:vertAlign w:val="baseline"/><w:rtl w:val="0"/></w:rPr>`;

/**
 * A Word file as Google Docs gives it back, after what files of its making show: controls and the names of styles
 * are gone and what they held stays; every run says of each toggle that it is off; tables are wrapped in locked
 * controls of its own, and so is every other run; a paragraph ends in an empty run; what was typed last is a run apart.
 */
export function asGoogleDocs(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  let count = 0;
  const wrapped = (content: string, lock = ''): string => {
    const id = count++;
    return `<w:sdt><w:sdtPr>${lock}<w:id w:val="${String(-37_523_784 + id)}"/><w:tag w:val="goog_rdk_${String(id)}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  };
  const runOf = (text: string): string =>
    `<w:r ${RSIDS}>${LOOK}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraphOf = (content: string): string => {
    const texts = [...content.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text!);
    const runs = texts.flatMap((text) => {
      const half = text.lastIndexOf(' ') + 1;
      return [text.slice(0, half), text.slice(half)].filter((one) => one !== '').map(runOf);
    });
    const shown = runs.map((one, at) => (at % 2 === 0 ? one : wrapped(one))).join('');
    const paraId = (++count).toString(16).toUpperCase().padStart(8, '0');
    return `<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000" w14:paraId="${paraId}"><w:pPr><w:rPr/></w:pPr>${shown}<w:r ${RSIDS}><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>`;
  };
  const written = strFromU8(parts['word/document.xml']!)
    .replace(
      '<w:document ',
      '<w:document xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ',
    )
    .replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs, '')
    .replace(/<w:p>(.*?)<\/w:p>/gs, (_all, content: string) => paragraphOf(content))
    .replace(/<w:tbl>.*?<\/w:tbl>/gs, (table) => wrapped(table, '<w:lock w:val="contentLocked"/>'));
  return zipSync({ ...parts, 'word/document.xml': strToU8(written) });
}
