import type { Page } from 'playwright';
import type { Stage } from './stage.mjs';

export const sketched: readonly string[];
export const hows: Record<string, Parameters<Stage['show']>[1]>;
export function readSketches(): Promise<{ fonts: string; sketches: Record<string, string | undefined> }>;
export function fontOf(page: Page): Promise<string>;
export function sketchOf(page: Page): Promise<string>;
export function difference(one: string, other: string): number;
