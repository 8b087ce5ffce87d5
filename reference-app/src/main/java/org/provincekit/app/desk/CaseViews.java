package org.provincekit.app.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.provincekit.app.platform.view.CaseNames;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.app.platform.view.NamedCode;
import org.provincekit.report.DeadlineMark;
import org.provincekit.report.EmailAddress;
import org.provincekit.report.FieldReport;
import org.provincekit.report.HistoryEntry;
import org.provincekit.report.PhoneNumber;
import org.provincekit.report.ReportEvent;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.ReportVerb;
import org.provincekit.report.Reporter;
import org.provincekit.service.ProvinceRules;
import org.provincekit.service.ReportLookup;
import org.provincekit.shared.Actor;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.CallContext;
import org.provincekit.shared.Role;

/** Shows cases to staff. */
@ApplicationScoped
class CaseViews {
  /** Steps of the machinery, or taken together with another; no button of their own. */
  private static final Set<ReportVerb> WITHOUT_BUTTON =
      EnumSet.of(ReportVerb.ROUTE, ReportVerb.ABSORB, ReportVerb.RELEASE);

  private final ReportLookup lookup;
  private final Supplier<ProvinceRules> rules;
  private final Clock clock;

  @Inject
  CaseViews(ReportLookup lookup, Supplier<ProvinceRules> rules, Clock clock) {
    this.lookup = lookup;
    this.rules = rules;
    this.clock = clock;
  }

  private CaseNames names() {
    ProvinceRules now = rules.get();
    return new CaseNames(now, LocalDate.ofInstant(clock.instant(), now.zone()));
  }

  CaseView view(CallContext call, FieldReport report, Optional<Reporter> reporter) {
    ReportSnapshot is = report.snapshot();
    CaseNames names = names();
    List<HistoryEntry> history = lookup.history(is.id());
    String base = "/api/v1/desk/reports/" + is.id();
    return new CaseView(
        is.id().toString(),
        is.version(),
        trackingCode(call.actor(), is),
        Codes.of(is.status()),
        is.status().vietnamese(),
        is.status().english(),
        names.category(is.category()),
        Codes.of(is.urgency()),
        Codes.of(is.visibility()),
        is.submission().description(),
        is.submission().answers(),
        CaseNames.place(is),
        names.unit(is),
        is.routing()
            .map(
                routing ->
                    new CaseView.Routing(
                        routing.agency().map(names::agency),
                        routing.rule(),
                        routing.triageReason(),
                        routing.explanation(),
                        routing.explanationEn())),
        is.lead().map(names::agency),
        agencies(names, is.cooperating()),
        agencies(names, is.contributed()),
        is.handler().map(Object::toString),
        is.handBacks(),
        is.round(),
        is.reopeningAsked(),
        is.submittedAt(),
        is.updatedAt(),
        is.submission().occurredAt(),
        is.submission().channel(),
        is.question().map(text -> new CaseView.Question(text, is.questionLapsesAt().get())),
        is.draft().map(draft -> names.answer(draft, base)),
        is.answer().map(answer -> names.answer(answer, base)),
        is.stars(),
        new CaseView.Extension(is.extensionAsked(), is.extensions()),
        is.parent().map(Object::toString),
        is.children().stream().map(Object::toString).toList(),
        reporter.map(CaseViews::person),
        names.deadlines(lookup.deadlines(history)),
        CaseNames.attachments(is.attachments(), base),
        history.stream()
            .filter(entry -> !(entry.event() instanceof ReportEvent.DeadlinesSet))
            .map(entry -> line(names, entry))
            .toList(),
        actions(report, call.actor()));
  }

  CaseItem item(CallContext call, ReportSnapshot is) {
    CaseNames names = names();
    Instant now = clock.instant();
    Optional<DeadlineMark> next =
        is.deadlines().stream().min(Comparator.comparing(DeadlineMark::dueAt));
    return new CaseItem(
        is.id().toString(),
        is.version(),
        trackingCode(call.actor(), is),
        Codes.of(is.status()),
        is.status().vietnamese(),
        is.status().english(),
        names.category(is.category()),
        Codes.of(is.urgency()),
        CaseNames.excerpt(is.submission().description()),
        names.unit(is),
        is.lead().map(names::agency),
        is.routing().flatMap(routing -> routing.agency()).map(names::agency),
        is.handler().map(Object::toString),
        is.submittedAt(),
        next.map(DeadlineMark::dueAt),
        next.map(DeadlineMark::stage),
        next.filter(mark -> mark.dueAt().isBefore(now)).isPresent(),
        next.filter(mark -> isAtRisk(is, mark)).isPresent(),
        is.handBacks());
  }

  private static boolean isAtRisk(ReportSnapshot is, DeadlineMark mark) {
    return is.raised().stream()
        .anyMatch(key -> key.contains("/" + mark.stage() + "/") && key.endsWith("/at-risk"));
  }

  /** The code is the reporter's key; only the coordinator, who speaks with reporters, reads it. */
  private static Optional<String> trackingCode(Actor actor, ReportSnapshot is) {
    boolean coordinates =
        actor instanceof Actor.Official official && official.has(Role.COORDINATOR);
    return coordinates ? Optional.of(is.trackingCode().value()) : Optional.empty();
  }

  private static List<NamedCode> agencies(CaseNames names, Collection<AgencyCode> codes) {
    return codes.stream().map(names::agency).toList();
  }

  private static CaseView.Person person(Reporter reporter) {
    return new CaseView.Person(
        reporter.name(),
        reporter.phone().map(PhoneNumber::value),
        reporter.email().map(EmailAddress::value));
  }

  private static CaseView.Line line(CaseNames names, HistoryEntry entry) {
    return new CaseView.Line(
        entry.sequence(),
        entry.at(),
        entry.event().type(),
        entry.actor(),
        entry.agency().map(names::agency),
        EventWords.of(entry.event()));
  }

  private static List<String> actions(FieldReport report, Actor actor) {
    ReportSnapshot is = report.snapshot();
    return report.openTo(actor).stream()
        .filter(verb -> !WITHOUT_BUTTON.contains(verb))
        .filter(verb -> hasReason(is, verb))
        .map(Codes::of)
        .toList();
  }

  /** Leaves out steps that the status permits but that have nothing to act on. */
  private static boolean hasReason(ReportSnapshot is, ReportVerb verb) {
    return switch (verb) {
      case DECIDE_EXTENSION -> is.extensionAsked().isPresent();
      case REQUEST_EXTENSION -> is.extensionAsked().isEmpty();
      case DECLINE_REOPENING -> is.reopeningAsked();
      case REOPEN -> is.lead().isPresent();
      default -> true;
    };
  }
}
