package org.provincekit.app.report;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How many pixels the frames inside a WebP file claim to have. The canvas that a decoder reports
 * may be small while a frame inside is huge, so each is looked at (WebP container specification and
 * RFC 6386, 9.1).
 */
final class WebpFrames {
  private static final int SIZE_BITS = 0x3FFF;

  private WebpFrames() {}

  /** Gives the largest claim; 0 when no frame can be found. */
  static long mostPixels(byte[] photo) {
    ByteBuffer in = ByteBuffer.wrap(photo).order(ByteOrder.LITTLE_ENDIAN);
    in.position(12);
    return mostPixels(in);
  }

  private static long mostPixels(ByteBuffer in) {
    long most = 0;
    try {
      while (in.remaining() >= 8) {
        byte[] type = new byte[4];
        in.get(type);
        int length = in.getInt();
        int start = in.position();
        most = Math.max(most, pixels(new String(type, StandardCharsets.ISO_8859_1), in, start));
        in.position(Math.addExact(start, Math.addExact(length, length & 1)));
      }
    } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
      return most;
    } catch (IndexOutOfBoundsException e) {
      return most;
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
