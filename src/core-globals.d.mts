/**
 * What the core may use beyond the language itself: things that every browser, worker and node have alike. Only
 * tsconfig.core.json reads this file; everywhere else the names come with the platform's own types.
 */
export {};

declare global {
  class URL {
    constructor(url: string, base?: string);
    static canParse(url: string, base?: string): boolean;
    readonly href: string;
    readonly origin: string;
    readonly protocol: string;
    readonly host: string;
    readonly hostname: string;
    readonly pathname: string;
    readonly search: string;
    readonly hash: string;
  }
  class TextEncoder {
    encode(text: string): Uint8Array;
  }
  class TextDecoder {
    constructor(encoding: 'utf-8' | 'latin1', options?: { ignoreBOM: boolean });
    decode(bytes: Uint8Array): string;
  }
}
