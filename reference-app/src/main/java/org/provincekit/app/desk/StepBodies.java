package org.provincekit.app.desk;

import java.time.Instant;
import java.util.List;
import org.provincekit.app.platform.view.LocationBody;

/** The bodies of the steps that staff take on a case. */
final class StepBodies {
  private StepBodies() {}

  /** Body of accept. */
  public record Accept(Boolean forward) {}

  /** Body of reject. */
  public record Reject(String reasonCode, String text) {}

  /** Body of redirect. */
  public record Redirect(String target, String text) {}

  /** Body of assign. */
  public record Assign(String agency, List<String> cooperating, String note) {}

  /** Body of take. */
  public record Take(String handler) {}

  /** Body of every step that needs a reason alone. */
  public record Reason(String reason) {}

  /** Body of request-information. */
  public record Question(String question) {}

  /** Body of every step that needs a text alone. */
  public record Text(String text) {}

  /** Body of propose-answer. */
  public record Answer(String text, List<String> attachments) {}

  /** Body of merge. */
  public record Merge(String parent) {}

  /** Body of request-extension. */
  public record Extension(Instant until, String reason) {}

  /** Body of decide-extension. */
  public record Decision(Boolean granted, String reason) {}

  /** Body of reclassify. */
  public record Reclassify(String category, String urgency, String reason) {}

  /** Body of relocate. */
  public record Relocate(LocationBody location, String reason) {}

  /** Body of change-visibility. */
  public record Visible(String visibility, String reason) {}

  /** Body of add-attachment. */
  public record Attach(String attachment) {}

  /** Body of a step that needs nothing. */
  public record Nothing() {}
}
