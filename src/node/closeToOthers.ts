import * as fs from 'node:fs';

/** Makes a folder, if it isn't there, that nobody else on this computer can look into. Windows keeps it so anyway. */
export async function closeToOthers(folder: string): Promise<void> {
  await fs.promises.mkdir(folder, { recursive: true, mode: 0o700 });
  await fs.promises.chmod(folder, 0o700);
}
