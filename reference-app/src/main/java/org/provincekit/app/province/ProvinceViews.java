package org.provincekit.app.province;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provincekit.app.platform.view.Codes;
import org.provincekit.app.platform.view.NamedCode;
import org.provincekit.app.province.profile.ProvinceData;
import org.provincekit.report.Category;
import org.provincekit.report.CategoryQuestion;
import org.provincekit.routing.AdministrativeUnit;
import org.provincekit.routing.Agency;
import org.provincekit.routing.Succession;
import org.provincekit.shared.AgencyCode;
import org.provincekit.shared.GeoPoint;
import org.provincekit.shared.UnitId;

/** The province's data in the words of the API. */
final class ProvinceViews {
  private ProvinceViews() {}

  /** A place. */
  public record PointView(double lat, double lon) {
    static PointView of(GeoPoint point) {
      return new PointView(point.latitude(), point.longitude());
    }
  }

  /** The province itself, and the words its people read. */
  public record ProvinceView(
      String code,
      String name,
      String nameEn,
      PointView centre,
      ZoneId zone,
      NamedCode coordinator,
      boolean boundaries,
      String consentVersion,
      long revision,
      Map<String, Map<String, String>> texts) {}

  /** A unit in a list. */
  public record UnitItem(
      String code,
      LocalDate validFrom,
      Optional<LocalDate> validUntil,
      String kind,
      String name,
      String fullName,
      String nameEn,
      Optional<String> parent,
      Optional<PointView> centre) {}

  /** What became of a unit. */
  public record SuccessorView(
      String code, LocalDate validFrom, String name, String share, LocalDate date) {}

  /** A unit with what is around it. */
  public record UnitDetail(
      UnitItem unit,
      List<NamedCode> within,
      int parts,
      Optional<NamedCode> authority,
      List<SuccessorView> successors) {}

  /** A choice of a question. */
  public record OptionView(String value, String name, String nameEn) {}

  /** A question of a category. */
  public record QuestionView(
      String code,
      String type,
      boolean required,
      String name,
      String nameEn,
      List<OptionView> options) {}

  /** A category. */
  public record CategoryView(
      String code,
      String name,
      String nameEn,
      String group,
      String urgency,
      String visibility,
      String photo,
      int retentionMonths,
      List<QuestionView> questions) {}

  /** An agency. */
  public record AgencyView(
      String code,
      Optional<String> identifier,
      String name,
      String nameEn,
      String kind,
      Optional<String> parent,
      List<String> units,
      Optional<String> phone,
      Optional<String> email) {}

  static ProvinceView province(ProvinceData province, LocalDate day) {
    var settings = province.settings();
    return new ProvinceView(
        settings.code().value(),
        settings.name(),
        settings.nameEn(),
        PointView.of(settings.centre()),
        settings.zone(),
        agency(province, settings.coordinator(), day),
        province.boundaries().isPresent(),
        settings.consentVersion(),
        province.files().revision(),
        province.texts());
  }

  private static NamedCode agency(ProvinceData province, AgencyCode code, LocalDate day) {
    return province
        .rules()
        .agencies()
        .find(code, day)
        .map(ProvinceViews::named)
        .orElseGet(() -> new NamedCode(code.value(), code.value(), code.value()));
  }

  private static NamedCode named(Agency agency) {
    return new NamedCode(agency.code().value(), agency.name(), agency.nameEn());
  }

  static UnitItem unit(AdministrativeUnit unit) {
    return new UnitItem(
        unit.id().code().value(),
        unit.id().validFrom(),
        Optional.ofNullable(unit.validity().until()),
        unit.kind(),
        unit.name(),
        unit.fullName(),
        unit.nameEn(),
        unit.parent().map(parent -> parent.code().value()),
        unit.centre().map(PointView::of));
  }

  static UnitDetail detail(ProvinceData province, AdministrativeUnit unit, LocalDate day) {
    var units = province.rules().units();
    return new UnitDetail(
        unit(unit),
        units.ancestors(unit.id(), day).stream()
            .map(one -> new NamedCode(one.id().code().value(), one.fullName(), one.nameEn()))
            .toList(),
        units.children(unit.id(), day).size(),
        province.rules().agencies().authorityOf(unit.id(), day).map(ProvinceViews::named),
        units.successionsOf(unit.id()).stream().map(one -> successor(province, one)).toList());
  }

  private static SuccessorView successor(ProvinceData province, Succession one) {
    UnitId id = one.successor();
    String name =
        province
            .rules()
            .units()
            .byId(id)
            .map(AdministrativeUnit::fullName)
            .orElse(id.code().value());
    return new SuccessorView(
        id.code().value(), id.validFrom(), name, Codes.of(one.share()), one.date());
  }

  static CategoryView category(Category category) {
    return new CategoryView(
        category.code().value(),
        category.name(),
        category.nameEn(),
        category.group(),
        Codes.of(category.urgency()),
        Codes.of(category.visibility()),
        Codes.of(category.photo()),
        Math.toIntExact(category.retention().toTotalMonths()),
        category.questions().stream().map(ProvinceViews::question).toList());
  }

  private static QuestionView question(CategoryQuestion question) {
    return new QuestionView(
        question.code(),
        Codes.of(question.type()),
        question.required(),
        question.name(),
        question.nameEn(),
        question.options().stream()
            .map(option -> new OptionView(option.value(), option.name(), option.nameEn()))
            .toList());
  }

  static AgencyView agency(ProvinceData province, Agency agency, LocalDate day) {
    return new AgencyView(
        agency.code().value(),
        agency.stateIdentifier(),
        agency.name(),
        agency.nameEn(),
        agency.kind(),
        agency.parent().map(AgencyCode::value),
        province.rules().agencies().unitsOf(agency.code(), day).stream()
            .map(unit -> unit.code().value())
            .sorted()
            .toList(),
        agency.contact().phone(),
        agency.contact().email());
  }
}
