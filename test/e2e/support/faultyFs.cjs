// In VS Code's server before all else: files that cannot be written, or not for a while, as the
// file that FAULTS names says at the time. Root may do anything, so no right of a file would do.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { constants } = require('node:os');
const process = require('node:process');
const { setTimeout } = require('node:timers');

const { open, write, readFileSync } = fs;
/** The open files that something is wrong with: file descriptor to path. */
const opened = new Map();

/** `{ part, code }`: writing to a path with `part` in it fails; `{ part, ms }`: it takes so long. */
function faultOf(path) {
  try {
    const fault = JSON.parse(readFileSync(process.env.FAULTS, 'utf8'));
    return String(path).includes(fault.part) ? fault : undefined;
  } catch {
    return undefined; // nothing is wrong
  }
}

function failure({ code }, syscall, path) {
  const error = new Error(`${code}: made to fail, ${syscall} '${path}'`);
  return Object.assign(error, { code, errno: -constants.errno[code], syscall, path });
}

const isForWriting = (flags) =>
  typeof flags === 'number' ? (flags & 3) !== 0 : /[wa+]/.test(flags);

fs.open = (path, flags, ...rest) => {
  const done = rest.at(-1);
  const fault = isForWriting(flags) ? faultOf(path) : undefined;
  // A full disk is found out by writing: by then the file is empty.
  if (fault?.code !== undefined && fault.code !== 'ENOSPC') {
    process.nextTick(done, failure(fault, 'open', path));
    return;
  }
  open(path, flags, ...rest.slice(0, -1), (error, fd) => {
    if (fault === undefined) opened.delete(fd);
    else opened.set(fd, path);
    done(error, fd);
  });
};

fs.write = (fd, ...rest) => {
  const path = opened.get(fd);
  const fault = path === undefined ? undefined : faultOf(path);
  if (fault?.code !== undefined) process.nextTick(rest.at(-1), failure(fault, 'write', path));
  else if (fault?.ms !== undefined) setTimeout(() => write(fd, ...rest), fault.ms);
  else write(fd, ...rest);
};

syncBuiltinESMExports();
