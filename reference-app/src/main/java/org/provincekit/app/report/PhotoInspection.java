package org.provincekit.app.report;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Looks through the outer form of a file before a decoder sees it, for what decoders fall for: a
 * JPEG of thousands of scans, each of which makes them go over all pixels again; a WebP whose
 * canvas is small while a frame in it is huge; an end that is missing.
 */
final class PhotoInspection {
  /** Ten are usual in a progressive JPEG. */
  private static final int MOST_SCANS = 100;

  private static final int SIZE_BITS = 0x3FFF;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;

  private PhotoInspection() {}

  /**
   * Refuses what no decoder shall see.
   *
   * @throws org.provincekit.app.platform.problem.ProblemException a {@link PhotoProblem}
   */
  static void check(PhotoFormat format, byte[] photo, long maxPixels) {
    try {
      switch (format) {
        case JPEG -> jpeg(ByteBuffer.wrap(photo));
        case WEBP -> webp(ByteBuffer.wrap(photo).order(ByteOrder.LITTLE_ENDIAN), maxPixels);
        case PNG, HEIC -> {
          // The decoder of PNG notices a missing end, and reads rows as they come.
        }
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw PhotoProblem.PHOTO_DAMAGED.causedBy(e);
    }
  }

  /** Goes from marker to marker (ITU-T T.81, annex B) to the end of the first image. */
  private static void jpeg(ByteBuffer in) {
    in.position(2);
    int scans = 0;
    while (true) {
      int marker = nextMarker(in);
      if (marker == END_OF_IMAGE) {
        return;
      }
      if (marker == START_OF_SCAN && ++scans > MOST_SCANS) {
        throw PhotoProblem.PHOTO_DAMAGED.exception();
      }
      boolean hasLength = marker > 0x01 && (marker < 0xD0 || marker > 0xD8);
      if (hasLength) {
        int length = in.getShort(in.position()) & 0xFFFF;
        in.position(in.position() + Math.max(2, length));
      }
    }
  }

  /** Passes over compressed data, in which 0xFF is always followed by 0 or a restart marker. */
  private static int nextMarker(ByteBuffer in) {
    int last = 0;
    while (true) {
      int next = in.get() & 0xFF;
      boolean restart = next >= 0xD0 && next <= 0xD7;
      if (last == 0xFF && next != 0 && next != 0xFF && !restart) {
        return next;
      }
      last = next;
    }
  }

  /** Goes from chunk to chunk (WebP container specification; RFC 6386, 9.1). */
  private static void webp(ByteBuffer in, long maxPixels) {
    long end = (in.getInt(4) & 0xFFFFFFFFL) + 8;
    if (end > in.capacity()) {
      throw PhotoProblem.PHOTO_DAMAGED.exception();
    }
    in.position(12);
    if (mostPixels(in) > maxPixels) {
      throw PhotoProblem.PHOTO_PIXELS.exception(Map.of("max", maxPixels));
    }
  }

  private static long mostPixels(ByteBuffer in) {
    long most = 0;
    while (in.remaining() >= 8) {
      byte[] type = new byte[4];
      in.get(type);
      int length = in.getInt();
      int start = in.position();
      most = Math.max(most, pixels(new String(type, StandardCharsets.ISO_8859_1), in, start));
      if (length < 0 || length > in.remaining()) {
        return most;
      }
      in.position(Math.min(in.limit(), start + length + (length & 1)));
    }
    return most;
  }

  private static long pixels(String type, ByteBuffer in, int at) {
    return switch (type) {
      case "VP8 " ->
          Math.multiplyFull(in.getShort(at + 6) & SIZE_BITS, in.getShort(at + 8) & SIZE_BITS);
      case "VP8L" -> {
        int bits = in.getInt(at + 1);
        yield Math.multiplyFull((bits & SIZE_BITS) + 1, (bits >> 14 & SIZE_BITS) + 1);
      }
      case "VP8X" -> (1L + uint24(in, at + 4)) * (1L + uint24(in, at + 7));
      // A frame of an animation has chunks of its own behind 16 bytes.
      case "ANMF" -> mostPixels(in.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(at + 16));
      default -> 0;
    };
  }

  private static int uint24(ByteBuffer in, int at) {
    return in.getShort(at) & 0xFFFF | (in.get(at + 2) & 0xFF) << 16;
  }
}
