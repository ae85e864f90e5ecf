import { AppError, type ErrorCode } from '../../../lib/core/errors.ts';

/** The code of the AppError that a function throws; anything else that it does fails the test. */
export function codeThrown(act: () => unknown): ErrorCode {
  let value: unknown;
  try {
    value = act();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  throw new Error(`nothing was thrown, but given: ${JSON.stringify(value)}`);
}
