import { findCodes } from './codes.ts';
import { findMethods } from './methods.ts';
import type { Promptless } from './promptless.ts';
import { weighRecovery } from './recovery.ts';
import { findTeam } from './team.ts';

/** All that reads pages which ask for no code of an app. */
export const promptlessReaders: Promptless = { findCodes, findMethods, findTeam, weighRecovery };
