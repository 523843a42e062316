import { chmod, mkdir } from 'node:fs/promises';

/** Makes a folder, if it isn't there, that nobody else on this computer can look into. Windows keeps it so anyway. */
export async function closeToOthers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}
