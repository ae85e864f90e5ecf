/** What a notification may say; its words name no site and nobody. */
export type NotifyWord =
  | 'trust-ends'
  | 'recovery-begun'
  | 'recovery-near'
  | 'recovery-attack'
  | 'recovery-unclear'
  | 'code-told';
