// Every host of the core has it: Node, and the web worker.

declare class TextDecoder {
  constructor(
    encoding?: string,
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  );
  decode(bytes: Uint8Array): string;
}
