import { randomBytes } from 'node:crypto';

/** The forms in which a file is given out: as it came, or drawn anew from its dots. */
export type FileForm = 'original' | 'preview' | 'thumbnail';

/** A key that nobody can guess; its letters are safe in the names of files on any system. */
export function newStoreKey(): string {
  return randomBytes(24).toString('hex');
}

/** Where the bytes of a form stand. */
export function keyOf(storeKey: string, form: FileForm): string {
  return form === 'original' ? storeKey : `${storeKey}-${form}`;
}

export const allForms: readonly FileForm[] = ['original', 'preview', 'thumbnail'];
