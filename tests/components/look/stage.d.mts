import type { Browser, Page } from 'playwright';
import type { LookScreen } from './screens.ts';

export interface Stage {
  screens: LookScreen[];
  browser: Browser;
  show(
    screen: LookScreen,
    how: {
      language: string;
      look: 'light' | 'dark' | 'contrast';
      zoom?: number;
      first?: string;
      forcedColors?: 'active' | 'none';
    },
  ): Promise<Page>;
  showGallery(how: { language: string; look: 'light' | 'dark' | 'contrast' }): Promise<Page>;
  close(): Promise<void>;
}

export function openStage(folder: string): Promise<Stage>;
