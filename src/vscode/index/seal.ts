/** Before the text stands its seal, in so many bytes; a multiple of four. */
const LENGTH = 64;

/** ASCII text as bytes that tell whether they came back whole. `label` says what they are. */
export function sealed(text: string, label: string): Uint8Array {
  const bytes = new Uint8Array(LENGTH + text.length);
  const encoder = new TextEncoder();
  bytes.set(encoder.encode(text), LENGTH);
  bytes.set(encoder.encode(sealOf(bytes, label)));
  return bytes;
}

/** The text; empty where the bytes were sealed with another label, or anything happened to them. */
export function unsealed(bytes: Uint8Array, label: string): string {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const decoder = new TextDecoder();
  const isWhole = decoder.decode(whole.subarray(0, LENGTH)) === sealOf(whole, label);
  return isWhole ? decoder.decode(whole.subarray(LENGTH)) : '';
}

function sealOf(bytes: Uint8Array, label: string): string {
  const length = Math.max(0, bytes.length - LENGTH);
  return `${label} ${length} ${checksum(bytes)}\n`.slice(-LENGTH).padStart(LENGTH);
}

/** Of what follows the seal, four bytes at a time: that takes a fraction of reading them. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  if (bytes.length > LENGTH) {
    const count = (bytes.length - LENGTH) >> 2;
    const words = new Int32Array(bytes.buffer, bytes.byteOffset + LENGTH, count);
    for (let at = 0; at < count; at++) sum = (Math.imul(sum, 31) + (words[at] ?? 0)) | 0;
    for (let at = LENGTH + count * 4; at < bytes.length; at++) {
      sum = (Math.imul(sum, 31) + (bytes[at] ?? 0)) | 0;
    }
  }
  return sum >>> 0;
}
