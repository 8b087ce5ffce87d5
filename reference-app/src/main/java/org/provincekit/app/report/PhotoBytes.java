package org.provincekit.app.report;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A photo in memory as decoders read it. Reading on and on behind the end, as some do with a file
 * made to let them, fails.
 */
final class PhotoBytes extends ImageInputStreamImpl {
  /** Decoders look a little ahead. */
  private static final int READS_BEHIND_END = 64;

  private final byte[] photo;
  private int behindEnd;

  PhotoBytes(byte[] photo) {
    this.photo = photo;
  }

  @Override
  public int read() throws IOException {
    bitOffset = 0;
    if (streamPos >= photo.length) {
      countBehindEnd();
      return -1;
    }
    return photo[(int) streamPos++] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    bitOffset = 0;
    if (streamPos >= photo.length) {
      countBehindEnd();
      return -1;
    }
    int count = (int) Math.min(length, photo.length - streamPos);
    System.arraycopy(photo, (int) streamPos, to, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return photo.length;
  }

  private void countBehindEnd() throws IOException {
    behindEnd++;
    if (behindEnd > READS_BEHIND_END) {
      throw new IOException("The photo goes on behind its end");
    }
  }
}
