package org.provincekit.app.report;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts single fields with AES-256-GCM. A value names its key, has a random nonce of its own and
 * is bound to its place, so that it can be neither read, nor changed, nor moved to another row.
 * Thread-safe.
 */
final class FieldCipher {
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final FieldKeys keys;

  FieldCipher(FieldKeys keys) {
    this.keys = keys;
  }

  /**
   * Encrypts with the current key.
   *
   * @param plain the text
   * @param place where it stands; the same is needed to decrypt
   * @return {@code key:base64}
   */
  String encrypt(String plain, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    String id = keys.current();
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, id, nonce, place, plain.getBytes(StandardCharsets.UTF_8));
    byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
    return id + ":" + Base64.getEncoder().encodeToString(all);
  }

  /**
   * Decrypts with the key that the value names.
   *
   * @throws IllegalStateException when the key is not there, or the value was changed or moved
   */
  String decrypt(String sealed, String place) {
    int colon = sealed.indexOf(':');
    byte[] all = Base64.getDecoder().decode(sealed.substring(colon + 1));
    byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
    byte[] body = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
    byte[] plain = run(Cipher.DECRYPT_MODE, sealed.substring(0, colon), nonce, place, body);
    return new String(plain, StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, String id, byte[] nonce, String place, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, keys.key(id), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A personal field cannot be "
              + (mode == Cipher.ENCRYPT_MODE ? "encrypted" : "decrypted with its key"),
          e);
    }
  }
}
