package org.provincekit.app.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.provincekit.app.platform.sdk.PhotoSource;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.AttachmentInfo;
import org.provincekit.report.ReportId;
import org.provincekit.shared.DomainException;

/** Serves stored photos; a photo that belongs to another report does not exist here. */
@ApplicationScoped
class Photos implements PhotoSource {
  /** The renditions of a photo. */
  enum Size {
    FULL,
    THUMBNAIL
  }

  private final DiskAttachmentStore store;

  @Inject
  Photos(DiskAttachmentStore store) {
    this.store = store;
  }

  @Override
  @Transactional
  public Response answer(AttachmentId photo, ReportId report, String size, boolean shared) {
    AttachmentInfo info =
        store
            .find(photo)
            .filter(found -> found.report().filter(report::equals).isPresent())
            .orElseThrow(() -> DomainException.notFound("attachment"));
    Size asked = Codes.parse(Size.class, size, "size");
    InputStream content = asked == Size.FULL ? store.open(photo) : store.openThumbnail(photo);
    return Response.ok(content, info.mediaType())
        .tag(new EntityTag(info.sha256().substring(0, 16) + "-" + Codes.of(asked)))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", "inline")
        .header("Cache-Control", shared ? "public, max-age=86400" : "private, max-age=600")
        .build();
  }
}
