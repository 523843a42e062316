import process from 'node:process';

const usage = `Usage:
  partnership-workbooks check [OPTIONS] PATH...
  partnership-workbooks status [OPTIONS] PATH...
  partnership-workbooks new ORGANIZATION [OPTIONS]
`;

/** Runs one call of the command line and gives its exit code; 2 means it was not understood. */
export function main(args: readonly string[]): number {
  process.stderr.write(
    args.length === 0 ? usage : `"${args.join(' ')}" is not understood.\n${usage}`,
  );
  return 2;
}

process.exitCode = main(process.argv.slice(2));
