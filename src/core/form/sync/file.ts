/** What is true of a document's file beside the document's text. */
export interface FileKnown {
  /** What the file held when it was opened or saved last; undefined where that is not known. */
  readonly saved: string | undefined;
  /** It holds another text than that one, and than the document. */
  readonly isOther: boolean;
  /** It lacks what was written into the document, though VS Code takes that for saved. */
  readonly isKeptBack: boolean;
  /** A save has ended, and the file may lack what was typed on meanwhile: VS Code doesn’t say. */
  readonly isBehind: boolean;
  /** The document's version that a second look is for, and whether that was saved. */
  readonly looksAt: number | undefined;
  readonly wasSaved: boolean;
}

/** Why the file was read. */
export type Look = 'edit' | 'again' | 'save' | 'touch' | 'together';

export interface Seen {
  readonly why: Look;
  /** undefined where it can't be read. */
  readonly disk: string | undefined;
  readonly document: string;
  readonly version: number;
  readonly isDirty: boolean;
  /** The document has said the same since its last save: the file is ours, though VS Code hasn’t told of that save yet. */
  readonly wasHere: boolean;
}

const SURE = { isKeptBack: false, isBehind: false };

/** What is known once the file was read, and what that means for the page. */
export function seen(
  file: FileKnown,
  { why, disk, document, version, isDirty, wasHere }: Seen,
): {
  readonly file: FileKnown;
  readonly means?: 'reloaded' | 'look-again' | 'left-behind' | 'kept-back' | 'cut-short';
} {
  const isSame = disk !== undefined && alike(disk, document);
  switch (why) {
    case 'touch': {
      const saved = file.saved ?? disk;
      const isNew = disk !== undefined && saved !== undefined && !alike(disk, saved);
      return { file: { ...file, saved, isOther: isNew && !isSame && !wasHere } };
    }
    case 'save': {
      const known = {
        ...file,
        saved: disk ?? (isDirty ? file.saved : document),
        isOther: false,
        ...SURE,
      };
      if (isDirty || disk === undefined || isSame) return { file: known };
      // Whoever types on has changed the document again by now, and VS Code does not say so.
      if (wasHere) return { file: { ...known, isBehind: true } };
      // VS Code takes a write for whole that a full disk has cut short.
      return { file: { ...known, looksAt: version, wasSaved: true }, means: 'look-again' };
    }
    // The document has taken up the file as it is, and goes on from there.
    case 'together':
      return {
        file: { ...file, saved: disk ?? file.saved, isOther: false, ...SURE },
      };
    case 'edit':
      if (isDirty || disk === undefined) return { file: { ...file, ...SURE } };
      if (isSame) {
        const known = { ...file, saved: disk, isOther: false, ...SURE };
        return { file: known, means: 'reloaded' };
      }
      if (file.isBehind) return { file };
      // A file that is written twice is read twice; then the document is as the file is.
      return { file: { ...file, looksAt: version, wasSaved: false }, means: 'look-again' };
    case 'again': {
      if (isDirty || version !== file.looksAt || file.isBehind) return { file };
      // What VS Code has not read yet, somebody else has saved; the file lacks nothing that was saved here.
      const isOthers = disk !== undefined && !alike(disk, file.saved ?? disk);
      // Her words were all taken back, and VS Code looks at a file only when that changes.
      if (isOthers && file.isOther && alike(document, file.saved ?? disk))
        return { file: { ...file, isKeptBack: false }, means: 'left-behind' };
      const isKeptBack = disk !== undefined && !isSame && !isOthers;
      const isNews = isKeptBack && !file.isKeptBack;
      const means = file.wasSaved ? 'cut-short' : 'kept-back';
      return { file: { ...file, isKeptBack }, ...(isNews ? { means } : {}) };
    }
  }
}

/**
 * A document that comes back changed, as after a reload: it goes on from the file that it came from, or, where
 * nobody knows that one (`base`), from the file as it is now.
 */
export function comeFrom(
  file: FileKnown,
  {
    base,
    disk,
    document,
  }: {
    readonly base: string | undefined;
    readonly disk: string | undefined;
    readonly document: string;
  },
): FileKnown {
  const saved = base ?? disk;
  const isNew = disk !== undefined && saved !== undefined && !alike(disk, saved);
  return { ...file, saved, isOther: isNew && !alike(disk, document) };
}

/** Whether a document has more than its file, also where VS Code calls it saved. */
export function isUnsaved(
  { isKeptBack, isBehind }: FileKnown,
  { isDirty }: { readonly isDirty: boolean },
): boolean {
  return isDirty || isKeptBack || isBehind;
}

/** VS Code makes all ends of lines alike, and leaves out the mark at the start. */
export function alike(one: string, other: string): boolean {
  return one === other || withPlainEnds(one) === withPlainEnds(other);
}

/** The text as any document of VS Code has it. */
export function withPlainEnds(text: string): string {
  return text.replace(/^\u{FEFF}/u, '').replace(/\r\n?/g, '\n');
}
