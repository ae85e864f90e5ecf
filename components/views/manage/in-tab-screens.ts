// What exists in a tab alone, in a file of the package of its own: the popup never fetches it. This file gathers it for
// the bundler only; nothing else imports from it.
export { Manage } from './Manage.tsx';
export { TabPage } from './TabPage.tsx';
