// Stands in for gray-matter's own lib/engines in every bundle. Those read YAML with another
// meaning than ours, and run whatever stands after `---js`: our wrapper brings its own engines.
function refuse() {
  throw new Error('This kind of front matter is not read.');
}

const refused = { parse: refuse, stringify: refuse };

module.exports = { yaml: refused, json: refused, javascript: refused };
