package org.provincekit.app.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.provincekit.app.platform.view.CaseNames;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.Urgency;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;
import org.provincekit.sla.Classification;
import org.provincekit.sla.CountedSpan;
import org.provincekit.sla.Deadline;
import org.provincekit.sla.Language;
import org.provincekit.sla.SlaClock;
import org.provincekit.sla.Stage;
import org.provincekit.sla.StageRun;

/** Asks the clock in use. */
@ApplicationScoped
public class SlaPreview {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final Supplier<ProvinceRules> source;

  @Inject
  SlaPreview(Supplier<ProvinceRules> source) {
    this.source = source;
  }

  SlaPreviewView reckon(
      String categoryCode, String urgencyCode, String stageCode, String agency, Instant from) {
    ProvinceRules rules = source.get();
    Optional<Category> category =
        given(categoryCode).map(CategoryCode::new).map(rules::requireCategory);
    Urgency urgency =
        given(urgencyCode)
            .map(code -> Codes.parse(Urgency.class, code, "urgency"))
            .or(() -> category.map(Category::urgency))
            .orElseThrow(() -> required("urgency"));
    Stage stage = Stage.of(given(stageCode).orElseThrow(() -> required("stage")));
    LocalDate day = LocalDate.ofInstant(from, rules.zone());
    Optional<AgencyCode> party = given(agency).map(AgencyCode::new);
    party.ifPresent(
        code -> {
          if (rules.agencies().find(code, day).isEmpty()) {
            throw DomainException.of(ErrorCode.UNKNOWN_VALUE, "agency", "no such agency");
          }
        });
    Classification kind =
        Classification.of(
            from, category.map(Category::code), category.map(Category::group), urgency);
    Deadline deadline =
        new SlaClock(rules.policy(), rules.calendars())
            .deadline(StageRun.started(stage, party, 1, kind), from);
    return view(deadline, category, new CaseNames(rules, day));
  }

  private static SlaPreviewView view(
      Deadline deadline, Optional<Category> category, CaseNames names) {
    return new SlaPreviewView(
        deadline.stage().code(),
        deadline.stage().displayName(Language.VI),
        deadline.stage().displayName(Language.EN),
        Codes.of(deadline.urgency()),
        category.map(one -> names.category(one.code())),
        deadline.startedAt(),
        deadline.limit().toString(),
        deadline.limit().describe(Language.VI),
        deadline.limit().describe(Language.EN),
        deadline.dueAt(),
        deadline.atRiskAt(),
        deadline.spans().stream().map(SlaPreview::span).toList(),
        String.join("\n", deadline.explain(VIETNAMESE)),
        String.join("\n", deadline.explain(Locale.ENGLISH)));
  }

  private static SlaPreviewView.Span span(CountedSpan span) {
    return new SlaPreviewView.Span(
        span.from(),
        span.until(),
        Codes.of(span.kind()),
        span.counted().toMinutes(),
        span.days(),
        span.nameVi());
  }

  private static Optional<String> given(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static DomainException required(String field) {
    return DomainException.of(ErrorCode.REQUIRED, field, field + " is required");
  }
}
