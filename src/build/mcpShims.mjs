// In the place of what the official server package asks of its host: without ajv, which makes functions of
// text, since core/tools looks at what comes in by itself.
export { default as process } from 'node:process';

export class DefaultJsonSchemaValidator {
  getValidator() {
    return (data) => ({ valid: true, data, errorMessage: undefined });
  }
}
