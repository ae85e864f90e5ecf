import type { Post } from './post.ts';

/** Tells a member that a device is no longer trusted because its cookie was seen twice. */
export function trustCopiedMail(to: string, device: string): Post {
  return {
    kind: 'mail',
    to,
    subject: 'A device is no longer trusted',
    text: [
      `Somebody who knows your password logged in with an old copy of the trust that you gave to “${device}”.`,
      'We asked for a code and no longer trust that device: its next login asks for a code too.',
      '',
      'It may have been you, if a login was cut off before our answer reached your browser or if you restored its profile.',
      'If it was not you, change your password: Settings → Security.',
    ].join('\n'),
  };
}
