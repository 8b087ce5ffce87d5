package org.provincekit.app.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photos made for tests, good and bad. */
final class TestPhotos {
  private TestPhotos() {}

  /** Red and green above, blue and white below. */
  static BufferedImage quarters(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    int x = width / 2;
    int y = height / 2;
    fill(pen, Color.RED, 0, 0, x, y);
    fill(pen, Color.GREEN, x, 0, width - x, y);
    fill(pen, Color.BLUE, 0, y, x, height - y);
    fill(pen, Color.WHITE, x, y, width - x, height - y);
    pen.dispose();
    return image;
  }

  private static void fill(Graphics2D pen, Color color, int x, int y, int width, int height) {
    pen.setColor(color);
    pen.fillRect(x, y, width, height);
  }

  static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(3);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  /** Names the colours of the four corners, as one reads. */
  static String corners(BufferedImage image) {
    int right = image.getWidth() - 1 - image.getWidth() / 8;
    int down = image.getHeight() - 1 - image.getHeight() / 8;
    int x = image.getWidth() / 8;
    int y = image.getHeight() / 8;
    return String.join(
        " ",
        name(image.getRGB(x, y)),
        name(image.getRGB(right, y)),
        name(image.getRGB(x, down)),
        name(image.getRGB(right, down)));
  }

  private static String name(int rgb) {
    boolean red = (rgb >> 16 & 0xFF) > 128;
    boolean green = (rgb >> 8 & 0xFF) > 128;
    boolean blue = (rgb & 0xFF) > 128;
    if (red && green && blue) {
      return "white";
    }
    return red ? "red" : green ? "green" : blue ? "blue" : "black";
  }

  /**
   * Gives the pixels as a camera held that way stores them. EXIF 2.3 names for each orientation
   * where the stored row 0 and column 0 are in the scene.
   */
  static BufferedImage asStored(BufferedImage scene, int orientation) {
    int width = scene.getWidth();
    int height = scene.getHeight();
    boolean swapped = orientation >= 5;
    BufferedImage stored =
        new BufferedImage(
            swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < stored.getHeight(); row++) {
      for (int column = 0; column < stored.getWidth(); column++) {
        // Row 0 is: 1, 2 top; 3, 4 bottom; 5, 8 left; 6, 7 right.
        boolean rowsFromFarSide =
            orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        // Column 0 is: 1, 4 left; 2, 3 right; 5, 6 top; 7, 8 bottom.
        boolean columnsFromFarSide =
            orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        int alongRows = rowsFromFarSide ? stored.getHeight() - 1 - row : row;
        int alongColumns = columnsFromFarSide ? stored.getWidth() - 1 - column : column;
        int rgb =
            swapped ? scene.getRGB(alongRows, alongColumns) : scene.getRGB(alongColumns, alongRows);
        stored.setRGB(column, row, rgb);
      }
    }
    return stored;
  }

  static byte[] jpeg(BufferedImage image) {
    return written(image, "jpeg", false);
  }

  static byte[] progressiveJpeg(BufferedImage image) {
    return written(image, "jpeg", true);
  }

  static byte[] png(BufferedImage image) {
    return written(image, "png", false);
  }

