import { lazyParts } from '../../parts/lazy.tsx';

const inTab = lazyParts(() => import('./in-tab-screens.ts'));

export const Manage = inTab.part((screens) => screens.Manage);
export const TabPage = inTab.part((screens) => screens.TabPage);
