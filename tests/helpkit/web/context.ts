import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Look } from '../looks/look.ts';
import type { Challenge } from '../rules/challenges.ts';
import type { Recovery } from '../rules/recoveries.ts';
import type { Session } from '../rules/sessions.ts';
import type { Standing } from '../rules/standing.ts';
import type { Form } from './form.ts';

/** Who sent this request, as far as their cookies prove it. */
export interface Visitor {
  /** Origin under which the site was asked for. */
  readonly origin: string;
  readonly session: Session | undefined;
  /** What somebody logged in may do in the team, and what it asks of them. */
  readonly standing: Standing | undefined;
  readonly challenge: Challenge | undefined;
  /** Whether a login that owes a code may have this browser trusted. */
  readonly mayTrust: boolean;
  /** The open recovery of somebody logged in. */
  readonly recovery: Recovery | undefined;
  /** The token that this visitor's forms must bring back. */
  readonly csrf: string;
}

export interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: { origin: string; visitor: Visitor; look: Look; form: Form };
}

export type Ctx = Context<Env>;
type Answer = Response | Promise<Response>;

/**
 * One address of the site. `needs` says who gets in: anybody, somebody who owes a code, somebody logged in, or somebody
 * logged in who proved at most ten minutes ago who they are. The others are sent to the login page or to `/step-up`. A method without a handler answers 405.
 */
export type Route =
  | { readonly path: string; readonly needs: 'nobody'; readonly get?: Handler; readonly post?: Handler }
  | {
      readonly path: string;
      readonly needs: 'challenge';
      readonly get?: With<Challenge>;
      readonly post?: With<Challenge>;
    }
  | {
      readonly path: string;
      readonly needs: 'session';
      readonly get?: With<Session>;
      readonly post?: With<Session>;
    }
  | {
      readonly path: string;
      readonly needs: 'proof';
      readonly get?: With<Session>;
      readonly post?: With<Session>;
    };

type Handler = (c: Ctx) => Answer;
export type With<Who> = (c: Ctx, who: Who) => Answer;
