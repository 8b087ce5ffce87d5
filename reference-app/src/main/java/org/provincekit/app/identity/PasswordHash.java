package org.provincekit.app.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is stored: PBKDF2 with HMAC-SHA-256 over the password in Unicode NFC, with its
 * own salt and its parameters beside it, so that they can be raised later.
 *
 * @param iterations how often the hash is repeated
 * @param salt in Base64
 * @param key in Base64
 */
record PasswordHash(int iterations, String salt, String key) {
  /** What new hashes use; the recommendation for this function. */
  static final int ITERATIONS = 600_000;

  private static final Pattern FORM =
      Pattern.compile("pbkdf2-sha256\\$([0-9]{1,9})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");
  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 256;

  static PasswordHash of(String password, int iterations) {
    byte[] salt = Secrets.salt(SALT_BYTES);
    Base64.Encoder base64 = Base64.getEncoder();
    return new PasswordHash(
        iterations,
        base64.encodeToString(salt),
        base64.encodeToString(derive(password, salt, iterations)));
  }

  static PasswordHash parse(String stored) {
    Matcher matcher = FORM.matcher(stored);
    if (!matcher.matches()) {
      throw new IllegalStateException("a stored password has an unknown form");
    }
    return new PasswordHash(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3));
  }

  String stored() {
    return "pbkdf2-sha256$" + iterations + "$" + salt + "$" + key;
  }

  /** Compares in constant time. */
  boolean matches(String password) {
    Base64.Decoder base64 = Base64.getDecoder();
    return MessageDigest.isEqual(
        base64.decode(key), derive(password, base64.decode(salt), iterations));
  }

  @Override
  public String toString() {
    return "PasswordHash";
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    char[] characters = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(characters, salt, iterations, KEY_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
      java.util.Arrays.fill(characters, '\0');
    }
  }
}
