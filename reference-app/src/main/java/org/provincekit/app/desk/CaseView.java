package org.provincekit.app.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provincekit.app.platform.view.AnswerView;
import org.provincekit.app.platform.view.AttachmentView;
import org.provincekit.app.platform.view.DeadlineView;
import org.provincekit.app.platform.view.NamedCode;
import org.provincekit.app.platform.view.PlaceView;
import org.provincekit.app.platform.view.UnitView;

/** A case as staff see it; the reporter only where the caller may know. */
public record CaseView(
    String id,
    long version,
    Optional<String> trackingCode,
    String status,
    String statusText,
    String statusTextEn,
    NamedCode category,
    String urgency,
    String visibility,
    String description,
    Map<String, List<String>> answers,
    PlaceView location,
    Optional<UnitView> unit,
    Optional<Routing> routing,
    Optional<NamedCode> lead,
    List<NamedCode> cooperating,
    List<NamedCode> contributed,
    Optional<String> handler,
    int handBacks,
    int round,
    boolean reopeningAsked,
    Instant submittedAt,
    Instant updatedAt,
    Optional<Instant> occurredAt,
    String channel,
    Optional<Question> question,
    Optional<AnswerView> draft,
    Optional<AnswerView> answer,
    Optional<Integer> rating,
    Extension extension,
    Optional<String> parent,
    List<String> children,
    Optional<Person> reporter,
    List<DeadlineView> deadlines,
    List<AttachmentView> attachments,
    List<Line> history,
    List<String> actions) {

  /** What routing said last. */
  public record Routing(
      Optional<NamedCode> agency,
      Optional<String> rule,
      Optional<String> triageReason,
      String explanation,
      String explanationEn) {}

  /** The open question to the reporter. */
  public record Question(String text, Instant lapsesAt) {}

  /** More time asked for and granted. */
  public record Extension(Optional<Instant> asked, List<Instant> granted) {}

  /** Who reported. */
  public record Person(Optional<String> name, Optional<String> phone, Optional<String> email) {}

  /** One line of the whole history. */
  public record Line(
      long sequence,
      Instant at,
      String type,
      String actor,
      Optional<NamedCode> agency,
      String text) {}
}
