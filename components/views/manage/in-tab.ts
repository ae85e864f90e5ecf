import { lazyParts } from '../../parts/lazy.tsx';

const inTab = lazyParts(() => import('./in-tab-screens.ts'));

export const loadInTab = inTab.load;

export const Manage = inTab.part((screens) => screens.Manage);
export const TabPage = inTab.part((screens) => screens.TabPage);
export const Welcome = inTab.part((screens) => screens.Welcome);
