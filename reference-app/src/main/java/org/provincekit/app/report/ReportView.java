package org.provincekit.app.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.provincekit.app.platform.view.AnswerView;
import org.provincekit.app.platform.view.AttachmentView;
import org.provincekit.app.platform.view.DeadlineView;
import org.provincekit.app.platform.view.NamedCode;
import org.provincekit.app.platform.view.PlaceView;
import org.provincekit.app.platform.view.UnitView;

/** A report as its reporter and, when it is public, everybody sees it; never personal data. */
public record ReportView(
    Optional<String> trackingCode,
    String id,
    String status,
    String statusText,
    String statusTextEn,
    NamedCode category,
    String description,
    PlaceView location,
    Optional<UnitView> unit,
    Optional<NamedCode> agency,
    Instant submittedAt,
    Instant updatedAt,
    List<DeadlineView> deadlines,
    Optional<Question> question,
    Optional<AnswerView> answer,
    Optional<Integer> rating,
    int round,
    boolean reopeningAsked,
    Optional<String> mergedInto,
    List<AttachmentView> attachments,
    List<Line> history,
    List<String> actions) {

  /** What the reporter is asked. */
  public record Question(String text, Instant lapsesAt) {}

  /** One public line of the history. */
  public record Line(long sequence, Instant at, String type, String text) {}
}
