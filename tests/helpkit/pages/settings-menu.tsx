/** @jsxImportSource hono/jsx */
import { settingsMenuWords } from '../words/settings-menu.ts';
import { useView, useWords } from './view.tsx';

/** The pages of the menu. All but the first are for those who manage the team. */
const places = {
  security: { href: '/settings/security', part: 'security' },
  teamSecurity: { href: '/settings/security/team', part: 'security' },
  members: { href: '/settings/team/members', part: 'team' },
  roles: { href: '/settings/team/roles', part: 'team' },
  activity: { href: '/settings/team/activity', part: 'team' },
} as const;

export type SettingsPlace = keyof typeof places;

/** The part of the settings that a page belongs to. */
export const partOf = (place: SettingsPlace) => places[place].part;

/** The menu beside the settings. */
export function SettingsMenu({ here }: { here: SettingsPlace }) {
  const words = useWords(settingsMenuWords);
  const Entry = ({ to }: { to: SettingsPlace }) => (
    <a href={places[to].href} {...(to === here ? { 'aria-current': 'page' as const } : {})}>
      {words[to]}
    </a>
  );
  return (
    <nav class="side" aria-label={words.settings}>
      <h2>{words.settings}</h2>
      <Entry to="security" />
      {useView().standing?.mayManage && (
        <>
          <Entry to="teamSecurity" />
          <h2>{words.team}</h2>
          <Entry to="members" />
          <Entry to="roles" />
          <Entry to="activity" />
        </>
      )}
    </nav>
  );
}
