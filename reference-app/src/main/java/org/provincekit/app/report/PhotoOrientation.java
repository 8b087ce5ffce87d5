package org.provincekit.app.report;

import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which way up a photo was taken: the one thing that is read from its metadata (EXIF 2.3, tag
 * 0x0112, values 1 to 8), and only to turn the pixels. Whatever is damaged counts as upright.
 */
final class PhotoOrientation {
  private static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int MAX_TAGS = 1000;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private PhotoOrientation() {}

  static int of(PhotoFormat format, byte[] photo) {
    try {
      return switch (format) {
        case JPEG -> inJpeg(ByteBuffer.wrap(photo));
        case PNG -> inPng(ByteBuffer.wrap(photo));
        case WEBP -> inWebp(ByteBuffer.wrap(photo).order(ByteOrder.LITTLE_ENDIAN));
        case HEIC -> UPRIGHT;
      };
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  private static int inJpeg(ByteBuffer in) {
    in.position(2);
    while (in.remaining() >= 4) {
      int marker = in.getShort() & 0xFFFF;
      int length = (in.getShort() & 0xFFFF) - 2;
      if (marker == 0xFFDA || marker >> 8 != 0xFF || length < 0) {
        return UPRIGHT;
      }
      if (marker == 0xFFE1 && startsWithExif(in)) {
        return inTiff(in.slice(in.position() + EXIF.length, length - EXIF.length));
      }
      in.position(in.position() + length);
    }
    return UPRIGHT;
  }

  private static boolean startsWithExif(ByteBuffer in) {
    return in.remaining() > EXIF.length
        && in.slice(in.position(), EXIF.length).equals(ByteBuffer.wrap(EXIF));
  }

  private static int inPng(ByteBuffer in) {
    in.position(8);
    while (in.remaining() >= 8) {
      int length = in.getInt();
      String type = type(in);
      if (type.equals("eXIf")) {
        return inTiff(in.slice(in.position(), length));
      }
      in.position(Math.addExact(in.position(), Math.addExact(length, 4)));
    }
    return UPRIGHT;
  }

  private static int inWebp(ByteBuffer in) {
    in.position(12);
    while (in.remaining() >= 8) {
      String type = type(in);
      int length = in.getInt();
      if (type.equals("EXIF")) {
        int skip = startsWithExif(in) ? EXIF.length : 0;
        return inTiff(in.slice(in.position() + skip, length - skip));
      }
      in.position(Math.addExact(in.position(), length + (length & 1)));
    }
    return UPRIGHT;
  }

  private static String type(ByteBuffer in) {
    byte[] type = new byte[4];
    in.get(type);
    return new String(type, StandardCharsets.ISO_8859_1);
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.position(tiff.getInt(4));
    int tags = Math.min(tiff.getShort() & 0xFFFF, MAX_TAGS);
    for (int i = 0; i < tags; i++) {
      int entry = tiff.position() + i * 12;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        return Optional.of(tiff.getShort(entry + 8) & 0xFFFF)
            .filter(value -> value >= 1 && value <= 8)
            .orElse(UPRIGHT);
      }
    }
    return UPRIGHT;
  }

  /** Turns and mirrors the pixels so that the photo stands upright. */
  static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == UPRIGHT) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean swapped = orientation >= 5;
    BufferedImage turned =
        new BufferedImage(
            swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int right = width - 1 - x;
        int down = height - 1 - y;
        switch (orientation) {
          case 2 -> turned.setRGB(right, y, row[x]);
          case 3 -> turned.setRGB(right, down, row[x]);
          case 4 -> turned.setRGB(x, down, row[x]);
          case 5 -> turned.setRGB(y, x, row[x]);
          case 6 -> turned.setRGB(down, x, row[x]);
          case 7 -> turned.setRGB(down, right, row[x]);
          case 8 -> turned.setRGB(y, right, row[x]);
          default -> throw new IllegalArgumentException("No orientation " + orientation);
        }
      }
    }
    return turned;
  }
}
