export function zipOf(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Buffer>;
