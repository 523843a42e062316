/** A Markdown file as text, which esbuild puts into the bundle. */
declare module '*.md' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- that is how esbuild gives it
  export default text;
}

/** The bundle of src/cli/mcp.ts, which is not part of the command line's own. */
declare module '*/mcp.mjs' {}
