import matter from 'gray-matter';

/** Front matter that would be run, or read as something else than we mean. */
const refusing = {
  parse: (): object => {
    throw new Error('Only YAML front matter is read.');
  },
};

/**
 * Puts front matter above a body. `yaml` is written as it is, comments included; `body` begins
 * right after the closing fence. Lines end with LF.
 *
 * gray-matter is used here and nowhere else. It always gets options, because without them it caches
 * forever. It also gets both names of its JavaScript engine, because otherwise it runs what it
 * reads.
 */
export function withFrontMatter(yaml: string, body: string): string {
  const text = matter.stringify(
    { content: body },
    {},
    {
      language: 'yaml',
      engines: {
        yaml: { ...refusing, stringify: () => yaml },
        javascript: refusing,
        js: refusing,
      },
    },
  );
  // It trims the YAML: if the last key's value is empty, the space behind its colon would be lost.
  const trimmed = yaml.trim();
  const start = text.indexOf(trimmed);
  return (
    text.slice(0, start) + yaml.replace(/(?<!\n)\n+$/, '') + text.slice(start + trimmed.length)
  );
}
