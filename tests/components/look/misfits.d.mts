export function misfits(): string[];
