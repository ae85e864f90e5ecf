import { baseCss } from './styles/base.css.ts';
import { controlsCss } from './styles/controls.css.ts';
import { demoCss } from './styles/demo.css.ts';
import { frameCss } from './styles/frame.css.ts';
import { securityCss } from './styles/security.css.ts';
import { teamCss } from './styles/team.css.ts';

/** The site's one stylesheet. */
export const style = baseCss + controlsCss + frameCss + securityCss + teamCss + demoCss;
