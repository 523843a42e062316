/** The lines that only one of two texts has, each in its order: what an edit took, and what it brought. */
export function changedLines(before, after) {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const common = longest(a, b);
  const gone = [];
  const come = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && common[i + 1][j] >= common[i][j + 1])) {
      gone.push(a[i++]);
    } else come.push(b[j++]);
  }
  return { gone, come };
}

/** How many lines the rests of both texts from each pair of places have in common. */
function longest(a, b) {
  const table = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i][j] =
        a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}
