package org.provincekit.app.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * Makes a safe photo out of whatever was sent: the type told by content, size and pixels limited
 * before decoding, turned upright, encoded anew without any metadata. What was sent is never kept.
 *
 * <p>Uploads wait on the disk; only a few at a time are in memory, in the order they came, so that
 * photos cannot use up the memory of the service. Thread-safe.
 */
public final class PhotoCleaner {
  private final PhotoLimits limits;
  private final AttachmentFiles files;
  private final Semaphore inMemory;

  /**
   * Makes a cleaner.
   *
   * @param limits what is accepted
   * @param files where uploads wait
   */
  public PhotoCleaner(PhotoLimits limits, AttachmentFiles files) {
    this.limits = limits;
    this.files = files;
    this.inMemory = new Semaphore(limits.atOnce(), true);
  }

  /**
   * Cleans a photo.
   *
   * @param upload what was sent; read up to the size limit, not closed
   * @return the photo to keep
   * @throws org.provincekit.app.platform.problem.ProblemException a {@link PhotoProblem}
   * @throws DomainException {@link ErrorCode#TOO_LARGE} with {@code max} in bytes
   * @throws StorageFull when the disk has no room for it
   * @throws UncheckedIOException when the sender breaks off
   */
  public CleanPhoto clean(InputStream upload) {
    Upload limited = new Upload(upload, limits.bytes());
    byte[] head = limited.head();
    PhotoFormat format = accepted(head);
    AttachmentFiles.Draft draft =
        files.draft(new SequenceInputStream(new ByteArrayInputStream(head), limited));
    try {
      return inTurn(format, draft);
    } finally {
      files.discard(draft);
    }
  }

  private static PhotoFormat accepted(byte[] head) {
    PhotoFormat format = PhotoFormat.of(head).orElseThrow(PhotoProblem.PHOTO_TYPE::exception);
    if (format == PhotoFormat.HEIC) {
      throw PhotoProblem.PHOTO_HEIC.exception();
    }
    return format;
  }

  private CleanPhoto inTurn(PhotoFormat format, AttachmentFiles.Draft draft) {
    // What a WebP needs cannot be told from its header, so each is in memory alone.
    int places = format == PhotoFormat.WEBP ? limits.atOnce() : 1;
    inMemory.acquireUninterruptibly(places);
    try {
      return clean(format, files.read(draft));
    } finally {
      inMemory.release(places);
    }
  }

  private CleanPhoto clean(PhotoFormat format, byte[] photo) {
    PhotoInspection.check(format, photo, limits.pixels());
    BufferedImage decoded = PhotoPixels.decode(format, photo, limits.pixels());
    BufferedImage kept =
        PhotoOrientation.upright(
            PhotoPixels.scaled(decoded, limits.side()), PhotoOrientation.of(format, photo));
    return new CleanPhoto(
        PhotoPixels.jpeg(kept),
        PhotoPixels.jpeg(PhotoPixels.scaled(kept, limits.thumbnailSide())),
        kept.getWidth(),
        kept.getHeight());
  }

  /** Refuses when more comes than allowed, and tells a sender who breaks off from a full disk. */
  private static final class Upload extends InputStream {
    private final InputStream in;
    private final long max;
    private long count;

    Upload(InputStream in, long max) {
      this.in = in;
      this.max = max;
    }

    byte[] head() {
      try {
        return readNBytes(PhotoFormat.HEAD);
      } catch (IOException e) {
        throw brokenOff(e);
      }
    }

    @Override
    public int read() {
      try {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
      } catch (IOException e) {
        throw brokenOff(e);
      }
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      try {
        int read = in.read(to, offset, length);
        count(Math.max(0, read));
        return read;
      } catch (IOException e) {
        throw brokenOff(e);
      }
    }

    private void count(int read) {
      count += read;
      if (count > max) {
        throw new DomainException(
            ErrorCode.TOO_LARGE, "file", "the file is too large", Map.of("max", max));
      }
    }

    private static UncheckedIOException brokenOff(IOException cause) {
      return new UncheckedIOException("The upload broke off", cause);
    }
  }
}
