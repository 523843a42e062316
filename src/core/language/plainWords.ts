/**
 * Words as they are, where VS Code would make a link of brackets with an address behind them, as it does in
 * messages and in what stands below a box, or a picture of `$(x)`, as it does in lists: a mark without a
 * width keeps the two halves apart. What would turn the order of letters around goes, since our own words
 * stand beside theirs.
 */
export function plainWords(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '').replace(/[\]$](?=\()/g, '$&\u2060');
}
