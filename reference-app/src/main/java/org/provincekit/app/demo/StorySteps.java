package org.provincekit.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.provincekit.ProvinceKit;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.DeadlineMark;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.TrackingCode;
import org.provincekit.report.Urgency;
import org.provincekit.report.Visibility;
import org.provincekit.service.DeskService;
import org.provincekit.service.ReporterService;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.CallContext;
import org.provincekit.sla.Stage;

/** Takes the steps of a story through the use cases, each by whom it belongs to. */
final class StorySteps {
  /** The steps of agencies, which keep office hours. */
  static final Set<String> AGENCY =
      Set.of(
          "take",
          "hand-back",
          "ask",
          "reply",
          "contribute",
          "answer",
          "return",
          "publish",
          "extend",
          "grant",
          "refuse",
          "note");

  private static final Set<String> REPORTER = Set.of("tell", "withdraw", "rate", "reopen");

  private final ProvinceKit kit;
  private final StoryClock clock;
  private final Cast cast;

  StorySteps(ProvinceKit kit, StoryClock clock, Cast cast) {
    this.kit = kit;
    this.clock = clock;
    this.cast = cast;
  }

  void take(String story, StoryStep step, List<ReportSnapshot> reports) {
    ReportSnapshot report = reports.get(step.report());
    String mark = "demo-" + story;
    if (REPORTER.contains(step.verb())) {
      asReporter(step, report.trackingCode(), mark);
    } else if (AGENCY.contains(step.verb())) {
      asAgency(step, report, mark);
    } else {
      asCoordinator(step, reports, on(report, Cast.COORDINATOR, mark));
    }
  }

  private static DeskService.Case on(ReportSnapshot report, Actor actor, String mark) {
    return new DeskService.Case(
        new CallContext(actor, mark), report.id(), OptionalLong.of(report.version()));
  }

  private void asReporter(StoryStep step, TrackingCode code, String mark) {
    ReporterService reporter = kit.reporter();
    switch (step.verb()) {
      case "tell" -> reporter.provideInformation(code, mark, step.text(), List.of());
      case "withdraw" -> reporter.withdraw(code, mark, step.text());
      case "rate" -> reporter.rate(code, mark, Integer.parseInt(step.word(0)), step.text());
      case "reopen" -> reporter.reopen(code, mark, step.text());
      default -> throw unknown(step);
    }
  }

  private void asCoordinator(StoryStep step, List<ReportSnapshot> reports, DeskService.Case on) {
    DeskService desk = kit.desk();
    String text = step.text();
    switch (step.verb()) {
      case "accept" -> desk.take(on, (report, now) -> report.accept(now));
      case "forward" -> desk.acceptAndForward(on);
      case "assign" -> desk.assign(on, agency(step.word(0)), others(step), text);
      case "reject" -> desk.reject(on, step.word(0), said(text));
      case "redirect" -> desk.redirect(on, step.word(0), said(text));
      case "restore" -> desk.restore(on, text);
      case "question" -> desk.requestInformation(on, text);
      case "merge" -> desk.merge(on, reports.get(Integer.parseInt(step.word(0))).id());
      case "decline" -> desk.take(on, (report, now) -> report.declineReopening(now, text));
      case "close" -> desk.take(on, (report, now) -> report.close(now));
      case "hide" -> desk.changeVisibility(on, Visibility.RESTRICTED, text);
      case "reclassify" ->
          desk.reclassify(
              on,
              new CategoryCode(step.word(0)),
              Urgency.valueOf(step.word(1).toUpperCase(Locale.ROOT)),
              text);
      default -> throw unknown(step);
    }
  }

  private void asAgency(StoryStep step, ReportSnapshot report, String mark) {
    AgencyCode lead = report.lead().orElseThrow(() -> unknown(step));
    DeskService.Case officer = on(report, cast.officer(lead), mark);
    DeskService desk = kit.desk();
    String text = step.text();
    switch (step.verb()) {
      case "take" -> desk.takeCase(officer, Optional.empty());
      case "hand-back" -> desk.take(officer, (is, now) -> is.handBack(now, text));
      case "ask" -> desk.requestInformation(officer, text);
      case "reply" -> desk.take(officer, (is, now) -> is.reply(now, text));
      case "note" -> desk.take(officer, (is, now) -> is.addNote(now, text));
      case "answer" -> desk.proposeAnswer(officer, text, List.of());
      case "extend" -> desk.requestExtension(officer, until(step, report), text);
      case "contribute" -> {
        DeskService.Case helper = on(report, cast.officer(agency(step.word(0))), mark);
        desk.take(helper, (is, now) -> is.contribute(now, text));
      }
      default -> asLeader(step, on(report, cast.leader(lead), mark));
    }
  }

  private void asLeader(StoryStep step, DeskService.Case on) {
    DeskService desk = kit.desk();
    String text = step.text();
    switch (step.verb()) {
      case "return" -> desk.take(on, (is, now) -> is.returnAnswer(now, text));
      case "publish" -> desk.take(on, (is, now) -> is.publishAnswer(now));
      case "grant" -> desk.take(on, (is, now) -> is.grantExtension(now, text));
      case "refuse" -> desk.take(on, (is, now) -> is.refuseExtension(now, text));
      default -> throw unknown(step);
    }
  }

  private Instant until(StoryStep step, ReportSnapshot report) {
    Instant due =
        report.deadlines().stream()
            .filter(mark -> mark.stage().equals(Stage.RESOLVE.code()))
            .map(DeadlineMark::dueAt)
            .max(Instant::compareTo)
            .orElse(clock.instant());
    return due.plus(StoryStep.duration(step.word(0)));
  }

  private static List<AgencyCode> others(StoryStep step) {
    return step.words().stream().skip(1).map(StorySteps::agency).toList();
  }

  private static AgencyCode agency(String code) {
    return new AgencyCode(code);
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  private static IllegalArgumentException unknown(StoryStep step) {
    return new IllegalArgumentException("Not possible in a story: " + step);
  }
}
