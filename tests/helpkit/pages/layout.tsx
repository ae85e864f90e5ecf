/** @jsxImportSource hono/jsx */
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { CsrfField } from '../looks/prompt-parts.tsx';
import { skinScripts } from '../looks/skin-prompt.tsx';
import { direction } from '../words/language.ts';
import { layoutWords } from '../words/layout.ts';
import { settingsMenuWords } from '../words/settings-menu.ts';
import { Brand } from './brand.tsx';
import { GraceBanner } from './panels/grace-banner.tsx';
import { RecoveryBanner } from './recovery/recovery-banner.tsx';
import { partOf, SettingsMenu, type SettingsPlace } from './settings-menu.tsx';
import { useAccount, useView, useWords } from './view.tsx';

interface DocumentProps {
  readonly title: string;
  readonly children: Child;
  readonly scripts?: readonly string[];
  readonly stylesheets?: readonly string[];
}

function Document({ title, children, scripts = [], stylesheets = [] }: DocumentProps) {
  const { language, skin } = useView().look;
  return html`<!doctype html>${(
    <html lang={language} dir={direction[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title} · HelpKit</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {['/assets/style.css', ...stylesheets].map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {[...skinScripts[skin], ...scripts].map((name) => (
          <script src={`/assets/${name}`} defer />
        ))}
      </head>
      <body>
        <div class="site" data-site data-failed={useWords(layoutWords).failed}>
          {children}
        </div>
      </body>
    </html>
  )}`;
}

function Footer() {
  return (
    <footer class="footer">
      {useWords(layoutWords).footer((words) => (
        <a href="/demo">{words}</a>
      ))}
    </footer>
  );
}

/** A page around one card: log-in, code prompt, errors. */
export function CardPage({ children, ...document }: DocumentProps) {
  return (
    <Document {...document}>
      <main class="card-page">
        <Brand />
        <section class="card">{children}</section>
      </main>
      <Footer />
    </Document>
  );
}

/** A page for an iframe on a card: nothing around it, and through it the card. */
export function FramedPage({ children, title }: DocumentProps) {
  return (
    <Document title={title}>
      <div class="framed wide">{children}</div>
    </Document>
  );
}

/** A page of the workspace, for somebody logged in. */
export function WorkspacePage(props: DocumentProps & { readonly area: 'inbox' | 'settings' }) {
  const { area, children, ...document } = props;
  const { email, role } = useAccount();
  const words = useWords(layoutWords);
  const current = (here: typeof area) => (here === area ? { 'aria-current': 'page' as const } : {});
  return (
    <Document {...document}>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="topbar">
        <Brand />
        <nav class="areas" aria-label={words.main}>
          <a href="/inbox" {...current('inbox')}>
            {words.inbox}
          </a>
          <a href="/settings" {...current('settings')}>
            {words.settings}
          </a>
        </nav>
        <div class="who">
          <span class="email" dir="ltr">
            {email}
          </span>
          <span class="badge">{role}</span>
          <form method="post" action="/logout">
            <CsrfField />
            <button class="button quiet small" type="submit">
              {words.logOut}
            </button>
          </form>
        </div>
      </header>
      <RecoveryBanner />
      <GraceBanner />
      <main id="content" class={`area ${area}`}>
        {children}
      </main>
      <Footer />
    </Document>
  );
}

/** A page of the settings, with its menu and its trail. Without `place` it is one of Settings → Security. */
export function SettingsPage(
  props: DocumentProps & { readonly trail: readonly string[]; readonly place?: SettingsPlace },
) {
  const { trail, place = 'security', children, ...workspace } = props;
  const words = useWords(settingsMenuWords);
  const arrow = direction[useView().look.language] === 'rtl' ? ' ← ' : ' → ';
  return (
    <WorkspacePage {...workspace} area="settings">
      <SettingsMenu here={place} />
      <div class="sheet">
        <p class="trail">{[words.settings, words[partOf(place)], ...trail].join(arrow)}</p>
        {children}
      </div>
    </WorkspacePage>
  );
}

/** A message from the last page, said politely. */
export function Notice({ words }: { words: string | undefined }) {
  return words ? (
    <p class="notice" role="status">
      {words}
    </p>
  ) : null;
}
