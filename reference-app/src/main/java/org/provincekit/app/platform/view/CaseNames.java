package org.provincekit.app.platform.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.provincekit.report.Answer;
import org.provincekit.report.AttachmentId;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryCode;
import org.provincekit.report.ReportSnapshot;
import org.provincekit.report.RoutingOutcome;
import org.provincekit.routing.LocationMethod;
import org.provincekit.service.ProvinceRules;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitId;
import org.provincekit.sla.Deadline;
import org.provincekit.sla.Language;

/** Puts the parts of a case into the words of the API, with the names in force on a day. */
public final class CaseNames {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final ProvinceRules rules;
  private final LocalDate day;

  /**
   * Makes the names of a day.
   *
   * @param rules the province's
   * @param day a local date
   */
  public CaseNames(ProvinceRules rules, LocalDate day) {
    this.rules = rules;
    this.day = day;
  }

  /**
   * Names a category.
   *
   * @param code its code
   * @return with the code for a name when it is no longer in the list
   */
  public NamedCode category(CategoryCode code) {
    Optional<Category> known = rules.findCategory(code);
    return new NamedCode(
        code.value(),
        known.map(Category::name).orElse(code.value()),
        known.map(Category::nameEn).orElse(code.value()));
  }

  /**
   * Names an agency.
   *
   * @param code its code
   * @return with the code for a name when it is not in force
   */
  public NamedCode agency(AgencyCode code) {
    return rules
        .agencies()
        .find(code, day)
        .map(found -> new NamedCode(code.value(), found.name(), found.nameEn()))
        .orElseGet(() -> new NamedCode(code.value(), code.value(), code.value()));
  }

  /**
   * Names the unit of a report.
   *
   * @param report the report
   * @return empty when no unit was found
   */
  public Optional<UnitView> unit(ReportSnapshot report) {
    return report.routing().flatMap(routing -> routing.unit().map(id -> unit(id, routing)));
  }

  private UnitView unit(UnitId id, RoutingOutcome routing) {
    String code = id.code().value();
    boolean approximate = routing.how().equals(LocationMethod.NEAREST_CENTRE.code());
    return rules
        .units()
        .byId(id)
        .map(unit -> new UnitView(code, unit.fullName(), unit.nameEn(), routing.how(), approximate))
        .orElseGet(() -> new UnitView(code, code, code, routing.how(), approximate));
  }

  /**
   * Shows where it is.
   *
   * @param report the report
   * @return the place
   */
  public static PlaceView place(ReportSnapshot report) {
    Optional<GeoPoint> point = report.place().point();
    return new PlaceView(
        point.map(GeoPoint::latitude), point.map(GeoPoint::longitude), report.place().address());
  }

  /**
   * Shows deadlines.
   *
   * @param deadlines as computed
   * @return in the same order
   */
  public List<DeadlineView> deadlines(List<Deadline> deadlines) {
    List<DeadlineView> views = new ArrayList<>();
    deadlines.forEach(deadline -> views.add(deadline(deadline)));
    return views;
  }

  private DeadlineView deadline(Deadline deadline) {
    boolean paused =
        deadline.isOpen() && deadline.pauses().stream().anyMatch(p -> p.until().isEmpty());
    return new DeadlineView(
        deadline.stage().code(),
        deadline.stage().displayName(Language.VI),
        deadline.stage().displayName(Language.EN),
        deadline.party().map(this::agency),
        deadline.round(),
        deadline.startedAt(),
        deadline.dueAt(),
        Codes.of(deadline.status()),
        deadline.isOpen(),
        paused,
        deadline.stoppedAt(),
        deadline.limit().toString(),
        String.join("\n", deadline.explain(VIETNAMESE)),
        String.join("\n", deadline.explain(Locale.ENGLISH)));
  }

  /**
   * Shows photos.
   *
   * @param ids which
   * @param base the path of the report they belong to
   * @return in the same order
   */
  public static List<AttachmentView> attachments(Iterable<AttachmentId> ids, String base) {
    List<AttachmentView> views = new ArrayList<>();
    for (AttachmentId id : ids) {
      String href = base + "/attachments/" + id;
      views.add(new AttachmentView(id.toString(), href, href + "?size=thumbnail"));
    }
    return views;
  }

  /**
   * Shows an answer.
   *
   * @param answer the answer
   * @param base the path of the report it belongs to
   * @return the view
   */
  public AnswerView answer(Answer answer, String base) {
    return new AnswerView(
        agency(answer.agency()),
        answer.text(),
        answer.at(),
        attachments(answer.attachments(), base));
  }

  /**
   * Shortens a description for lists.
   *
   * @param description the whole text
   * @return at most 160 characters
   */
  public static String excerpt(String description) {
    String line = description.replace('\n', ' ');
    if (line.codePointCount(0, line.length()) <= 160) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, 159)) + "…";
  }
}
