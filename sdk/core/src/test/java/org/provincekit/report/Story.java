package org.provincekit.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.provincekit.shared.Actor;
import org.provincekit.shared.CallContext;

/** Tells a report's life up to some point; a minute passes with each step. */
final class Story {
  static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static int told;

  final FieldReport report;
  private Instant now = START;

  private Story(Submission submission) {
    told++;
    report =
        FieldReport.submit(
            new ReportId(new UUID(1, told)),
            TrackingCode.random(new Random(told)),
            submission,
            by(Cast.REPORTER));
  }

  static Story aReport() {
    return new Story(Cast.submission());
  }

  static Story aReport(Submission submission) {
    return new Story(submission);
  }

  static Story anAcceptedReport() {
    return aReport().accepted();
  }

  static Story anAssignedReport() {
    return anAcceptedReport().assigned();
  }

  static Story aReportInProgress() {
    return anAssignedReport().taken();
  }

  static Story aProposedAnswer() {
    return aReportInProgress().proposed();
  }

  static Story anAnsweredReport() {
    return aProposedAnswer().published();
  }

  Story accepted() {
    report.accept(by(Cast.COORDINATOR));
    return this;
  }

  Story assigned() {
    report.assign(by(Cast.COORDINATOR), Cast.LEAD_AGENCY, Set.of(Cast.HELPING_AGENCY), "");
    return this;
  }

  Story taken() {
    report.take(by(Cast.OFFICER), Cast.AN_OFFICER);
    return this;
  }

  Story asked(Actor who) {
    report.requestInformation(by(who), "Số nhà bao nhiêu?", now.plus(Duration.ofDays(1)));
    return this;
  }

  Story proposed() {
    report.proposeAnswer(by(Cast.OFFICER), "Đã vá mặt đường.", List.of(Cast.photo(50)));
    return this;
  }

  Story published() {
    report.publishAnswer(by(Cast.LEADER));
    return this;
  }

  Story closed() {
    report.close(by(Cast.SYSTEM));
    return this;
  }

  Story extensionAsked() {
    report.requestExtension(by(Cast.OFFICER), now.plus(Duration.ofDays(10)), "Chờ vật tư");
    return this;
  }

  Story later(Duration time) {
    now = now.plus(time);
    return this;
  }

  Instant now() {
    return now;
  }

  Step by(Actor actor) {
    now = now.plus(Duration.ofMinutes(1));
    return at(actor, now);
  }

  static Step at(Actor actor, Instant moment) {
    return new Step(new CallContext(actor, "call-1"), moment);
  }

  ReportSnapshot snapshot() {
    return report.snapshot();
  }

  ReportEvent lastEvent() {
    List<HistoryEntry> pending = report.pending();
    return pending.get(pending.size() - 1).event();
  }
}
