package org.provincekit.app.report;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The formats of photos, told apart by content and never by name. */
enum PhotoFormat {
  JPEG,
  PNG,
  WEBP,
  /** Known only to be refused with an advice. */
  HEIC;

  /** How many bytes are looked at. */
  static final int HEAD = 12;

  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final Set<String> HEIC_BRANDS =
      Set.of(
          "heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "msf1", "avif",
          "avis");

  static Optional<PhotoFormat> of(byte[] head) {
    if (head.length < HEAD) {
      return Optional.empty();
    }
    if ((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xD8 && (head[2] & 0xFF) == 0xFF) {
      return Optional.of(JPEG);
    }
    if (java.util.Arrays.equals(head, 0, PNG_SIGNATURE.length, PNG_SIGNATURE, 0, 8)) {
      return Optional.of(PNG);
    }
    if (text(head, 0).equals("RIFF") && text(head, 8).equals("WEBP")) {
      return Optional.of(WEBP);
    }
    return text(head, 4).equals("ftyp") && HEIC_BRANDS.contains(text(head, 8))
        ? Optional.of(HEIC)
        : Optional.empty();
  }

  private static String text(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }
}
