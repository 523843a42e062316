// Looks through the workbench's logs for what nobody was there to catch.

/** Lines that tell of an error of ours: an exception in our code, or one that nobody handled. */
export function troubleIn(logs, ownName) {
  return logs.flatMap(({ relativePath, contents }) =>
    contents
      .split('\n')
      .filter((line, at, lines) => isTrouble(line, lines, at, ownName))
      .map((line) => `${relativePath}: ${line}`),
  );
}

function isTrouble(line, lines, at, ownName) {
  if (!/\[error\]/i.test(line)) return false;
  const entry = [line, ...until(lines.slice(at + 1), /^\d{4}-\d\d-\d\d /)].join('\n');
  return /unhandled|rejected promise/i.test(entry) || entry.includes(ownName);
}

function until(lines, end) {
  const found = lines.findIndex((line) => end.test(line));
  return found < 0 ? lines : lines.slice(0, found);
}
