import { W } from './wordStyles.ts';
import { BULLETS } from './writing.ts';

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The lists' bullets and numbers. Each numbered list has a numbering of its own, with its start. */
export function numberingXml(starts: readonly number[]): string {
  const bullets = LEVELS.map((level) =>
    levelXml(level, 'bullet', ['•', '–', '▪'][level % 3] ?? '•'),
  );
  const numbers = LEVELS.map((level) => levelXml(level, 'decimal', `%${level + 1}.`));
  const lists = starts.map((start, at) => {
    const overrides = LEVELS.map(
      (level) =>
        `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    return `<w:num w:numId="${BULLETS + 1 + at}"><w:abstractNumId w:val="1"/>${overrides.join('')}</w:num>`;
  });
  return `<w:numbering ${W}>${abstract(0, bullets)}${abstract(1, numbers)}<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>${lists.join('')}</w:numbering>`;
}

function abstract(id: number, levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum>`;
}

function levelXml(level: number, format: string, text: string): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(level + 1) * 360}" w:hanging="360"/></w:pPr></w:lvl>`;
}
