/** @jsxImportSource hono/jsx */
import { helpTwoFactorWords } from '../words/help-two-factor.ts';
import { CardPage, SettingsPage } from './layout.tsx';
import { useView, useWords } from './view.tsx';

/** Help with Two-Factor Authentication, for anybody. */
export function HelpTwoFactorPage() {
  const words = useWords(helpTwoFactorWords);
  const help = (
    <>
      <h1>{words.title}</h1>
      {words.sections.map(({ heading, points }) => (
        <section class="help">
          <h2>{heading}</h2>
          <ul>
            {points.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
  if (!useView().account) {
    return (
      <CardPage title={words.title}>
        {help}
        <p class="links">
          <a href="/recovery">{words.recover}</a>
        </p>
      </CardPage>
    );
  }
  return (
    <SettingsPage title={words.title} trail={[words.title]}>
      {help}
      <p class="links">
        <a href="/settings/security/two-factor">{words.enable}</a>
      </p>
    </SettingsPage>
  );
}
