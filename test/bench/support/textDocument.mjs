// A document as the extension host keeps it: its lines, and where they start, kept in step with
// every edit. Offsets become positions here at the price that they have in VS Code.

/** Line ends are LF only. */
export function newTextDocument(uri, text) {
  const lines = text.split('\n');
  const sums = newPrefixSums(lines.map((line) => line.length + 1));
  let version = 1;
  let whole = text;

  const positionAt = (offset) => {
    const line = sums.indexOf(Math.max(0, offset));
    const character = Math.min(offset - sums.before(line), lines[line].length);
    return { line, character };
  };
  const offsetAt = ({ line, character }) => {
    if (line >= lines.length) return sums.before(lines.length) - 1;
    return sums.before(line) + Math.min(character, lines[line].length);
  };
  /** Of an edit that stays within one line. */
  const apply = ({ start, end, text: typed }) => {
    const { line, character } = positionAt(start);
    const before = lines[line];
    lines[line] = before.slice(0, character) + typed + before.slice(character + end - start);
    sums.set(line, lines[line].length + 1);
    version++;
    whole = undefined;
    const last = { line, character: character + end - start };
    const range = { start: { line, character }, end: last, isSingleLine: true };
    return { range, rangeOffset: start, rangeLength: end - start, text: typed };
  };
  return {
    uri,
    fileName: uri?.fsPath,
    languageId: 'markdown',
    encoding: 'utf8',
    isUntitled: false,
    isDirty: true,
    isClosed: false,
    eol: 1,
    get version() {
      return version;
    },
    get lineCount() {
      return lines.length;
    },
    getText: () => (whole ??= lines.join('\n')),
    lineAt: (line) => ({ text: lines[line], lineNumber: line }),
    positionAt,
    offsetAt,
    apply,
  };
}

/** Sums of lengths up to each line; after a change they are made again from there on when asked for. */
function newPrefixSums(lengths) {
  const values = Uint32Array.from(lengths);
  const sums = new Uint32Array(values.length + 1);
  let valid = 0;
  const settle = () => {
    for (let at = valid; at < values.length; at++) sums[at + 1] = sums[at] + values[at];
    valid = values.length;
  };
  return {
    set: (at, value) => {
      values[at] = value;
      valid = Math.min(valid, at);
    },
    before: (at) => {
      settle();
      return sums[at];
    },
    indexOf: (offset) => {
      settle();
      let low = 0;
      let high = values.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (sums[middle] <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
