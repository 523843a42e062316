// esbuild puts what a page imports into its style sheet.
declare module '*.css';
