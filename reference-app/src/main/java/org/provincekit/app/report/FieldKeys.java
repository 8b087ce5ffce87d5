package org.provincekit.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys for personal data. The first encrypts, all decrypt: to change keys without a stop, put a
 * new one in front on every server, re-encrypt, and then take the old one away. They live apart
 * from the database, so a copy of it alone tells nothing.
 *
 * <p>Written as {@code id:key}, the key as base 64 of 32 random bytes; several are separated by
 * commas or line ends.
 */
public final class FieldKeys {
  private static final int KEY_BYTES = 32;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, SecretKey> keys;

  private FieldKeys(Map<String, SecretKey> keys) {
    this.keys = Collections.unmodifiableMap(keys);
  }

  /**
   * Reads keys.
   *
   * @param text one or more of {@code id:key}
   * @param origin where the text came from, for the refusal; the refusal never quotes the text
   * @return the keys
   * @throws IllegalStateException when a key is malformed, or none is there
   */
  public static FieldKeys parse(String text, String origin) {
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    for (String line : text.split("[,\\s]+")) {
      if (!line.isEmpty()) {
        int colon = line.indexOf(':');
        String id = colon < 0 ? "" : line.substring(0, colon);
        byte[] key = decoded(line.substring(colon + 1));
        if (!ID.matcher(id).matches() || key.length != KEY_BYTES || keys.containsKey(id)) {
          throw new IllegalStateException(
              origin + " must hold keys of the form id:base64 with 32 bytes each, every id once");
        }
        keys.put(id, new SecretKeySpec(key, "AES"));
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalStateException(origin + " holds no key");
    }
    return new FieldKeys(keys);
  }

  /**
   * Finds the keys: as configured, else from the file, which is made on the first start of the
   * trial set-up.
   *
   * @param configured the setting, if any
   * @param file the key file
   * @param mayCreate whether a missing file is made
   * @return the keys
   * @throws IllegalStateException when there are none, or others on this machine may read the file
   */
  public static FieldKeys find(Optional<String> configured, Path file, boolean mayCreate) {
    if (configured.isPresent()) {
      return parse(configured.get(), "PROVINCEKIT_FIELD_KEYS");
    }
    try {
      if (Files.notExists(file)) {
        if (!mayCreate) {
          throw new IllegalStateException(
              "PROVINCEKIT_FIELD_KEYS must be set, or the key file "
                  + file
                  + " be there, as personal data are kept encrypted");
        }
        create(file);
      }
      if (!Collections.disjoint(
          permissions(file),
          Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE))) {
        throw new IllegalStateException("The key file " + file + " must not be open to others");
      }
      return parse(Files.readString(file), "The key file " + file);
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be used", e);
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static Set<PosixFilePermission> permissions(Path file) throws IOException {
    return isPosix(file) ? Files.getPosixFilePermissions(file) : Set.of();
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** The file appears whole or not at all; of two servers that start at once, one makes it. */
  private static void create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft =
        isPosix(file)
            ? Files.createTempFile(
                file.getParent(), "key", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY))
            : Files.createTempFile(file.getParent(), "key", "");
    try {
      byte[] key = new byte[KEY_BYTES];
      RANDOM.nextBytes(key);
      Files.writeString(
          draft, "k1:" + Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.createLink(file, draft);
      Folders.sync(file.getParent());
    } catch (FileAlreadyExistsException other) {
      // Another server was first; its key is the one.
      Folders.sync(file.getParent());
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Gives the id of the key that encrypts. */
  String current() {
    return keys.keySet().iterator().next();
  }

  SecretKey key(String id) {
    SecretKey key = keys.get(id);
    if (key == null) {
      throw new IllegalStateException(
          "Personal data are encrypted with the key '" + id + "', which is not configured");
    }
    return key;
  }

  Set<String> ids() {
    return keys.keySet();
  }

  /** Shows no key. */
  @Override
  public String toString() {
    return "FieldKeys" + keys.keySet();
  }
}