  private static byte[] written(BufferedImage image, String format, boolean progressive) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** {@link #quarters} of 64 by 32 in lossy WebP, stored with orientation 6. */
  static byte[] webp() {
    return Base64.getDecoder()
        .decode(
            "UklGRqwAAABXRUJQVlA4WAoAAAAIAAAAHwAAPwAAVlA4IGwAAABwBQCdASogAEAAPo08lUglI6IhN/qoAKAR"
                + "iWQAzBkAPwA12fjH4m/iTyAR36EsvhQX+jYoAP7jd1l/Tvbh2ihn813m+/wZDYrSOJ8UeXcG66fF8Udo"
                + "IdoIftBD/XbrmPDN40u41d84KmiQAABFWElGGgAAAE1NACoAAAAIAAEBEgADAAAAAQAGAAAAAAAA");
  }

  /** {@link #quarters} of 64 by 32 in lossless WebP. */
  static byte[] losslessWebp() {
    return Base64.getDecoder()
        .decode(
            "UklGRjgAAABXRUJQVlA4TCwAAAAvP8AHAB8gEEjeHzqN+RcQFPwf3fxHZA+ASIDEk570pIlMjej/BAyLvoJH"
                + "Xw==");
  }

  /** A TIFF block with the orientation alone. */
  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  /** A TIFF block, little-endian, with the camera's name and a position. */
  static byte[] exifWithPosition() {
    ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put("II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x010F, 2, 11, 120);
    entry(tiff, 0x0112, 3, 1, 1);
    entry(tiff, 0x8825, 4, 1, 50);
    tiff.putInt(0);
    tiff.position(50);
    tiff.putShort((short) 4);
    entry(tiff, 1, 2, 2, 'N');
    entry(tiff, 2, 5, 3, 140);
    entry(tiff, 3, 2, 2, 'E');
    entry(tiff, 4, 5, 3, 164);
    tiff.putInt(0);
    tiff.position(120);
    tiff.put("TestCamera\0".getBytes(StandardCharsets.US_ASCII));
    tiff.position(140);
    for (int part : new int[] {9, 1, 10, 1, 36, 1, 105, 1, 9, 1, 0, 1}) {
      tiff.putInt(part);
    }
    return tiff.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  static byte[] jpegWithExif(BufferedImage image, byte[] tiff) {
    byte[] jpeg = jpeg(image);
    return ByteBuffer.allocate(jpeg.length + tiff.length + 10)
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) (tiff.length + 8))
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put(tiff)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  static byte[] pngWithExif(BufferedImage image, byte[] tiff) {
    byte[] png = png(image);
    int afterHeader = 8 + 25;
    return ByteBuffer.allocate(png.length + tiff.length + 12)
        .put(png, 0, afterHeader)
        .put(chunk("eXIf", tiff))
        .put(png, afterHeader, png.length - afterHeader)
        .array();
  }

  static byte[] pngClaiming(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    byte[] png = png(quarters(8, 8));
    return ByteBuffer.allocate(png.length)
        .put(png, 0, 8)
        .put(chunk("IHDR", header))
        .put(png, 33, png.length - 33)
        .array();
  }

  private static ByteBuffer chunk(String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) crc.getValue())
        .flip();
  }

  static byte[] jpegClaiming(int width, int height) {
    byte[] jpeg = jpeg(quarters(8, 8));
    for (int i = 2; i < jpeg.length - 9; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
        ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
        return jpeg;
      }
    }
    throw new IllegalStateException("No frame header");
  }

  /** A photo of many scans, each of which sends a decoder over all its pixels. */
  static byte[] jpegOfManyScans(int scans) {
    byte[] jpeg = progressiveJpeg(quarters(8, 8));
    int last = lastScan(jpeg);
    int end = jpeg.length - 2;
    ByteBuffer bomb = ByteBuffer.allocate(jpeg.length + scans * (end - last));
    bomb.put(jpeg, 0, end);
    for (int i = 0; i < scans; i++) {
      bomb.put(jpeg, last, end - last);
    }
    return bomb.put(jpeg, end, 2).array();
  }

  private static int lastScan(byte[] jpeg) {
    for (int i = jpeg.length - 2; i > 0; i--) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xDA) {
        return i;
      }
    }
    throw new IllegalStateException("No scan");
  }

  static byte[] webpClaiming(int width, int height) {
    return riff(lossless(width, height));
  }

  /** A small canvas with a huge frame in it. */
  static byte[] webpHiding(int width, int height, int frameWidth, int frameHeight) {
    ByteBuffer canvas = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
    canvas.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0);
    canvas.put(uint24(width - 1)).put(uint24(height - 1));
    byte[] frame = lossless(frameWidth, frameHeight);
    return riff(ByteBuffer.allocate(18 + frame.length).put(canvas.array()).put(frame).array());
  }

  private static byte[] uint24(int value) {
    return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
  }

  private static byte[] lossless(int width, int height) {
    return ByteBuffer.allocate(8 + 18)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("VP8L".getBytes(StandardCharsets.US_ASCII))
        .putInt(17)
        .put((byte) 0x2F)
        .putInt(width - 1 | (height - 1) << 14)
        .array();
  }

  private static byte[] riff(byte[] chunks) {
    return ByteBuffer.allocate(12 + chunks.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(4 + chunks.length)
        .put("WEBP".getBytes(StandardCharsets.US_ASCII))
        .put(chunks)
        .array();
  }
}
