export const home: string | null;
export function addressFields(address: string | null): Readonly<Record<string, unknown>>;
