package org.provincekit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.DeadlineMark;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportStatus;
import org.provincekit.report.Step;
import org.provincekit.routing.Agency;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.sla.AgencyChain;
import org.provincekit.sla.BusinessCalendar;
import org.provincekit.sla.Deadline;
import org.provincekit.sla.ExtensionRule;
import org.provincekit.sla.PauseRule;
import org.provincekit.sla.ReportClocks;
import org.provincekit.sla.SlaClock;
import org.provincekit.sla.SlaEvent;
import org.provincekit.sla.Stage;

/** Computes a report's deadlines from its history, and writes into the history what was told. */
final class DeadlineBook {
  private DeadlineBook() {}

  /** A clock with its deadline now and those before a correction of the category. */
  private record Entry(ReportClocks.Clock clock, List<Deadline> deadlines) {
    Deadline current() {
      return deadlines.get(deadlines.size() - 1);
    }

    /** Only a pause that the policy allows stops a clock: none does in an urgent case. */
    boolean isPaused() {
      return current().pauses().stream().anyMatch(pause -> pause.until().isEmpty());
    }

    boolean isRunning() {
      return current().isOpen() && !isPaused();
    }

    /** Unlike the deadline's own key it stays when the case changes its agency. */
    String keyOf(SlaEvent event) {
      String own = current().key();
      return clock.key() + "/" + deadlines.size() + event.key().substring(own.length());
    }
  }

  static List<Deadline> deadlines(List<HistoryEntry> history, ProvinceRules rules, Instant now) {
    return entries(history, rules, now).stream()
        .flatMap(entry -> entry.deadlines().stream())
        .toList();
  }

  static void tell(FieldReport report, List<HistoryEntry> history, ProvinceRules rules, Step step) {
    Instant now = momentOf(history, step);
    List<Entry> entries = entries(history, rules, now);
    List<DeadlineMark> running =
        entries.stream().filter(Entry::isRunning).map(DeadlineBook::mark).toList();
    report.setDeadlines(step, running, nextAction(report.snapshot(), entries, rules, now));
  }

  /** A clock that stepped back must not look at a history as if its end had not happened yet. */
  private static Instant momentOf(List<HistoryEntry> history, Step step) {
    Instant last = history.get(history.size() - 1).at();
    return last.isAfter(step.at()) ? last : step.at();
  }

  static void raiseDue(
      FieldReport report, List<HistoryEntry> history, ProvinceRules rules, Step step) {
    ReportSnapshot now = report.snapshot();
    if (!now.status().isOpen()) {
      return;
    }
    Instant moment = momentOf(history, step);
    LocalDate day = moment.atZone(rules.zone()).toLocalDate();
    AgencyChain chain = agency -> rules.agencies().parentOf(agency, day).map(Agency::code);
    for (Entry entry : entries(history, rules, moment)) {
      if (entry.isRunning()) {
        rules
            .escalation()
            .eventsDue(entry.current(), now.handler(), chain, moment)
            .forEach(event -> report.raise(step, raised(entry, event)));
      }
    }
  }

  static Instant lapseOf(ProvinceRules rules, ReportSnapshot report, Instant now) {
    BusinessCalendar calendar = rules.calendars().forParty(report.lead());
    return rules
        .policy()
        .pauseRule(report.urgency())
        .flatMap(rule -> rule.lapsesAt(now, calendar))
        .orElseGet(() -> now.plus(rules.aftercare().window()));
  }

  static boolean closesWhenUnanswered(ProvinceRules rules, ReportSnapshot report) {
    return rules
        .policy()
        .pauseRule(report.urgency())
        .filter(rule -> rule.afterwards() == PauseRule.Afterwards.CLOSES)
        .isPresent();
  }

  static void requireExtensible(
      ProvinceRules rules,
      List<HistoryEntry> history,
      ReportSnapshot report,
      Instant until,
      Instant now) {
    Deadline resolve =
        entries(history, rules, now).stream()
            .map(Entry::current)
            .filter(deadline -> deadline.stage() == Stage.RESOLVE && deadline.isOpen())
            .filter(deadline -> deadline.party().equals(report.lead()))
            .findFirst()
            .orElseThrow(
                () ->
                    DomainException.of(
                        ErrorCode.ILLEGAL_TRANSITION, "", "no resolution deadline is running"));
    if (!until.isAfter(resolve.dueAt())) {
      throw new DomainException(
          ErrorCode.OUT_OF_RANGE,
          "until",
          "an extension ends after the present due moment",
          java.util.Map.of("min", resolve.dueAt().toString()));
    }
    ExtensionRule rule =
        rules
            .policy()
            .extensionRule(report.urgency())
            .orElseThrow(
                () -> DomainException.of(ErrorCode.LIMIT_REACHED, "", "no extension is possible"));
    rule.checkAsking(report.extensions().size(), now, resolve);
  }

  private static List<Entry> entries(List<HistoryEntry> history, ProvinceRules rules, Instant now) {
    SlaClock clock = new SlaClock(rules.policy(), rules.calendars());
    return ReportClocks.read(history, rules.policy(), code -> groupOf(rules, code)).stream()
        .map(read -> new Entry(read, clock.deadlines(read.run(), now)))
        .toList();
  }

  private static Optional<String> groupOf(ProvinceRules rules, CategoryCode code) {
    return rules.findCategory(code).map(Category::group);
  }

  private static DeadlineMark mark(Entry entry) {
    Deadline deadline = entry.current();
    return new DeadlineMark(
        deadline.stage().code(), deadline.party(), deadline.round(), deadline.dueAt());
  }

  /** Moments that have passed count as long as they are not raised: the sweep may be late. */
  private static Optional<Instant> nextAction(
      ReportSnapshot report, List<Entry> entries, ProvinceRules rules, Instant now) {
    List<Instant> moments = new ArrayList<>();
    report.questionLapsesAt().ifPresent(moments::add);
    if (report.status() == ReportStatus.RESOLVED && !report.reopeningAsked()) {
      moments.add(report.times().get("answered").plus(rules.aftercare().window()));
    }
    if (report.status().isOpen()) {
      entries.stream()
          .filter(Entry::isRunning)
          .flatMap(entry -> momentsOf(entry, report, rules, now))
          .forEach(moments::add);
    }
    return moments.stream().min(Comparator.naturalOrder());
  }

  private static Stream<Instant> momentsOf(
      Entry entry, ReportSnapshot report, ProvinceRules rules, Instant now) {
    Stream<Instant> ahead = rules.escalation().nextMoment(entry.current(), now).stream();
    Stream<Instant> unraised =
        rules
            .escalation()
            .eventsDue(entry.current(), report.handler(), agency -> Optional.empty(), now)
            .stream()
            .filter(event -> !report.raised().contains(entry.keyOf(event)))
            .map(SlaEvent::at);
    return Stream.concat(ahead, unraised);
  }

  private static ReportEvent.DeadlineRaised raised(Entry entry, SlaEvent event) {
    String key = entry.keyOf(event);
    DeadlineMark mark = mark(entry);
    if (event instanceof SlaEvent.DeadlineAtRisk) {
      return new ReportEvent.DeadlineRaised(key, "AT_RISK", mark, mark.party(), "");
    } else if (event instanceof SlaEvent.DeadlineBreached) {
      return new ReportEvent.DeadlineRaised(key, "BREACHED", mark, mark.party(), "");
    }
    SlaEvent.Escalated step = (SlaEvent.Escalated) event;
    String instruction = step.recipient().name() + (step.phone() ? " phone" : "");
    return new ReportEvent.DeadlineRaised(key, "ESCALATED", mark, step.agency(), instruction);
  }
}
