package org.provincekit.app.report;

import java.util.List;

/** The bodies of what a reporter does with the own report. */
final class FollowUpBodies {
  private FollowUpBodies() {}

  /** An answer to the open question. */
  public record Information(String text, List<String> attachments) {}

  /** Taking the report back. */
  public record Withdrawal(String reason) {}

  /** A rating. */
  public record Rating(Integer stars, String comment) {}

  /** Asking to reopen. */
  public record Reopening(String reason) {}
}
