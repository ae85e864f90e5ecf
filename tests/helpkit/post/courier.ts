import type { Site } from '../rules/site.ts';
import { type Kept, markSent, nextDue, type Post, postpone } from './post.ts';
import type { Transports } from './transports.ts';

/** How often it looks by itself: for what was put off until now, and for what failed. */
const usualPauseMs = 5_000;
/** A round ends after so many failures in a row: where a server is down, trying each message would only take long. */
const failuresARound = 3;

/** Brings the post out of the house. */
export interface Courier {
  /**
   * Hands over what is due. Never at work twice at once: called while it is, it sees the new messages before it ends.
   * Resolves when nothing is due any more, or when handing over failed; never rejects.
   */
  handOver(): Promise<void>;
  /** Hands nothing more over, once the messages that are just leaving have left. */
  stop(): Promise<void>;
}

/**
 * Starts handing over. No message is lost: it leaves the database only as sent, and one that could not be handed over is
 * tried again after growing waits. None is sent twice while this process lives. A process that dies after a message was
 * taken and before that is written down sends it again at its next start: better twice than never. So does a server that
 * takes a message but does not say so in time. One courier works on a database at a time.
 *
 * @param pauseMs milliseconds between its own looks, on the machine's clock; what is due is the site's clock's to say
 * @param complain told of each failure, in words that name no person
 */
export function startCourier(
  site: Site,
  { mailer, smsGateway }: Transports,
  pauseMs = usualPauseMs,
  complain: (words: string) => void = console.error,
): Courier {
  // A mail server that takes its time must not keep anybody waiting for a code.
  const lanes = [
    startLane(site, 'mail', (mail) => mailer.deliver(mail), complain),
    startLane(site, 'sms', (message) => smsGateway.deliver(message), complain),
  ];
  const handOver = async () => {
    await Promise.all(lanes.map((lane) => lane.run()));
  };
  const timer = setInterval(handOver, pauseMs).unref();
  return {
    handOver,
    async stop() {
      clearInterval(timer);
      await Promise.all(lanes.map((lane) => lane.stop()));
      mailer.close?.();
      smsGateway.close?.();
    },
  };
}

interface Lane {
  run(): Promise<void>;
  stop(): Promise<void>;
}

/** Hands over the messages of one kind, one after the other. */
function startLane(
  site: Site,
  kind: Post['kind'],
  deliver: (message: Kept) => Promise<void>,
  complain: (words: string) => void,
): Lane {
  let round = Promise.resolve();
  let busy = false;
  let stopped = false;
  // Handed over, though writing that down failed: it is only written down again, never sent again.
  const handed = new Set<number>();

  const pass = async (message: Kept): Promise<boolean> => {
    if (!handed.has(message.id)) {
      try {
        await deliver(message);
      } catch (error) {
        postpone(site, message.id);
        complain(`A message (${kind} ${message.id}) was not taken and will be tried again: ${reason(error)}`);
        return false;
      }
      handed.add(message.id);
    }
    markSent(site, message.id);
    handed.delete(message.id);
    return true;
  };

  const work = async () => {
    busy = true;
    try {
      let failures = 0;
      while (!stopped && failures < failuresARound) {
        // Asked for one by one, so that what is withdrawn meanwhile does not leave.
        const message = nextDue(site, kind);
        if (!message) return;
        failures = (await pass(message)) ? 0 : failures + 1;
      }
    } catch (error) {
      complain(`The post cannot be read or written just now: ${reason(error)}`);
    } finally {
      // At once after the last look, so that no call finds it busy and yet done.
      busy = false;
    }
  };

  return {
    run() {
      if (!busy && !stopped) round = work();
      return round;
    },
    stop() {
      stopped = true;
      return round;
    },
  };
}

/** A failure by its code, since its message may quote an address. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
