import fc from 'fast-check';
import { scaledWorkbook } from './scaled.ts';
import { oddWorkbook } from './oddWorkbooks.ts';

const REAL = scaledWorkbook(1700);

/** Bytes that something did to a file: one put in, changed, left out, or a stretch doubled. */
const damage = fc.record({
  at: fc.nat({ max: 100_000 }),
  kind: fc.constantFrom('set', 'insert', 'delete', 'repeat', 'cut'),
  byte: fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(...Buffer.from('\n\r\t :-#"\'[]{}>|&*!?%@`,.')),
  ),
  length: fc.integer({ min: 1, max: 60 }),
});

/** Texts of real-looking workbooks whose bytes were damaged on their way. */
export const damagedText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 1, arbitrary: fc.constant(REAL) }, { weight: 3, arbitrary: oddWorkbook }),
    fc.array(damage, { minLength: 1, maxLength: 6 }),
  )
  .map(([text, damages]) => {
    let bytes = [...Buffer.from(text)];
    for (const { at, kind, byte, length } of damages) {
      const start = at % (bytes.length + 1);
      const [head, rest] = [bytes.slice(0, start), bytes.slice(start)];
      switch (kind) {
        case 'set':
          bytes = [...head, byte, ...rest.slice(1)];
          break;
        case 'insert':
          bytes = [...head, byte, ...rest];
          break;
        case 'delete':
          bytes = [...head, ...rest.slice(length)];
          break;
        case 'repeat':
          bytes = [...head, ...rest.slice(0, length), ...rest];
          break;
        case 'cut':
          bytes = head.length > 40 ? head : bytes;
          break;
      }
    }
    return Buffer.from(bytes).toString('utf8');
  });
