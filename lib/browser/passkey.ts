import { AppError } from '../core/errors.ts';

/** What an authenticator made for us. Bytes are lists, which is how they cross to the background. */
interface Proof {
  credential: number[];
  /** 32 bytes, the same for this passkey and salt each time, and known to nobody else. */
  output: number[];
}

/** How long a person may look for a security key, ms. */
const patience = 120_000;

/**
 * Makes a passkey whose authenticator can make 32 bytes of a salt (the PRF extension), and has it do so once. Its site is
 * this extension's own origin: a name that a site also has would let that site ask for the same bytes.
 *
 * @param name what the person finds it by among other passkeys
 * @param random gives so many random bytes
 * @throws AppError `passkey-refused`, `passkey-unfit`, `passkey-nowhere`
 */
export async function makePasskey(
  name: string,
  random: (length: number) => Uint8Array,
): Promise<Proof & { salt: number[] }> {
  const salt = new Uint8Array(random(32));
  const made = await ceremony((door) =>
    door.create({
      publicKey: {
        rp: { name },
        // Another each time: one that another profile of this browser made is never written over.
        user: { id: new Uint8Array(random(16)), name, displayName: name },
        challenge: new Uint8Array(random(32)),
        pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
        // An authenticator makes other bytes where it did not look who is there: it always has to.
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
        timeout: patience,
      },
    }),
  );
  const prf = made.getClientExtensionResults().prf;
  if (prf?.enabled !== true) throw new AppError('passkey-unfit');
  const credential = bytesOf(made.rawId);
  // Many authenticators make nothing of a salt yet when they make the passkey itself.
  const output = prf.results ? bytesOf(prf.results.first) : null;
  const proof = output ? { credential, output } : await usePasskey({ credential, salt: [...salt] }, random);
  return { ...proof, salt: [...salt] };
}

/**
 * Has the authenticator make its bytes of the salt. A browser says the same of a passkey that is gone, of another
 * authenticator, and of a person who cancels: `passkey-refused`.
 *
 * @throws AppError as {@link makePasskey}
 */
export async function usePasskey(
  { credential, salt }: { credential: readonly number[]; salt: readonly number[] },
  random: (length: number) => Uint8Array,
): Promise<Proof> {
  const used = await ceremony((door) =>
    door.get({
      publicKey: {
        challenge: new Uint8Array(random(32)),
        allowCredentials: [{ type: 'public-key', id: Uint8Array.from(credential) }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: Uint8Array.from(salt) } } },
        timeout: patience,
      },
    }),
  );
  const made = used.getClientExtensionResults().prf?.results?.first;
  if (made === undefined) throw new AppError('passkey-unfit');
  return { credential: bytesOf(used.rawId), output: bytesOf(made) };
}

async function ceremony(
  ask: (door: CredentialsContainer) => Promise<Credential | null>,
): Promise<PublicKeyCredential> {
  if (typeof PublicKeyCredential === 'undefined') throw new AppError('passkey-nowhere');
  const answer = await ask(navigator.credentials).catch((error: unknown) => {
    throw new AppError(codeOfRefusal(error), { cause: error });
  });
  if (answer instanceof PublicKeyCredential) return answer;
  throw new AppError('passkey-refused');
}

function codeOfRefusal(error: unknown): 'passkey-refused' | 'passkey-unfit' | 'passkey-nowhere' {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return 'passkey-refused';
  // No authenticator at hand can look who is there.
  return name === 'ConstraintError' ? 'passkey-unfit' : 'passkey-nowhere';
}

function bytesOf(source: BufferSource): number[] {
  if (source instanceof ArrayBuffer) return [...new Uint8Array(source)];
  return [...new Uint8Array(source.buffer, source.byteOffset, source.byteLength)];
}
