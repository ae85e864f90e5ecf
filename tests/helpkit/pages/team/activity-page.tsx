/** @jsxImportSource hono/jsx */
import type { TeamEntry } from '../../rules/team-log.ts';
import { activityWords } from '../../words/activity.ts';
import { Instant } from '../instant.tsx';
import { SettingsPage } from '../layout.tsx';
import { useWords } from '../view.tsx';
import { Pager } from './pager.tsx';

interface ActivityProps {
  readonly entries: readonly TeamEntry[];
  readonly page: number;
  readonly pages: number;
}

/** Settings → Team → Activity: what the team's managers did. */
export function ActivityPage({ entries, page, pages }: ActivityProps) {
  const words = useWords(activityWords);
  return (
    <SettingsPage title={words.title} place="activity" trail={[words.title]}>
      <h1>{words.title}</h1>
      <section class="panel">
        {entries.length === 0 ? (
          <p class="none">{words.none}</p>
        ) : (
          <div class="scroll">
            <table class="people">
              <thead>
                <tr>
                  {[words.when, words.who, words.what, words.whom].map((heading) => (
                    <th scope="col">{heading}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {entries.map(({ at, actor, act, subject, detail }) => (
                  <tr>
                    <td>
                      <Instant at={at} by="minute" />
                    </td>
                    <td dir="ltr">{actor}</td>
                    <td>{words.acts[act](detail ?? '')}</td>
                    <td dir="ltr">{subject}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Pager page={page} pages={pages} hrefOf={(other) => `/settings/team/activity?page=${other}`} />
      </section>
    </SettingsPage>
  );
}
