import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PetitionContent, StoredPhoto } from '../../src/index.ts';
import { faultLines } from './fault.ts';
import { readPetitionFile } from './petition-file.ts';

/** The petition that an empty database begins with. */
export async function samplePetition(): Promise<{ content: PetitionContent; photo: StoredPhoto | undefined }> {
  const path = join(import.meta.dirname, 'sample', 'petition.md');
  const read = await readPetitionFile(path, readFile);
  if (read.kind === 'petition') return read;
  throw new Error(['The sample petition has faults.', ...faultLines(path, read.faults)].join('\n'));
}
