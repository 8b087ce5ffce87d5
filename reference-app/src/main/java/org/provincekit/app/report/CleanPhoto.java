package org.provincekit.app.report;

/**
 * A photo made anew from the pixels of the one sent, upright and without any metadata.
 *
 * @param content JPEG
 * @param thumbnail JPEG, small
 * @param width in pixels
 * @param height in pixels
 */
public record CleanPhoto(byte[] content, byte[] thumbnail, int width, int height) {
  /** What both are. */
  public static final String MEDIA_TYPE = "image/jpeg";
}
