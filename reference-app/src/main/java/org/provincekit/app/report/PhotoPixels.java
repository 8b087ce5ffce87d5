package org.provincekit.app.report;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes, scales and encodes; metadata are never read into an image, nor written. */
final class PhotoPixels {
  private static final float QUALITY = 0.85f;

  /** Above this, only every nth pixel is decoded, so that memory stays bounded. */
  private static final long DECODED_WHOLE = 12_600_000;

  private PhotoPixels() {}

  /**
   * Decodes the first image.
   *
   * @throws org.provincekit.app.platform.problem.ProblemException {@link PhotoProblem#PHOTO_PIXELS}
   *     before any is decoded; {@link PhotoProblem#PHOTO_DAMAGED}
   */
  static BufferedImage decode(PhotoFormat format, byte[] photo, long maxPixels) {
    ImageReader reader = reader(format);
    try (ImageInputStream in = new PhotoBytes(photo)) {
      reader.setInput(in, true, true);
      long pixels = Math.multiplyFull(reader.getWidth(0), reader.getHeight(0));
      if (pixels > maxPixels) {
        throw PhotoProblem.PHOTO_PIXELS.exception(Map.of("max", maxPixels));
      }
      int step = (int) Math.ceil(Math.sqrt((double) pixels / DECODED_WHOLE));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw PhotoProblem.PHOTO_DAMAGED.causedBy(e);
    } catch (NegativeArraySizeException | IllegalStateException | NullPointerException e) {
      // What the decoders throw, beside their own exception, on files made to break them.
      throw PhotoProblem.PHOTO_DAMAGED.causedBy(e);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(PhotoFormat format) {
    return switch (format) {
      case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
      // By its class: image plug-ins inside a war are not found by the registry of the JVM.
      case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
      case HEIC -> throw new IllegalArgumentException("HEIC is refused before");
    };
  }

  /** Scales down to a longest side, on white where it was transparent. */
  static BufferedImage scaled(BufferedImage image, int longestSide) {
    BufferedImage current = image;
    while (true) {
      double wish = (double) longestSide / Math.max(current.getWidth(), current.getHeight());
      // By halves, as one big step of a bilinear filter would skip pixels.
      double factor = Math.max(0.5, Math.min(1, wish));
      current = drawn(current, factor);
      if (wish >= 0.5) {
        return current;
      }
    }
  }

  private static BufferedImage drawn(BufferedImage image, double factor) {
    int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    try {
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, width, height);
      pen.drawImage(image, 0, 0, width, height, null);
    } finally {
      pen.dispose();
    }
    return drawn;
  }

  static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new IllegalStateException("A photo cannot be written to memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
