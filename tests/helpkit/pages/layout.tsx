/** @jsxImportSource hono/jsx */
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { CsrfField } from '../looks/prompt-parts.tsx';
import type { Account } from '../rules/accounts.ts';
import { Brand } from './brand.tsx';

interface DocumentProps {
  readonly title: string;
  readonly children: Child;
  readonly scripts?: readonly string[];
  readonly stylesheets?: readonly string[];
}

function Document({ title, children, scripts = [], stylesheets = [] }: DocumentProps) {
  return html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title} · HelpKit</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {['/assets/style.css', ...stylesheets].map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {scripts.map((name) => (
          <script src={`/assets/${name}`} defer />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )}`;
}

function Footer() {
  return (
    <footer class="footer">
      HelpKit reference site, made for tests and demos. <a href="/demo">Change its look</a>
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

/** A page of the workspace, for somebody logged in. */
export function WorkspacePage(
  props: DocumentProps & {
    readonly account: Account;
    readonly csrf: string;
    readonly area: 'inbox' | 'settings';
  },
) {
  const { account, csrf, area, children, ...document } = props;
  const current = (here: typeof area) => (here === area ? { 'aria-current': 'page' as const } : {});
  return (
    <Document {...document}>
      <a class="skip" href="#content">
        Skip to content
      </a>
      <header class="topbar">
        <Brand />
        <nav class="areas" aria-label="Main">
          <a href="/inbox" {...current('inbox')}>
            Inbox
          </a>
          <a href="/settings" {...current('settings')}>
            Settings
          </a>
        </nav>
        <div class="who">
          <span class="email">{account.email}</span>
          <span class="badge">{account.role}</span>
          <form method="post" action="/logout">
            <CsrfField csrf={csrf} />
            <button class="button quiet small" type="submit">
              Log out
            </button>
          </form>
        </div>
      </header>
      <main id="content" class={`area ${area}`}>
        {children}
      </main>
      <Footer />
    </Document>
  );
}

/** A page under Settings → Security, with its trail. */
export function SettingsPage(
  props: DocumentProps & {
    readonly account: Account;
    readonly csrf: string;
    readonly trail: readonly string[];
  },
) {
  const { trail, children, ...workspace } = props;
  return (
    <WorkspacePage {...workspace} area="settings">
      <nav class="side" aria-label="Settings">
        <h2>Settings</h2>
        <a href="/settings/security" aria-current="page">
          Security
        </a>
      </nav>
      <div class="sheet">
        <p class="trail">{['Settings', 'Security', ...trail].join(' → ')}</p>
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
