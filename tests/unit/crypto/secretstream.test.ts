import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../../../lib/crypto/bytes.ts';
import { chacha20, hchacha20, openSecretStream, poly1305 } from '../../../lib/crypto/secretstream.ts';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const counting = Uint8Array.from({ length: 32 }, (_, at) => at);

describe('the stream cipher that some exports are sealed with', () => {
  it('turns the text of RFC 8439 section 2.4.2', () => {
    const text = utf8(
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
    );
    const turned = chacha20(counting, 1, bytes('000000000000004a00000000'), text);
    expect(toHex(turned.subarray(0, 16))).toBe('6e2e359a2568f98041ba0728dd0d6981');
    expect(toHex(turned.subarray(-8))).toBe('8eedf2785e42874d');
    expect(chacha20(counting, 1, bytes('000000000000004a00000000'), turned)).toEqual(text);
  });

  it('vouches as in RFC 8439 section 2.5.2', () => {
    const key = bytes('85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b');
    const mac = poly1305(key, [utf8('Cryptographic '), utf8('Forum Research Group')]);
    expect(toHex(mac)).toBe('a8061dc1305136c6c22b8baf0c0127a9');
  });

  it('draws the key of draft-irtf-cfrg-xchacha section 2.2.1', () => {
    const key = hchacha20(counting, bytes('000000090000004a0000000031415927'));
    expect(toHex(key)).toBe('82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc');
  });

  it.each([1, 15, 16, 17, 63, 64, 65, 200])(
    'opens a first message of %i bytes as libsodium lays it out',
    (length) => {
      const text = Uint8Array.from({ length }, (_, at) => (at * 7) % 251);
      const { header, message } = sealed(text);
      expect(openSecretStream(counting, header, message)).toEqual(text);
      for (const at of [0, 1, length, length + 1, message.length - 1]) {
        const changed = message.with(at, (message[at] ?? 0) ^ 1);
        expect(openSecretStream(counting, header, changed), `byte ${at}`).toBeNull();
      }
      expect(openSecretStream(counting.with(5, 0), header, message)).toBeNull();
      expect(openSecretStream(counting, header.with(20, 0), message)).toBeNull();
    },
  );

  it('opens an empty message, which is a tag and its kind', () => {
    const { header, message } = sealed(new Uint8Array());
    expect(message).toHaveLength(17);
    expect(openSecretStream(counting, header, message)).toEqual(new Uint8Array());
  });

  it.each([
    ['a short key', 31, 24, 40],
    ['a short header', 32, 23, 40],
    ['a message without a tag', 32, 24, 16],
    ['a message of zeros', 32, 24, 40],
  ])('opens nothing with %s', (_what, key, header, message) => {
    expect(openSecretStream(new Uint8Array(key), new Uint8Array(header), new Uint8Array(message))).toBeNull();
  });
});

/** As `crypto_secretstream_xchacha20poly1305_push` seals its first message, of the kind *final*. */
function sealed(text: Uint8Array): { header: Uint8Array; message: Uint8Array } {
  const header = Uint8Array.from({ length: 24 }, (_, at) => 200 - at);
  const key = hchacha20(counting, header.subarray(0, 16));
  const nonce = Uint8Array.from([1, 0, 0, 0, ...header.subarray(16)]);
  const kind = chacha20(key, 1, nonce, new Uint8Array(64).with(0, 3));
  const ciphertext = chacha20(key, 2, nonce, text);
  const sizes = new Uint8Array(16);
  new DataView(sizes.buffer).setUint32(8, 64 + text.length, true);
  const once = chacha20(key, 0, nonce, new Uint8Array(32));
  const mac = poly1305(once, [kind, ciphertext, new Uint8Array(text.length % 16), sizes]);
  return { header, message: Uint8Array.from([kind[0] ?? 0, ...ciphertext, ...mac]) };
}
