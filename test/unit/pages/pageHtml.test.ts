import assert from 'node:assert/strict';
import { pageHtml } from '../../../src/vscode/pages/pageHtml.ts';

const parts = {
  title: 'Harbor "Light" <Food> & Bank',
  language: 'en',
  script: 'https://page/form.js',
  style: 'https://page/form.css',
  styleSource: 'https://*.vscode-cdn.net',
  nonce: 'abc123',
};

describe('The HTML of a page', () => {
  const html = pageHtml(parts);

  it('lets nothing be loaded but its own script and style', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)!;
    assert.equal(
      policy,
      "default-src 'none'; script-src 'nonce-abc123'; style-src https://*.vscode-cdn.net; base-uri 'none'; form-action 'none'",
    );
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('runs one script, the one with the nonce, and has none in its text', () => {
    assert.deepEqual(html.match(/<script[^>]*>[^<]*/g), [
      '<script nonce="abc123" src="https://page/form.js">',
    ]);
    assert.doesNotMatch(html, /\son\w+=|<style|style="/);
  });

  it('shows a title as text, whatever is in it', () => {
    assert.match(html, /<title>Harbor &quot;Light&quot; &lt;Food&gt; &amp; Bank<\/title>/);
    assert.match(html, /<html lang="en">/);
  });
});
