package org.provincekit.app.demo;

import java.time.Instant;
import org.provincekit.report.AttachmentId;

/** Keeps the photo of a scene until its report claims it. */
@FunctionalInterface
interface PhotoKeeper {
  AttachmentId keep(String scene, Instant at);
}
