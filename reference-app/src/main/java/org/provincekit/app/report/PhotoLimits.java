package org.provincekit.app.report;

/**
 * What a photo may be and what is made of it.
 *
 * @param bytes the largest file accepted
 * @param pixels the most pixels accepted; looked at before anything is decoded
 * @param side the longest side, in pixels, of what is kept
 * @param thumbnailSide the longest side of the thumbnail
 * @param atOnce how many photos may be in memory at the same time
 */
public record PhotoLimits(long bytes, long pixels, int side, int thumbnailSide, int atOnce) {
  /** 10 MiB, 40 million pixels, kept at 2,560, thumbnails of 480, two at a time. */
  public static final PhotoLimits DEFAULT =
      new PhotoLimits(10L * 1024 * 1024, 40_000_000, 2560, 480, 2);
}
