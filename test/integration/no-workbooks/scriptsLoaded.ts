/** What of Node's inspector is asked for here. */
interface Inspector {
  readonly Session: new () => {
    readonly connect: () => void;
    readonly disconnect: () => void;
    readonly on: (
      event: 'Debugger.scriptParsed',
      listener: (script: { readonly params: { readonly url: string } }) => void,
    ) => void;
    readonly post: (method: 'Debugger.enable') => void;
  };
}

interface NodeOnly {
  readonly getBuiltinModule: (name: 'node:inspector') => Inspector;
}

/** The addresses of all scripts that the Node extension host has loaded by now. */
export function scriptsLoaded(): readonly string[] {
  const { process: node } = globalThis as unknown as { readonly process: NodeOnly };
  const { Session } = node.getBuiltinModule('node:inspector');
  const session = new Session();
  const urls: string[] = [];
  session.connect();
  session.on('Debugger.scriptParsed', ({ params }) => urls.push(params.url));
  session.post('Debugger.enable'); // tells at once of each script there is
  session.disconnect();
  return urls;
}
