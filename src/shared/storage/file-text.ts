/**
 * Decodes the text of a chosen file. JSON is UTF-8 (RFC 8259), but editors on Windows also write UTF-16, with a byte order
 * mark. Any other encoding is refused: its letters would silently become replacement characters.
 */

/** Decodes a file piece by piece. */
export class FileText {
  private decoder: TextDecoder | undefined;

  /** The text of the next bytes. @throws {TypeError} if they are in no known encoding. */
  push(bytes: Uint8Array): string {
    this.decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    return this.decoder.decode(bytes, { stream: true });
  }

  /** The rest of the text. @throws {TypeError} if the file ends within a character. */
  end(): string {
    return this.decoder?.decode() ?? '';
  }
}

/** The whole text of a file; undefined if it is in no known encoding. */
export function fileText(bytes: Uint8Array): string | undefined {
  const text = new FileText();
  try {
    return text.push(bytes) + text.end();
  } catch {
    return undefined;
  }
}

/** The encoding that the byte order mark names; UTF-8 without one. The decoder drops the mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
