package org.provincekit.app.platform.sdk;

import jakarta.ws.rs.core.Response;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.ReportId;
import org.provincekit.shared.DomainException;

/** Serves the photos of a report to whoever was let in to it. */
public interface PhotoSource {
  /**
   * Gives a photo.
   *
   * @param photo which
   * @param report the report it must belong to
   * @param size {@code full} or {@code thumbnail}
   * @param shared whether caches of others may keep it
   * @return the answer with its exact type
   * @throws DomainException when it is not there or belongs to another report
   */
  Response answer(AttachmentId photo, ReportId report, String size, boolean shared);
}
