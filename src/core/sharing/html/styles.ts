/** How a document looks: dark on white whatever the reader's colors are, for a screen and for paper. */
export const STYLES = `:root { color-scheme: light; }
* { box-sizing: border-box; }
html { background: #fff; }
body { margin: 0 auto; padding: 2rem 1.5rem; max-width: 48rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; color: #1f4e5f; }
h2 { margin: 1.75rem 0 .5rem; padding-bottom: .2rem; font-size: 1.25rem; line-height: 1.3; color: #1f4e5f;
  border-bottom: 1px solid #9fb7c0; }
h3 { margin: 1.25rem 0 .25rem; font-size: 1.05rem; line-height: 1.3; }
p, ul, ol, blockquote, pre, table, figure { margin: .5rem 0; }
.subtitle { margin: 0 0 .25rem; color: #444; }
.lead { font-size: 1.1rem; }
.label { margin: .75rem 0 .1rem; font-weight: 600; }
.note { padding: .4rem .75rem; border-left: 4px solid #b7791f; background: #fdf6e7; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 4px solid #c5d3d8; }
pre { white-space: pre-wrap; font-family: Consolas, Menlo, monospace; font-size: .9rem; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; }
caption { padding-bottom: .25rem; text-align: start; font-weight: 600; }
caption.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .35rem .5rem; border: 1px solid #c5d3d8; text-align: start; vertical-align: top; }
thead th { background: #e8f0f2; overflow-wrap: break-word; }
tbody th { font-weight: 600; }
.choice { display: inline-block; margin-right: 1rem; white-space: nowrap; }
.wide:has(.choice) + .wide td:empty { height: 4.5rem; }
.figure { text-align: end; font-variant-numeric: tabular-nums; }
figure { margin: .75rem 0; }
figure svg { display: block; width: 100%; height: auto; }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem 2rem; }
.party .line { margin-top: 2.25rem; border-top: 1px solid #1b1b1b; font-size: .85rem; color: #444; }
footer { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid #9fb7c0; font-size: .85rem; color: #444; }
@media screen and (max-width: 30rem) {
  body { padding: 1rem; }
  th, td { padding: .25rem .3rem; }
  .wide { overflow-x: auto; }
  th, td { overflow-wrap: break-word; }
  .choice { margin-right: 0; }
}
@page { margin: 1.5cm 2cm; }
@media print {
  html { font-size: 10.5pt; }
  body { line-height: 1.35; }
  h2 { margin-top: 1.2rem; }
  h3 { margin-top: 1rem; }
  p, ul, ol { margin: .35rem 0; }
  th, td { padding: .2rem .4rem; }
  footer { margin-top: 1rem; }
  body { max-width: none; padding: 0; }
  h1, h2, h3, .label { break-after: avoid; }
  .page { break-before: page; margin-top: 0; }
  thead { display: table-header-group; }
  tr, .party, .signatures, figure svg, .note, .short { break-inside: avoid; }
  .signatures { break-before: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
